// How the bots of the contract run: as in life, only faster.
import type { Timing } from "../members/deliverer.ts";
import type { RequestTiming } from "../requests/requests.ts";

export const timing: Partial<Timing> = { everyMs: 30, longestPauseMs: 200, settlePausesMs: [20, 20] };
export const requestTiming: RequestTiming = { renewEveryMs: 50, claimEveryMs: 30, longestPauseMs: 200, graceMs: 50 };
export const postTimeoutMs = 500;
/** Of a bot that is to die: what it waits for when it does, it waits for until the end. */
export const postTimeoutOfTheDyingMs = 60_000;
