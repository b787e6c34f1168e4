// `pnpm chaos`: thousands of requests while everything around them fails; the figures, and 1 where a promise was broken.
import { mkdirSync } from "node:fs";
import { parseArgs } from "node:util";
import { startTestServer } from "@convivio/db/testing";
import { runChaos } from "./chaos.ts";
import { tellViolations } from "./judge.ts";

const usage = "pnpm chaos [--seed N] [--requests 10000] [--at-once 40] [--minutes-at-most 30] [--logs FOLDER]\n";

async function main(): Promise<boolean> {
  const { values } = parseArgs({
    options: {
      seed: { type: "string", default: String(Date.now() % 1_000_000) },
      requests: { type: "string", default: "10000" },
      "at-once": { type: "string", default: "40" },
      "minutes-at-most": { type: "string", default: "30" },
      logs: { type: "string" },
    },
  });
  const [seed, requests, atOnce, minutes] = [
    values.seed,
    values.requests,
    values["at-once"],
    values["minutes-at-most"],
  ].map(Number);
  if (![seed, requests, atOnce, minutes].every((number) => Number.isFinite(number))) throw new Error(usage);
  const logs = values.logs ?? null;
  if (logs !== null) mkdirSync(logs, { recursive: true });
  process.stdout.write(`Seed ${seed}: ${requests} requests, ${atOnce} members at once.\n`);
  const server = await startTestServer();
  try {
    const options = {
      seed: seed ?? 0,
      requests: requests ?? 0,
      atOnce: atOnce ?? 0,
      longestMs: (minutes ?? 0) * 60_000,
      logs,
    };
    const { figures, violations } = await runChaos(options);
    process.stdout.write(figures + tellViolations(violations));
    return violations.length === 0;
  } finally {
    await server.stop();
  }
}

const isKept = await main().catch((error: Error) => {
  process.stdout.write(`${error.stack ?? error.message}\n`);
  return false;
});
process.stdout.write(isKept ? "Kept.\n" : "Broken: see above.\n");
process.exitCode = isKept ? 0 : 1;
