// The ordered list of things to look for: all that was asked, then all but the least telling part, never less than the better half.

import { weightOf } from "./concept.ts";
import type { Dictionary } from "./dictionary.ts";
import type { Question } from "./question.ts";

/** One level: the period in one sense, and alternatives, each a set of concepts (by number) that must all hold. */
export interface Level {
  period: "began" | "going-on" | null;
  alternatives: number[][];
  /** True where a sister of the organisation asked for will do: same family, other name. */
  isFamily: boolean;
}

/**
 * An answer must hold at least this share of what a question tells, unknown words counted at full weight: half where a
 * theme or topic is met, for these are meant; more where only words are, for one rare word of two is a coincidence.
 */
export const leastCoverage = { meant: 0.5, said: 0.7 } as const;
/** Concepts beyond these, least telling first, are left out of the sets: 2^6 sets are enough for any sentence. */
const mostConcepts = 6;

/** Places must always hold, so they are not part of a level. Empty when nothing could be an honest answer. */
export function planLevels(question: Question, dictionary: Pick<Dictionary, "documents">): Level[] {
  const periods: Level["period"][] = question.period === null ? [null] : ["began", "going-on"];
  const sets = setsByCoverage(question, dictionary);
  if (question.concepts.length > 0 && sets.length === 0) return [];
  if (question.concepts.length === 0 && question.unknown.length > 0) return [];
  if (question.concepts.length === 0 && question.places.length === 0 && question.period === null) return [];
  const groups = question.concepts.length === 0 ? [[[]]] : sets;
  const levels = groups.flatMap((alternatives) => periods.map((period) => ({ period, alternatives, isFamily: false })));
  const [best] = levels;
  const hasFamily = question.places.flat().some((concept) => concept.family.length > 0);
  return best === undefined || !hasFamily ? levels : [...levels, { ...best, isFamily: true }];
}

/** Sets of concepts that tell enough, grouped: all of them first, then those that lack one, and so on. */
function setsByCoverage(question: Question, dictionary: Pick<Dictionary, "documents">): number[][][] {
  const ranked = question.concepts
    .map((concept, at) => ({
      at,
      weight: concept.weight,
      isMeant: concept.facet === "theme" || concept.facet === "topic",
    }))
    .sort((a, b) => b.weight - a.weight)
    .slice(0, mostConcepts);
  const rarest = weightOf(0, dictionary);
  const whole = ranked.reduce((sum, concept) => sum + concept.weight, 0) + question.unknown.length * rarest;
  const bySize = new Map<number, number[][]>();
  for (let bits = (1 << ranked.length) - 1; bits > 0; bits--) {
    const chosen = ranked.filter((_, at) => bits & (1 << at));
    const weight = chosen.reduce((sum, concept) => sum + concept.weight, 0);
    const least = chosen.some((concept) => concept.isMeant) ? leastCoverage.meant : leastCoverage.said;
    if (weight / whole < least) continue;
    bySize.set(chosen.length, [...(bySize.get(chosen.length) ?? []), chosen.map((concept) => concept.at)]);
  }
  return [...bySize.entries()].sort(([a], [b]) => b - a).map(([, sets]) => sets);
}
