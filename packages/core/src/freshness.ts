// How much a practice can still be trusted to be as it is told. The rule stands here and nowhere else.
import { z } from "zod";
import type { PracticeStatus } from "./practice.ts";

export const Freshness = z.enum(["fresh", "due", "stale", "unknown"]);
export type Freshness = z.infer<typeof Freshness>;

/** Months for which a check holds: 12 while a practice runs, 60 once it has ended. */
export const freshForMonths = { running: 12, ended: 60 } as const;
/** A check that has run out is "due" for as long again as half its time, then "stale". */
const graceShare = 0.5;

/** fresh: checked within its time · due: just past it · stale: long past it · unknown: never checked. */
export function freshnessOf(practice: { status: PracticeStatus; checkedOn: string | null }, today: string): Freshness {
  if (practice.checkedOn === null) return "unknown";
  const months = practice.status === "ended" ? freshForMonths.ended : freshForMonths.running;
  const age = monthsBetween(practice.checkedOn, today);
  if (age <= months) return "fresh";
  return age <= months * (1 + graceShare) ? "due" : "stale";
}

function monthsBetween(from: string, to: string): number {
  const [fromYear = 0, fromMonth = 1, fromDay = 1] = from.split("-").map(Number);
  const [toYear = 0, toMonth = 1, toDay = 1] = to.split("-").map(Number);
  const months = (toYear - fromYear) * 12 + (toMonth - fromMonth);
  return toDay > fromDay ? months + 1e-6 : months;
}
