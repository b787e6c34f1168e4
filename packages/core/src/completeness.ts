// How much of a practice's story is told, per section. The rule stands here and nowhere else.
import type { Practice } from "./practice.ts";

type Told = Omit<Practice, "cities" | "themes" | "organisations" | "resources" | "adoptedFrom"> & {
  cities: readonly unknown[];
  themes: readonly unknown[];
  organisations: readonly unknown[];
};

const sections = {
  what: (p: Told) => [p.title !== "", p.summary !== "", p.themes.length > 0],
  where: (p: Told) => [p.cities.length > 0],
  when: (p: Told) => [p.start !== null, p.status !== "unknown"],
  who: (p: Told) => [p.organisations.length > 0, p.targetGroups.length > 0],
  why: (p: Told) => [p.purpose !== null, p.rationale !== null],
  how: (p: Told) => [p.process !== null],
  impact: (p: Told) => [p.impact !== null],
  lessons: (p: Told) => [p.lessons !== null, p.transfer !== null],
  sources: (p: Told) => [p.sources.length > 0, p.sources.some((source) => source.url !== null)],
} as const;

export type PracticeSection = keyof typeof sections;

/** Share of each section that is told, and of the whole, each from 0 to 1. */
export interface Completeness {
  sections: Record<PracticeSection, number>;
  overall: number;
}

export function completenessOf(practice: Told): Completeness {
  const shares = Object.fromEntries(
    Object.entries(sections).map(([section, told]) => {
      const answers = told(practice);
      return [section, answers.filter(Boolean).length / answers.length];
    }),
  ) as Record<PracticeSection, number>;
  const values = Object.values(shares);
  return { sections: shares, overall: values.reduce((sum, share) => sum + share, 0) / values.length };
}
