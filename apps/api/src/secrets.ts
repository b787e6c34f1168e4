// Secrets that Convivio makes for itself: given by the environment, or made at the first start and kept in the data folder.
import { randomBytes } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** The files in the data folder, each for its owner's eyes only. */
export type SecretFile = "bot-key" | "auth-secret";

export function readSecret(file: SecretFile, { given, dataDir }: { given: string | null; dataDir: string }): string {
  if (given !== null) return given;
  const path = join(dataDir, file);
  mkdirSync(dataDir, { recursive: true });
  try {
    // Made only when absent, so that two processes that start together agree on one.
    writeFileSync(path, randomBytes(32).toString("base64url"), { mode: 0o600, flag: "wx" });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  }
  return readFileSync(path, "utf8").trim();
}
