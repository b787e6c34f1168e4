// What is kept of a question: what was typed, what was understood and what was not. Never who asked, nor where.
import type { Ask } from "../answer/ask.ts";
import type { Concept } from "./concept.ts";
import type { Question } from "./question.ts";
import { scrub } from "./scrub.ts";
import { foldedWords } from "./words.ts";

/** What may be chosen from lists beside the text. */
export const chosenFacets = ["city", "country", "series", "theme"] as const;
export type Chosen = Partial<Record<(typeof chosenFacets)[number], string>>;

export interface KeptQuestion {
  text: string;
  kind: Question["kind"];
  /** Facets with their slugs, or with the folded words where they name no record: like questions have the same. */
  understood: string[];
  /** Folded words that nothing in the catalogue says. */
  unknown: string[];
  chosen: Chosen;
}

export function keptQuestion(question: Question, ask: Pick<Ask, keyof Chosen>): KeptQuestion {
  const text = scrub(question.text);
  const hidden = hiddenWords(question.text, text);
  const isShown = (typed: string) => !foldedWords(typed).some((word) => hidden.has(word));
  const concepts = [...question.places.flat(), ...question.concepts].filter(({ typed }) => isShown(typed));
  const unknown = question.unknown.filter(isShown).flatMap(foldedWords);
  return {
    text,
    kind: question.kind,
    understood: inOrder([...concepts.map(nameOf), ...periodsOf(question)]),
    unknown: inOrder(unknown),
    chosen: Object.fromEntries(chosenFacets.flatMap((facet) => (ask[facet] ? [[facet, ask[facet]]] : []))),
  };
}

/** Words of an address or a mention are read as words too; what was scrubbed must not come back by that door. */
function hiddenWords(typed: string, scrubbed: string): ReadonlySet<string> {
  if (typed === scrubbed) return new Set();
  const shown = new Set(foldedWords(scrubbed));
  return new Set(foldedWords(typed).filter((word) => !shown.has(word)));
}

function nameOf(concept: Concept): string {
  return `${concept.facet}:${concept.slug ?? foldedWords(scrub(concept.typed)).join(" ")}`;
}

/** Years as in EDTF: "period:2016", "period:2020/..". */
function periodsOf({ period, when }: Question): string[] {
  const years = period === null ? null : `${period.from ?? ".."}/${period.to ?? ".."}`;
  const isOneYear = period !== null && period.from !== null && period.from === period.to;
  return [isOneYear ? String(period.from) : years, when].flatMap((one) => (one === null ? [] : [`period:${one}`]));
}

function inOrder(names: readonly string[]): string[] {
  return [...new Set(names)].sort();
}
