// Calling the API for a member: within a deadline, again where it is only restarting, and with a report where it fails.
import { setTimeout as pause } from "node:timers/promises";
import { errorReportOf } from "@convivio/client";
import { ConvivioError, type ErrorReport, errorCodes } from "@convivio/core";
import type { Catalogue } from "./catalogue.ts";
import { inTime } from "./in-time.ts";
import { describeError, type Log } from "./log.ts";
import { errors, retries } from "./metrics.ts";

export type Asking = {
  catalogue: Catalogue;
  log: Log;
  /** How long a member waits at most for an answer or an honest error. */
  deadlineMs?: number;
  /** Where another bot has left it: when it was asked. */
  askedAt?: string;
};

export const defaultDeadlineMs = 8000;
/** Short pauses before asking again an API that is not there (restarting, say). */
const pausesMs = [200, 600];

export type Outcome<T> = { value: T; failure: null } | { value: null; failure: ErrorReport };

/** What is called may be called twice without harm: it is a read, or says by an id what is wanted. */
export async function callPatiently<T>(
  asking: Asking,
  what: string,
  call: (signal: AbortSignal) => Promise<T>,
): Promise<Outcome<T>> {
  const started = performance.now();
  try {
    return { value: await repeat(call, asking.deadlineMs ?? defaultDeadlineMs), failure: null };
  } catch (error) {
    const failure = reportOf(error);
    errors.inc({ code: failure.code });
    logFailure(asking.log, what, failure, error, Math.round(performance.now() - started));
    return { value: null, failure };
  }
}

/** A form must open within three seconds of a press, and the platform is asked too. */
const longestMomentMs = 600;

/** For what is better known and may be done without: `otherwise` where it is not known soon. */
export async function callBriefly<T>(
  { log }: Pick<Asking, "log">,
  otherwise: T,
  call: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const signal = AbortSignal.timeout(longestMomentMs);
  try {
    return await inTime(call(signal), signal);
  } catch (error) {
    log.debug({ error: describeError(error) }, "what would be good to know is not known just now");
    return otherwise;
  }
}

/** The words of a question stay out: who asked what is nobody's business, least of all the log's. */
function logFailure(log: Log, what: string, { code, reference }: ErrorReport, error: unknown, ms: number): void {
  const isOurs = errorCodes[code].kind === "not-available";
  if (isOurs) log.error({ code, reference, ms, error: describeError(error) }, `${what} got no answer`);
  else log.info({ code, reference, ms }, `${what} was refused`);
}

/** The client knows the failures of a call; those of the bot say themselves what they are. */
function reportOf(error: unknown): ErrorReport {
  const report = errorReportOf(error);
  if (!(error instanceof ConvivioError)) return report;
  return { ...report, code: error.code, message: error.message, field: error.field };
}

async function repeat<T>(call: (signal: AbortSignal) => Promise<T>, deadlineMs: number): Promise<T> {
  const signal = AbortSignal.timeout(deadlineMs);
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await withDeadline(call(signal), signal, deadlineMs);
    } catch (error) {
      const pauseMs = pausesMs[attempt];
      if (pauseMs === undefined || signal.aborted || reportOf(error).code !== "not-available") throw error;
      await pause(pauseMs);
      retries.inc({ to: "api", reason: "no-answer" });
    }
  }
}

/** The signal asks the client to stop; the race makes sure that a member does not wait for one that does not listen. */
export function withDeadline<T>(work: Promise<T>, signal: AbortSignal, deadlineMs: number): Promise<T> {
  return new Promise((resolve, reject) => {
    const late = () =>
      reject(
        new ConvivioError("took-too-long", "The answer took too long.", `no answer from the API in ${deadlineMs} ms`),
      );
    signal.addEventListener("abort", late, { once: true });
    work
      .then(resolve, (error) => (signal.aborted ? late() : reject(error)))
      .finally(() => {
        signal.removeEventListener("abort", late);
      });
  });
}
