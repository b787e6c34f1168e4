// The requests being answered right now, so that a stopping bot can finish them.

export type InFlight = {
  /** Keeps count of a piece of work until it settles, and hands it back. */
  track<T>(work: Promise<T>): Promise<T>;
  count(): number;
  /** Waits until nothing is in flight, at most so long. True when everything was finished. */
  drain(timeoutMs: number): Promise<boolean>;
};

export function createInFlight(): InFlight {
  const working = new Set<Promise<unknown>>();
  return {
    track(work) {
      working.add(work);
      const done = () => working.delete(work);
      work.then(done, done);
      return work;
    },
    count: () => working.size,
    async drain(timeoutMs) {
      const deadline = Date.now() + timeoutMs;
      while (working.size > 0 && Date.now() < deadline) {
        let timer: NodeJS.Timeout | undefined;
        const tooLong = new Promise<void>((resolve) => {
          timer = setTimeout(resolve, deadline - Date.now());
        });
        await Promise.race([Promise.allSettled(working), tooLong]);
        clearTimeout(timer);
      }
      return working.size === 0;
    },
  };
}
