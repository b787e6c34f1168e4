// Runs in the page: when a row was painted, how long a call alone takes, and how evenly frames follow each other.

export interface Frames {
  /** Milliseconds between one frame and the next. */
  betweenMs: number[];
  /** Milliseconds of each task of more than 50, in which nothing that is pressed can act. */
  longTasksMs: number[];
}

export interface Stopwatch {
  /** When the first row of the page was painted, since the page was asked for; null before. */
  firstRowMs: number | null;
  /** From the last press or letter to the first row of another list. Called before it. */
  untilOtherList(): Promise<number>;
  untilRow(index: number): Promise<number>;
  beginFrames(): void;
  endFrames(): Frames;
}

declare global {
  interface Window {
    stopwatch: Stopwatch;
  }
}

/** Given to every page before its own scripts. */
export function installStopwatch(): void {
  let actedMs = 0;
  for (const type of ["input", "pointerup"]) {
    addEventListener(type, () => (actedMs = performance.now()), { capture: true });
  }
  const row = (index = 0) => document.querySelector(`[role=gridcell][data-cell="${index}:0"] a`);
  const grid = () => document.querySelector("[role=grid]");
  /** Resolves after the frame in which it is so for the first time has been handed over. */
  const painted = (isSo: () => boolean) =>
    new Promise<number>((resolve) => {
      const look = () => {
        if (!isSo()) return;
        watching.disconnect();
        requestAnimationFrame(() => setTimeout(() => resolve(performance.now())));
      };
      const watching = new MutationObserver(look);
      watching.observe(document, { childList: true, subtree: true, attributes: true });
      look();
    });
  let frames: Frames = { betweenMs: [], longTasksMs: [] };
  let running = 0;
  const tasks = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) frames.longTasksMs.push(duration);
  });
  window.stopwatch = {
    firstRowMs: null,
    async untilOtherList() {
      const before = grid()?.getAttribute("aria-rowcount");
      const isOther = () => grid() !== null && grid()?.getAttribute("aria-rowcount") !== before;
      const end = await painted(() => isOther() && grid()?.getAttribute("aria-busy") === "false" && row() !== null);
      return end - actedMs;
    },
    async untilRow(index) {
      const start = performance.now();
      return (await painted(() => row(index) !== null)) - start;
    },
    beginFrames() {
      frames = { betweenMs: [], longTasksMs: [] };
      tasks.observe({ type: "longtask" });
      let last = performance.now();
      const next = (now: number) => {
        frames.betweenMs.push(now - last);
        last = now;
        running = requestAnimationFrame(next);
      };
      running = requestAnimationFrame((now) => {
        last = now;
        running = requestAnimationFrame(next);
      });
    },
    endFrames() {
      cancelAnimationFrame(running);
      tasks.disconnect();
      return frames;
    },
  };
  void painted(() => row() !== null).then((at) => {
    window.stopwatch.firstRowMs = at;
  });
}
