// The short form of `pnpm chaos`, one kill at a time. On a slow machine the last of them may find no moment: the figures say who was killed.
import { expect, it } from "vitest";
import { runChaos } from "./chaos.ts";
import { tellViolations } from "./judge.ts";

/** Where a platform refuses an answer on each way and the api fails in the same moment, a request may end without a word. */
const lostAtMost = 2;

it("no request is answered twice, hardly one is lost in silence, and each digest is sent once or marked uncertain", async () => {
  // One at a time: what comes of two at once is a matter of many requests, and of luck.
  const options = { seed: 2011, requests: 160, anyMoment: 0, atOnce: 24, longestMs: 60_000 };
  const { figures, violations } = await runChaos(options);
  process.stdout.write(`\n${figures}`);
  const [lost, others] = [true, false].map((isLost) =>
    violations.filter((one) => one.startsWith("lost in silence") === isLost),
  );
  expect(others, tellViolations(violations)).toEqual([]);
  expect(lost?.length, tellViolations(violations)).toBeLessThanOrEqual(lostAtMost);
});
