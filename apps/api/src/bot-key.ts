// The key by which our own bots are known: given by the environment, or made at the first start and kept in the data folder.
import { randomBytes, timingSafeEqual } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

export function readBotKey(env: { botKey: string | null; dataDir: string }): string {
  if (env.botKey !== null) return env.botKey;
  const file = join(env.dataDir, "bot-key");
  mkdirSync(env.dataDir, { recursive: true });
  try {
    // Made only when absent, so that two processes that start together agree on one.
    writeFileSync(file, randomBytes(32).toString("base64url"), { mode: 0o600, flag: "wx" });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  }
  return readFileSync(file, "utf8").trim();
}

/** Compares without telling by its time how much was right. */
export function isBotKey(given: string | undefined, key: string): boolean {
  const bearer = /^Bearer (.+)$/.exec(given ?? "")?.[1] ?? "";
  const a = Buffer.from(bearer);
  const b = Buffer.from(key);
  return a.length === b.length && timingSafeEqual(a, b);
}
