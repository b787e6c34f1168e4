// Shards whose gateway could not be opened from here: left to others for a while, and for longer each time.

export type CoolOff = {
  /** @returns for how long. */
  begin(shard: number): number;
  /** It could be opened: the next time begins anew. */
  end(shard: number): void;
  isOn(shard: number): boolean;
};

export function createCoolOff([firstMs, longestMs]: readonly [number, number]): CoolOff {
  const kept = new Map<number, { until: number; ms: number }>();
  return {
    begin(shard) {
      const before = kept.get(shard)?.ms;
      const ms = before === undefined ? firstMs : Math.min(before * 2, longestMs);
      kept.set(shard, { until: Date.now() + ms, ms });
      return ms;
    },
    end: (shard) => void kept.delete(shard),
    isOn: (shard) => (kept.get(shard)?.until ?? 0) > Date.now(),
  };
}
