// Whether the address of a source still answers: never broken after one bad day, alive again after one good one.
import { z } from "zod";
import { RecordId, RecordKind } from "./record.ts";
import { WebAddress } from "./source.ts";

/** Why an address gave no page. */
export const SourceTrouble = z.enum([
  /** The server answered with a status that is no page; which, is kept beside. */
  "status",
  "no-such-host",
  "refused",
  "no-answer",
  "bad-certificate",
  "broken-answer",
  "too-many-redirects",
  /** It leads to a machine that is not on the public web. */
  "private-address",
  "not-web",
  /** The host asks machines, by its robots.txt, not to fetch it. */
  "disallowed",
  /** What its robots.txt asks could not be had, so that it was not fetched either. */
  "robots-unknown",
]);
export type SourceTrouble = z.infer<typeof SourceTrouble>;

/** alive: it gave a page · failed: it did not · unsure: it answers, and does not let a machine in, or not now. */
export const CheckResult = z.object({
  outcome: z.enum(["alive", "failed", "unsure"]),
  why: SourceTrouble.nullable(),
  status: z.number().int().nullable(),
  /** Seconds after which the server wants to be asked again. */
  retryAfter: z.number().nullable(),
});
export type CheckResult = z.infer<typeof CheckResult>;

/** What is known of one address, as days in UTC. */
export interface SourceState {
  lastSeenAlive: string | null;
  /** Different days on which it failed, since it last gave a page. */
  failures: number;
  firstFailedOn: string | null;
  lastFailedOn: string | null;
  brokenSince: string | null;
}

export const newSourceState: SourceState = {
  lastSeenAlive: null,
  failures: 0,
  firstFailedOn: null,
  lastFailedOn: null,
  brokenSince: null,
};

/** Different days on which an address must have failed before it is called broken. */
export const failuresToBreak = 3;

export function afterCheck(before: SourceState, outcome: CheckResult["outcome"], today: string): SourceState {
  if (outcome === "alive") return { ...newSourceState, lastSeenAlive: today };
  const { lastSeenAlive, failures, firstFailedOn, lastFailedOn, brokenSince } = before;
  if (outcome === "unsure" || lastFailedOn === today) {
    return { lastSeenAlive, failures, firstFailedOn, lastFailedOn, brokenSince };
  }
  const first = firstFailedOn ?? today;
  const isBroken = failures + 1 >= failuresToBreak;
  return {
    lastSeenAlive,
    failures: failures + 1,
    firstFailedOn: first,
    lastFailedOn: today,
    brokenSince: isBroken ? first : null,
  };
}

const dayHours = 24;
const weekHours = 7 * dayHours;

/** Hours until the next check: a week; a day while it is failing; and what a server asks for that has no time now, a week at most. */
export function hoursToNextCheck(state: SourceState, result: Pick<CheckResult, "outcome" | "retryAfter">): number {
  if (result.outcome === "unsure" && result.retryAfter !== null) {
    return Math.min(weekHours, Math.max(1, result.retryAfter / 3600));
  }
  return result.outcome === "failed" && state.brokenSince === null ? dayHours : weekHours;
}

/** How an address stands in lists. */
export const SourceStanding = z.enum(["unchecked", "alive", "unsure", "failing", "broken"]);
export type SourceStanding = z.infer<typeof SourceStanding>;

export function standingOf(
  state: Pick<SourceState, "failures" | "brokenSince" | "lastSeenAlive"> & { outcome: CheckResult["outcome"] | null },
): SourceStanding {
  if (state.brokenSince !== null) return "broken";
  if (state.failures > 0) return "failing";
  if (state.outcome === null) return state.lastSeenAlive === null ? "unchecked" : "alive";
  return state.outcome === "unsure" ? "unsure" : "alive";
}

/** An address with what was found, as the desk shows it. */
export const SourceCheck = z.object({
  url: z.string(),
  standing: SourceStanding,
  why: SourceTrouble.nullable(),
  status: z.number().int().nullable(),
  lastSeenAlive: z.iso.date().nullable(),
  lastCheckedAt: z.iso.datetime().nullable(),
  failures: z.number().int(),
  brokenSince: z.iso.date().nullable(),
  archiveUrl: WebAddress.nullable(),
  nextCheckAt: z.iso.datetime().nullable(),
});
export type SourceCheck = z.infer<typeof SourceCheck>;

/** A published record that cites an address. */
export const CitingRecord = z.object({
  kind: RecordKind,
  id: RecordId,
  slug: z.string(),
  title: z.string(),
  url: z.string(),
});
export type CitingRecord = z.infer<typeof CitingRecord>;
