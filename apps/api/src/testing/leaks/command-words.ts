// What is asked of `pnpm leaks`: how many sequences, the seed by which the same come again, and the path to one of them.
import { randomInt } from "node:crypto";
import { ConvivioError } from "@convivio/core";
import type { Asked } from "./sequences.ts";

const usage =
  "Say how many sequences, the seed if the same are to come again, and the path to begin with one of them: pnpm leaks [SEQUENCES] [SEED] [PATH]";
const mostSequences = 1_000_000;
/** fast-check takes a seed of 32 bits. */
const largestSeed = 2 ** 31 - 1;

export function readWords(words: readonly string[]): Asked {
  const [count = "10000", seed, path, ...more] = words;
  if (more.length > 0) throw refused("These are too many words.");
  if (path !== undefined && !/^\d+(:\d+)*$/.test(path)) throw refused(`"${path}" is not a path such as 12:0:3.`);
  return {
    count: readNumber(count, { from: 1, to: mostSequences }),
    seed: seed === undefined ? randomInt(largestSeed) : readNumber(seed, { from: 0, to: largestSeed }),
    ...(path === undefined ? {} : { path }),
  };
}

const sequencesInBatch = 20;

/** Each with a seed of its own, the first with the one that was asked for: what one process runs at a time, and comes again by itself. */
export function batchesOf({ count, seed, path }: Asked): Asked[] {
  if (path !== undefined) return [{ count: 1, seed, path }];
  return Array.from({ length: Math.ceil(count / sequencesInBatch) }, (_, at) => ({
    count: Math.min(sequencesInBatch, count - at * sequencesInBatch),
    seed: (seed + at) % largestSeed,
  }));
}

function readNumber(word: string, { from, to }: { from: number; to: number }): number {
  const number = /^\d{1,10}$/.test(word) ? Number(word) : Number.NaN;
  if (number >= from && number <= to) return number;
  throw refused(`"${word}" is not a whole number from ${from} to ${to}.`);
}

function refused(reason: string): ConvivioError {
  return new ConvivioError("invalid-input", `${reason}\n${usage}`);
}
