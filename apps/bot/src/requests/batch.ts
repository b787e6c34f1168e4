// Calls of the same moment travel together: the first at once, and what comes while it is on its way with the next.
import { setTimeout as pause } from "node:timers/promises";
import { tellWhenSent } from "./on-its-way.ts";

type Known = { identity: string };
/** Gives the identities of those for which the answer is yes. */
type Send<One> = (many: readonly One[]) => Promise<readonly string[]>;
type Waiting<One> = { one: One; answer: PromiseWithResolvers<boolean>; onSent: () => void };

const mostAtOnce = 200;
/** The API takes 64 kB at once. */
const mostBytes = 40_000;
/** Whatever comes does not wait for longer than this for a call that is slow, or hangs. */
const slowMs = 100;

/** `onSent`: called once the call has left this process. */
export type Batch<One> = (one: One, onSent?: () => void) => Promise<boolean>;

export function createBatch<One extends Known>(send: Send<One>, { waitsAtMostMs = slowMs } = {}): Batch<One> {
  const waiting: Waiting<One>[] = [];
  let isRunning = false;

  async function run(): Promise<void> {
    isRunning = true;
    while (waiting.length > 0) {
      const slow = pause(waitsAtMostMs, undefined, { ref: false });
      await Promise.race([deliver(waiting.splice(0, countFitting(waiting))), slow]);
    }
    isRunning = false;
  }

  async function deliver(batch: Waiting<One>[]): Promise<void> {
    try {
      const onSent = () => {
        for (const one of batch) one.onSent();
      };
      const yes = new Set(await tellWhenSent(() => send(batch.map(({ one }) => one)), onSent));
      for (const { one, answer } of batch) answer.resolve(yes.has(one.identity));
    } catch (error) {
      for (const { answer } of batch) answer.reject(error);
    }
  }

  return (one, onSent = () => {}) => {
    const answer = Promise.withResolvers<boolean>();
    waiting.push({ one, answer, onSent });
    if (!isRunning) void run();
    return answer.promise;
  };
}

/** One at least, however large. */
function countFitting(waiting: readonly { one: unknown }[]): number {
  let bytes = 0;
  let count = 0;
  for (const { one } of waiting.slice(0, mostAtOnce)) {
    bytes += Buffer.byteLength(JSON.stringify(one));
    if (count > 0 && bytes > mostBytes) break;
    count += 1;
  }
  return count;
}
