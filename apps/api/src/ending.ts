// An orderly end, whenever it is asked for, also in the middle of the start: what was opened is closed, the latest first.
import { setTimeout as pause } from "node:timers/promises";
import type { Logger } from "pino";

export interface Ending {
  /** Aborted as soon as an end was asked for: a start in progress gives up what it does. */
  readonly signal: AbortSignal;
  /** What must be closed at the end. */
  opened(close: () => Promise<void>): void;
  /** Runs the start; the end waits for it, so that nothing is opened behind its back. */
  start(work: () => Promise<void>): Promise<void>;
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
