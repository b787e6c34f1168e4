// What is known about other processes.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { expect, onTestFinished, test, vi } from "vitest";
import { findBirth, isAlive, isTaken, listArguments } from "./processes.ts";

test("a zombie keeps its pid and is not alive", async () => {
  // Its parent becomes a program that never asks how its child ended.
  const parent = spawn("/bin/sh", ["-c", "sleep 0.1 & echo $!; exec sleep 60"], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  onTestFinished(() => void parent.kill("SIGKILL"));
  const [line] = (await once(createInterface({ input: parent.stdout }), "line")) as [string];
  await vi.waitUntil(() => !isAlive(Number(line)));
  expect(isTaken(Number(line))).toBe(true);
  expect(isAlive(parent.pid ?? 0)).toBe(true);
});

test("a process is known by its birth and by its words", async () => {
  const child = spawn("sleep", ["60"], { stdio: "ignore" });
  onTestFinished(() => void child.kill("SIGKILL"));
  await once(child, "spawn");
  const pid = child.pid ?? 0;
  expect(findBirth(pid)).toBe(findBirth(pid));
  expect(findBirth(pid)).not.toBe(findBirth(process.pid));
  expect(listArguments(pid).join(" ")).toContain("sleep 60");
  child.kill("SIGKILL");
  await once(child, "exit");
  expect(findBirth(pid)).toBeUndefined();
});
