// What is asked of `pnpm leaks`: how many sequences, and the seed by which the same come again.
import { ConvivioError } from "@convivio/core";

const usage = "Say how many sequences, and the seed if the same are to come again: pnpm leaks [SEQUENCES] [SEED]";
const mostSequences = 1_000_000;
/** fast-check takes a seed of 32 bits. */
const largestSeed = 2 ** 31 - 1;

export function readWords(words: readonly string[]): { count: number; seed?: number } {
  const [count = "10000", seed, ...more] = words;
  if (more.length > 0) throw refused("These are too many words.");
  return {
    count: readNumber(count, { from: 1, to: mostSequences }),
    ...(seed === undefined ? {} : { seed: readNumber(seed, { from: 0, to: largestSeed }) }),
  };
}

function readNumber(word: string, { from, to }: { from: number; to: number }): number {
  const number = /^\d{1,10}$/.test(word) ? Number(word) : Number.NaN;
  if (number >= from && number <= to) return number;
  throw refused(`"${word}" is not a whole number from ${from} to ${to}.`);
}

function refused(reason: string): ConvivioError {
  return new ConvivioError("invalid-input", `${reason}\n${usage}`);
}
