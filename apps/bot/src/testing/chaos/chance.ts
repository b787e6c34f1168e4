// Chance with a seed: the same seed decides the same things, and each purpose draws from a stream of its own.

export type Chance = {
  /** From 0 up to 1, without 1. */
  next(): number;
  /** A whole number from 0 up to this, without it. */
  below(count: number): number;
  between(least: number, most: number): number;
  happens(share: number): boolean;
  pick<T>(among: readonly T[]): T;
  /** By weights: `{ often: 3, seldom: 1 }`. */
  weigh<Name extends string>(weights: Readonly<Record<Name, number>>): Name;
  /** Another stream, which depends on the seed and this name alone. */
  stream(name: string): Chance;
};

export function createChance(seed: number, name = ""): Chance {
  let state = hash(`${seed} ${name}`);
  // mulberry32
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (count: number) => Math.floor(next() * count);
  return {
    next,
    below,
    between: (least, most) => least + next() * (most - least),
    happens: (share) => next() < share,
    pick: (among) => among[below(among.length)] as (typeof among)[number],
    weigh(weights) {
      const entries = Object.entries(weights) as [keyof typeof weights, number][];
      let left = next() * entries.reduce((sum, [, weight]) => sum + weight, 0);
      for (const [one, weight] of entries) {
        left -= weight;
        if (left < 0) return one;
      }
      return (entries.at(-1) as (typeof entries)[number])[0];
    },
    stream: (other) => createChance(seed, `${name}/${other}`),
  };
}

function hash(text: string): number {
  let mixed = 0x811c9dc5;
  for (const letter of text) mixed = Math.imul(mixed ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  return mixed >>> 0;
}
