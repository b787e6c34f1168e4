// A new file is there when it is whole, and not before; what stood there is safe until then.
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable, type Writable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { afterAll, beforeEach, expect, test } from "vitest";
import { writeNewFile } from "./new-file.ts";

const folder = mkdtempSync(join(tmpdir(), "convivio-files-"));
const path = join(folder, "new");
beforeEach(() => {
  for (const name of readdirSync(folder)) rmSync(join(folder, name), { recursive: true });
});
afterAll(() => rmSync(folder, { recursive: true }));

const write = (text: string) => (into: Writable) => pipeline(Readable.from([text]), into);

test("it is its owner's alone, also where others may read new files", async () => {
  const before = process.umask(0);
  try {
    await writeNewFile(path, {}, write("text"));
  } finally {
    process.umask(before);
  }
  expect(statSync(path).mode & 0o777).toBe(0o600);
  expect(readdirSync(folder)).toEqual(["new"]);
  expect(readFileSync(path, "utf8")).toBe("text");
});

test("until it is whole it has another name, and no rights for others", async () => {
  await writeNewFile(path, {}, async (into) => {
    await new Promise((resolve) => into.write("half", resolve));
    const [draft = ""] = readdirSync(folder);
    expect(draft).toMatch(/^new\.[0-9a-f]+\.part$/);
    expect(statSync(join(folder, draft)).mode & 0o777).toBe(0o600);
    await write("")(into);
  });
});

test("when the writing fails nothing is left", async () => {
  const failing = (into: Writable) =>
    pipeline(async function* () {
      yield "half";
      throw new Error("no more");
    }, into);
  await expect(writeNewFile(path, {}, failing)).rejects.toThrow("no more");
  expect(readdirSync(folder)).toEqual([]);
});

test("when it fails before its file is even open nothing is left, now or later", async () => {
  for (let turn = 0; turn < 20; turn += 1) {
    await expect(writeNewFile(path, {}, () => Promise.reject(new Error("no")))).rejects.toThrow("no");
  }
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(readdirSync(folder)).toEqual([]);
});

test("a file that is there is kept, unless it may be replaced: then until the new one is whole", async () => {
  writeFileSync(path, "old");
  await expect(writeNewFile(path, {}, write("new"))).rejects.toThrow("add --force");
  const failing = () => Promise.reject(new Error("no"));
  await expect(writeNewFile(path, { force: true }, failing)).rejects.toThrow("no");
  expect(readFileSync(path, "utf8")).toBe("old");
  await writeNewFile(path, { force: true }, write("new"));
  expect(readFileSync(path, "utf8")).toBe("new");
  expect(readdirSync(folder)).toEqual(["new"]);
});

test("one that appears meanwhile is kept too", async () => {
  const writing = writeNewFile(path, {}, async (into) => {
    await write("mine")(into);
    writeFileSync(path, "theirs");
  });
  await expect(writing).rejects.toThrow("exists already");
  expect(readFileSync(path, "utf8")).toBe("theirs");
  expect(readdirSync(folder)).toEqual(["new"]);
});

test("of two that write to the same name at once one wins, whole", async () => {
  const outcomes = await Promise.allSettled(["one", "two"].map((text) => writeNewFile(path, {}, write(text))));
  expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  expect(readFileSync(path, "utf8")).toMatch(/^(one|two)$/);
});

test("what is no file is never replaced, and a missing folder is said", async () => {
  symlinkSync("/dev/null", path);
  await expect(writeNewFile(path, { force: true }, write("x"))).rejects.toThrow("is not a file");
  await expect(writeNewFile(folder, { force: true }, write("x"))).rejects.toThrow("is not a file");
  await expect(writeNewFile(join(folder, "below", "x"), {}, write("x"))).rejects.toThrow("does not exist");
  await expect(writeNewFile("/proc/x", {}, write("x"))).rejects.toThrow(/does not exist|cannot be written/);
});
