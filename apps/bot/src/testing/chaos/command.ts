// `pnpm chaos`: thousands of requests while everything around them fails; the figures, and 1 where a promise was broken.
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { startTestServer } from "@convivio/db/testing";
import { z } from "zod";
import { type ChaosOptions, runChaos } from "./chaos.ts";
import { tellViolations } from "./judge.ts";

const usage = "pnpm chaos [--seed N] [--requests 10000] [--at-once 40] [--minutes-at-most 30] [--logs FOLDER]";
const toldEach = 1000;

const count = z.coerce.number().int().positive();
const Options = z.object({
  seed: z.coerce.number().int().nonnegative(),
  requests: count,
  "at-once": count,
  "minutes-at-most": count,
  logs: z.string().optional(),
});

function readOptions(): Omit<ChaosOptions, "anyMoment"> {
  const { values } = parseArgs({
    options: {
      seed: { type: "string", default: String(Date.now() % 1_000_000) },
      requests: { type: "string", default: "10000" },
      "at-once": { type: "string", default: "40" },
      "minutes-at-most": { type: "string", default: "30" },
      logs: { type: "string" },
    },
  });
  const read = Options.safeParse(values);
  if (!read.success) throw new Error(usage);
  const { seed, requests, "at-once": atOnce, "minutes-at-most": minutes, logs = null } = read.data;
  if (logs !== null) mkdirSync(logs, { recursive: true });
  return { seed, requests, atOnce, longestMs: minutes * 60_000, logs };
}

const say = (text: string) => void process.stdout.write(text);

async function main(): Promise<boolean> {
  const options = readOptions();
  say(`Seed ${options.seed}: ${options.requests} requests, ${options.atOnce} members at once.\n`);
  const server = await startTestServer();
  try {
    const onProgress = (begun: number) => begun % toldEach === 0 && say(`${begun} requests\n`);
    const { figures, violations, excused } = await runChaos({ ...options, anyMoment: 0.2, onProgress });
    say(figures + tellViolations(violations));
    if (options.logs) writeFileSync(path.join(options.logs, "excused.txt"), excused.join("\n\n"));
    return violations.length === 0;
  } finally {
    await server.stop();
  }
}

const isKept = await main().catch((error: Error) => {
  say(`${error.stack ?? error.message}\n`);
  return false;
});
say(isKept ? "Kept.\n" : "Broken: see above.\n");
process.exitCode = isKept ? 0 : 1;
