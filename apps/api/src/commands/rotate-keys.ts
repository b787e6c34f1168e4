// `pnpm rotate-keys`: everything sealed is sealed anew, by a new key of the data folder or by the first of CONVIVIO_TOKEN_KEYS.
import { ConvivioError } from "@convivio/core";
import { pino } from "pino";
import { readEnv } from "../env.ts";
import { openKeyFile } from "../sealing/key-file.ts";
import { fixedKeys } from "../sealing/keys.ts";
import { type Rotation, rotateKeys } from "../sealing/rotate-keys.ts";
import { openStorage } from "../storage.ts";
import { count, createProgressLine } from "../terminal/progress-line.ts";

function describe({ key, isNew, resealed, removable, stillUsed }: Rotation, where: string): string {
  const lines = [
    isNew ? `A new key seals from now on: ${key}.` : `What seals is the key ${key}.`,
    `${count(resealed, "text")} sealed anew.`,
  ];
  if (removable.length > 0) {
    lines.push(
      `No longer needed: ${removable.join(", ")}. Remove from ${where}, but keep as long as any backup made before now.`,
    );
  }
  if (stillUsed.length > 0) {
    lines.push(`Still used: ${stillUsed.join(", ")}. Start every api anew with ${key} first, then run this again.`);
  }
  return lines.join("\n");
}

/** Beside an api that runs, or without one: its embedded database is used where it runs, and started where it does not. */
async function main(): Promise<void> {
  const line = createProgressLine(process.stderr);
  const env = readEnv(process.env);
  const file = env.tokenKeys === null ? openKeyFile(env.dataDir) : null;
  const keys = file ?? fixedKeys(env.tokenKeys ?? []);
  const storage = await openStorage(env, pino({ level: "silent" }), line.show);
  try {
    const rotation = await rotateKeys({
      db: storage.db,
      keys,
      onProgress: (resealed) => line.show(`${count(resealed, "text")} sealed anew`),
    });
    line.end(describe(rotation, file?.path ?? "CONVIVIO_TOKEN_KEYS"));
  } finally {
    await storage.close();
  }
}

main().catch((error: unknown) => {
  if (!(error instanceof ConvivioError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
});
