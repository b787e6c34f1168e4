// Whose turn it is with a host: one request at a time, with a pause before the next.
import { once } from "node:events";

export interface Turns {
  /** Waits for a turn with this host; the next one comes when the work is done and the pause over. Gives up with the signal. */
  take<T>(host: string, signal: AbortSignal, work: () => Promise<T>): Promise<T>;
}

export function createTurns(pauseMs: number): Turns {
  const last = new Map<string, Promise<void>>();
  return {
    async take(host, signal, work) {
      const before = last.get(host) ?? Promise.resolve();
      const { promise: mine, resolve } = Promise.withResolvers<void>();
      last.set(host, mine);
      const end = () => {
        resolve();
        if (last.get(host) === mine) last.delete(host);
      };
      try {
        await Promise.race([before, abortOf(signal)]);
        signal.throwIfAborted();
      } catch (error) {
        void before.then(end);
        throw error;
      }
      try {
        return await work();
      } finally {
        setTimeout(end, pauseMs);
      }
    },
  };
}

async function abortOf(signal: AbortSignal): Promise<void> {
  if (!signal.aborted) await once(signal, "abort");
}
