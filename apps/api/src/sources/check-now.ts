// A check on the spot, for whoever has just written an address: a result within ten seconds, or the honest word that there was none in time.
import { type CheckResult, ConvivioError } from "@convivio/core";
import { createMinuteLimit } from "../minute-limit.ts";
import { checkSource } from "./check-source.ts";
import { userAgentOf } from "./check-sources.ts";
import { createRobots } from "./robots.ts";
import { createTurns } from "./turns.ts";
import { publicWeb, type Web } from "./web.ts";

const withinMs = 9500;
const checksAMinute = 20;

/** No failure: the weekly check has more patience. */
const notInTime: CheckResult = { outcome: "unsure", why: "no-answer", status: null, retryAfter: null };

export interface SourceCheckNow {
  /** @param asked.asker who asks: each may ask so many times a minute. */
  check(address: string, asked: { asker: string; publicUrl: string }): Promise<CheckResult>;
}

export function createCheckNow({
  web = publicWeb,
  now = Date.now,
}: {
  web?: Web;
  now?: () => number;
} = {}): SourceCheckNow {
  // Nobody waits for the pause of a visitor that was there before, and still a host gets one request at a time.
  const turns = createTurns(0);
  const limit = createMinuteLimit({ most: checksAMinute, mostCallers: 10_000, refuse: tooMany, now });
  return {
    async check(address, { asker, publicUrl }) {
      limit.count(asker);
      const signal = AbortSignal.timeout(withinMs);
      const options = {
        web,
        turns,
        robots: createRobots(),
        signal,
        userAgent: userAgentOf(publicUrl),
        timeoutMs: withinMs,
      };
      const late = new Promise<CheckResult>((resolve) => signal.addEventListener("abort", () => resolve(notInTime)));
      const result = await Promise.race([checkSource(address, options), late]);
      return result.why === "no-answer" ? notInTime : result;
    },
  };
}

function tooMany(seconds: number): ConvivioError {
  return new ConvivioError(
    "too-many-tries",
    `These were more than ${checksAMinute} checks in a minute. Go on in ${seconds} seconds.`,
    "source checks",
  );
}
