// What the guide for operators says of times is what is set.
import { expect, it } from "vitest";
import { usualRequestTiming } from "../../apps/bot/src/requests/requests.ts";
import { requestHeldSeconds } from "../../packages/core/src/request.ts";
import { read } from "./repository.ts";

it("how soon another bot answers what a dead one had is as the guide says", () => {
  const { renewEveryMs, claimEveryMs } = usualRequestTiming;
  const said = read("docs/operate.md").replace(/\s+/g, " ");
  expect(said).toContain(
    `says so every ${renewEveryMs / 1000} seconds; ${requestHeldSeconds} seconds after the last time, whichever bot looks ` +
      `next (each does every ${claimEveryMs / 1000} seconds) answers it`,
  );
});
