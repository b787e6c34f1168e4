// A command of the api as people run it: a process of its own, with its words, its server and its streams.
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { freshDatabase, getTestServerUrl } from "@convivio/db/testing";

export interface CommandOptions {
  /** A server by its address, or our own by its folder. */
  over: { DATABASE_URL: string; CONVIVIO_TOKEN_KEYS?: string } | { CONVIVIO_DATA_DIR: string };
  stdio?: ["ignore" | "pipe", "pipe" | number, "pipe"];
  /** The largest file that it may write, in blocks of 512 bytes. */
  blocks?: number;
}

export interface CommandRun {
  child: ChildProcess;
  /** With what it said on standard error. */
  ended: Promise<{ code: number | null; said: string }>;
}

export function openCommands() {
  const folder = mkdtempSync(join(tmpdir(), "convivio-commands-"));
  // So that root's server, which runs as another user, can enter.
  chmodSync(folder, 0o755);
  const children: ChildProcess[] = [];
  return {
    folder,
    /** Those of our folder that begin so. */
    files: (start: string) => readdirSync(folder).filter((name) => name.startsWith(start)),
    run(command: string, words: string[], { over, stdio, blocks }: CommandOptions): CommandRun {
      const file = fileURLToPath(new URL(`../commands/${command}.ts`, import.meta.url));
      const limit = blocks === undefined ? "" : `ulimit -f ${blocks}; `;
      const program = [process.execPath, "--conditions=convivio-source", file, ...words];
      const child = spawn("sh", ["-c", `${limit}exec "$@"`, "sh", ...program], {
        // The types are taken out of the source once, not by every process.
        env: { ...process.env, DATABASE_URL: "", NODE_COMPILE_CACHE: join(folder, "compiled"), ...over },
        stdio: stdio ?? ["ignore", "pipe", "pipe"],
      });
      children.push(child);
      const said = child.stderr === null ? Promise.resolve("") : text(child.stderr);
      const ended = once(child, "exit").then(async ([code]) => ({ code: code as number | null, said: await said }));
      return { child, ended };
    },
    close(): void {
      for (const child of children) child.kill("SIGKILL");
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export async function emptyDatabase() {
  const { url, drop } = await freshDatabase({ serverUrl: getTestServerUrl() });
  return { url, drop, over: { DATABASE_URL: url } };
}
