// Random numbers that come out the same each time: a measurement must be repeatable.

export interface Random {
  /** From 0 to just under 1. */
  next(): number;
  /** A whole number from 0 to just under `limit`. */
  below(limit: number): number;
  pick<T>(from: readonly T[]): T;
  /** Rank from 0 by Zipf's law with exponent 1: the first of many is picked far more often than the last. */
  zipf(count: number): number;
}

/** Mulberry32 (T. Ettinger, public domain): small, fast, good enough for test material. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  const sums = new Map<number, number[]>();
  const sumsOf = (count: number) => {
    const known = sums.get(count);
    if (known !== undefined) return known;
    let sum = 0;
    const made = Array.from({ length: count }, (_, at) => (sum += 1 / (at + 1)));
    sums.set(count, made);
    return made;
  };
  return {
    next,
    below,
    pick: (from) => from[below(from.length)] as (typeof from)[number],
    zipf(count) {
      const made = sumsOf(count);
      const wanted = next() * (made.at(-1) ?? 0);
      let low = 0;
      let high = count - 1;
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((made[middle] ?? 0) < wanted) low = middle + 1;
        else high = middle;
      }
      return low;
    },
  };
}
