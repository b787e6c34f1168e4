// The weekly look at every source: a few addresses each hour, one at a time for a host, so that nobody is pressed.
import type { CheckResult } from "@convivio/core";
import {
  type Database,
  forgetUncitedAddresses,
  hasAnsweredLately,
  listDueAddresses,
  noteCitedAddresses,
  postponeCheck,
  recordCheck,
} from "@convivio/db";
import type { Logger } from "pino";
import { z } from "zod";
import { type BoundJob, bindJob, type JobRun } from "../jobs/job.ts";
import { type CheckOptions, checkSource } from "./check-source.ts";
import { createRobots, productToken } from "./robots.ts";
import { createTurns } from "./turns.ts";
import { publicWeb, type Web } from "./web.ts";

const checkSources = { name: "check-sources", input: z.object({}), isExclusive: true };

export interface SourceChecking {
  db: Database;
  log: Logger;
  publicUrl: string;
  web?: Web;
  pauseMs?: number;
  now?: () => Date;
}

/** Addresses in one run at most: with a run each hour, tens of thousands a week. */
const mostInARun = 400;
const hostsAtOnce = 4;
const pauseMs = 5000;
const requestTimeoutMs = 20_000;
const addressTimeoutMs = 60_000;
/** With fewer hosts than this, that none answers may well be their fault. */
const hostsToTell = 5;
/** Until a run that found nobody is tried again. */
const offlineHours = 1;

export function userAgentOf(publicUrl: string): string {
  return `${productToken}/0.1 (+${publicUrl}; sees once a week whether cited sources still answer)`;
}

export function checkSourcesJob(checking: SourceChecking): BoundJob {
  return bindJob(checkSources, (_, run) => checkDueSources(checking, run), { cron: "17 * * * *", input: {} });
}

export async function checkDueSources(checking: SourceChecking, run: JobRun): Promise<void> {
  const { db, log } = checking;
  await noteCitedAddresses(db);
  await forgetUncitedAddresses(db);
  const due = await listDueAddresses(db, mostInARun, checking.now?.());
  const hosts = [...Map.groupBy(due, hostOf)];
  const options: Omit<CheckOptions, "signal"> = {
    web: checking.web ?? publicWeb,
    userAgent: userAgentOf(checking.publicUrl),
    turns: createTurns(checking.pauseMs ?? pauseMs),
    robots: createRobots(),
    timeoutMs: requestTimeoutMs,
  };
  let done = 0;
  const sight = { isAnswered: false, isSmall: hosts.length < hostsToTell };
  const waiting = [...hosts];
  const work = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      for (const address of next[1]) {
        if (run.signal.aborted) return;
        const result = await checkOne(address, options, run.signal);
        if (run.signal.aborted) return;
        await keepResult(checking, address, result, sight);
        await run.progress(++done, due.length);
        if (isEnough(result)) break;
      }
    }
  };
  await Promise.all(Array.from({ length: hostsAtOnce }, work));
  log.info({ due: due.length, done }, "sources were checked");
}

function checkOne(address: string, options: Omit<CheckOptions, "signal">, stopping: AbortSignal): Promise<CheckResult> {
  const signal = AbortSignal.any([stopping, AbortSignal.timeout(addressTimeoutMs)]);
  return checkSource(address, { ...options, signal });
}

/** The host asks to be left alone for now: what else is due there waits for the next run. */
function isEnough({ outcome, retryAfter, status }: CheckResult): boolean {
  return outcome === "unsure" && (retryAfter !== null || status === 429);
}

/** Where nobody at all answers, the trouble is most likely ours, and is held against no source. */
async function keepResult(
  { db, now }: SourceChecking,
  address: string,
  result: CheckResult,
  sight: { isAnswered: boolean; isSmall: boolean },
): Promise<void> {
  const at = now?.() ?? new Date();
  sight.isAnswered ||= result.status !== null || result.outcome === "unsure";
  const isUnreachable = result.why === "no-such-host" || result.why === "no-answer" || result.why === "refused";
  if (isUnreachable && !sight.isAnswered && !sight.isSmall && !(await hasAnsweredLately(db, at))) {
    return postponeCheck(db, address, offlineHours, at);
  }
  await recordCheck(db, address, result, at);
}

function hostOf(address: string): string {
  return URL.canParse(address) ? new URL(address).host : "";
}
