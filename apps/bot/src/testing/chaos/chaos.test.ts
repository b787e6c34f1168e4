// The short form of `pnpm chaos`: each of the processes is killed, one at a time.
import { expect, it } from "vitest";
import { runChaos } from "./chaos.ts";
import { victims } from "./house.ts";
import { tellViolations } from "./judge.ts";

it("no request is answered twice, none is lost in silence, and each digest is sent once or marked uncertain", async () => {
  // One at a time: what comes of two at once is a matter of many requests, and of luck.
  const options = { seed: 2011, requests: 160, anyMoment: 0, atOnce: 24, longestMs: 60_000 };
  const { figures, violations } = await runChaos(options);
  process.stdout.write(`\n${figures}`);
  expect(violations, tellViolations(violations)).toEqual([]);
  for (const victim of victims) expect(figures).toContain(`kill -9 of ${victim}`);
});
