// Which shards a bot may take, and which it lets go: each bot its share, and none left to nobody.

export type Neighbours = {
  shardCount: number;
  /** Shards that are held here. */
  own: readonly number[];
  /** Shards that anybody holds. */
  held: ReadonlySet<number>;
  /** Bots that are there, this one too. */
  botCount: number;
  /** Those of them that have been there for a while. */
  settledCount: number;
};

function shareOf(shardCount: number, botCount: number): number {
  return Math.ceil(shardCount / Math.max(1, botCount));
}

export function freeShards({ shardCount, held }: Neighbours): number[] {
  return Array.from({ length: shardCount }, (_, shard) => shard).filter((shard) => !held.has(shard));
}

/** The next to take of those that are free: within the share at once, beyond it only what others leave. */
export function shardToTake(around: Neighbours, isLeft: (shard: number) => boolean): number | null {
  const free = freeShards(around);
  const hasRoom = around.own.length < shareOf(around.shardCount, around.botCount);
  return free.find((shard) => hasRoom || isLeft(shard)) ?? null;
}

/** One at a time, so that whoever takes it can be seen to have it. */
export function shardToLetGo({ shardCount, own, settledCount }: Neighbours): number | null {
  return own.length > shareOf(shardCount, settledCount) ? Math.max(...own) : null;
}
