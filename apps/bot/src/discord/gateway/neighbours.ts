// What a bot remembers of the others from one look to the next: since when each is there, and each shard is free.
import type { Around } from "./leases.ts";
import { freeShards, type Neighbours } from "./share.ts";
import type { GatewayTiming } from "./timing.ts";

export type Memory = {
  /** What is there now, with what this bot has. */
  see(around: Around, own: readonly number[]): Neighbours;
  /** Whether nobody has taken it although all had the time to. */
  isLeft(shard: number): boolean;
};

type MemoryOptions = { shardCount: number; self: string; timing: Pick<GatewayTiming, "settleMs" | "graceMs"> };

export function createMemory({ shardCount, self, timing }: MemoryOptions): Memory {
  const seenSince = new Map<string, number>();
  const freeSince = new Map<number, number>();
  const lasts = <Key>(since: Map<Key, number>, key: Key) => Date.now() - (since.get(key) ?? Date.now());
  return {
    see({ held, bots }, own) {
      remember(seenSince, bots);
      const isSettled = (bot: string) => bot === self || lasts(seenSince, bot) >= timing.settleMs;
      const around = {
        shardCount,
        own,
        held: new Set([...held, ...own]),
        botCount: bots.length,
        settledCount: bots.filter(isSettled).length,
      };
      remember(freeSince, freeShards(around));
      return around;
    },
    isLeft: (shard) => lasts(freeSince, shard) >= timing.graceMs,
  };
}

/** Since when each is there without a break. */
function remember<Key>(since: Map<Key, number>, there: readonly Key[]): void {
  for (const key of since.keys()) if (!there.includes(key)) since.delete(key);
  for (const key of there) if (!since.has(key)) since.set(key, Date.now());
}
