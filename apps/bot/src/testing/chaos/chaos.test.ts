// The short form of `pnpm chaos`: whatever can be killed is killed once at least, and no promise is broken.
import { expect, it } from "vitest";
import { runChaos } from "./chaos.ts";
import { tellViolations } from "./judge.ts";

it("no request is answered twice or lost in silence, and each digest is sent once or marked uncertain", async () => {
  const { figures, violations } = await runChaos({ seed: 2011, requests: 160, atOnce: 24, longestMs: 60_000 });
  process.stdout.write(`\n${figures}`);
  expect(violations, tellViolations(violations)).toEqual([]);
});
