// An orderly end, whenever it is asked for, also in the middle of the start: what was opened is closed, the latest first.
import { setTimeout as pause } from "node:timers/promises";
import { ConvivioError } from "@convivio/core";
import { troubleOf } from "@convivio/db";
import type { Logger } from "pino";

export interface Ending {
  /** Aborted as soon as an end was asked for: a start in progress gives up what it does. */
  readonly signal: AbortSignal;
  /** What must be closed at the end. */
  opened(close: () => Promise<void>): void;
  /** Runs the start; the end waits for it, so that nothing is opened behind its back. */
  start(work: () => Promise<void>): Promise<void>;
  /** A part of the start that is done again where the database was lost in its middle; what it had opened is closed first. */
  insist(work: () => Promise<void>): Promise<void>;
}

/** Longer than requests and jobs in flight are waited for. */
const closeWithinMs = 15_000;

/** What does not close in time is left behind: whoever asked for an end gets one, also after connections were lost in odd moments. */
export async function closeLatestFirst(
  closers: (() => Promise<void>)[],
  log: Pick<Logger, "error">,
  withinMs = closeWithinMs,
): Promise<void> {
  for (let close = closers.pop(); close !== undefined; close = closers.pop()) {
    const stop = new AbortController();
    const late = pause(withinMs, undefined, { signal: stop.signal }).then(
      () => log.error({ withinMs }, "was not closed in time"),
      () => {},
    );
    const closed = close().catch((error: unknown) => log.error({ err: error }, "could not be closed"));
    await Promise.race([closed, late]);
    stop.abort();
  }
}

type Insisting = { closers: (() => Promise<void>)[]; log: Pick<Logger, "error" | "warn">; signal: AbortSignal };

/** A database that is restarting is back by then; one that was not there at all is told at once, in words of its own. */
const pausesMs = [200, 1000, 3000];

export async function insistOn(
  work: () => Promise<void>,
  { closers, log, signal }: Insisting,
  pauses: readonly number[] = pausesMs,
): Promise<void> {
  const before = closers.length;
  for (const pauseMs of pauses) {
    try {
      return await work();
    } catch (error) {
      const isLost = !(error instanceof ConvivioError) && troubleOf(error) === "not-available";
      if (!isLost || signal.aborted) throw error;
      log.warn({ err: error }, "the database was lost while we started: once more");
      await closeLatestFirst(closers.splice(before), log);
      await pause(pauseMs, undefined, { signal });
    }
  }
  return work();
}

export function createEnding(log: Logger): Ending {
  const asked = new AbortController();
  const closers: (() => Promise<void>)[] = [];
  let starting: Promise<void> = Promise.resolve();
  const closeAll = () => closeLatestFirst(closers, log);
  const end = async () => {
    if (asked.signal.aborted) return;
    asked.abort();
    await starting.catch(() => {});
    await closeAll();
    log.info("stopped");
    process.exit(0);
  };
  for (const signal of ["SIGTERM", "SIGINT", "SIGHUP"] as const) process.on(signal, end);
  // Whoever started us and is gone cannot stop us any more. It may have gone before we could listen for it.
  process.on("disconnect", end);
  if (process.send !== undefined && !process.connected) void end();
  return {
    signal: asked.signal,
    opened: (close) => void closers.push(close),
    insist: (work) => insistOn(work, { closers, log, signal: asked.signal }),
    async start(work) {
      starting = work();
      try {
        await starting;
      } catch (error) {
        // After an end was asked for, failing is what a start is expected to do.
        if (asked.signal.aborted) return new Promise(() => {});
        await closeAll();
        throw error;
      }
    },
  };
}
