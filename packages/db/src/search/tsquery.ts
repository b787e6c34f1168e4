// From levels of a question to PostgreSQL's tsquery, written so that every word is quoted.
import {
  type AskedPeriod,
  type Concept,
  type Dictionary,
  facetLexeme,
  type Level,
  type NamedFacet,
} from "@convivio/core";
import { pairOf } from "./document.ts";

const lexeme = (text: string) => `'${text.replace(/\\/g, "\\\\").replace(/'/g, "''")}'`;
const group = (parts: readonly string[], operator: " & " | " | ") =>
  parts.length === 1 ? (parts[0] ?? "") : `(${parts.join(operator)})`;

/** The facet by which a concept is tagged; none for words and topics, which are only said. */
function facetQuery(concept: Concept): string[] {
  if (concept.id === null || concept.facet === "topic") return [];
  return [lexeme(facetLexeme(concept.facet as NamedFacet, concept.id))];
}

function saidQueries(concept: Concept): string[] {
  return concept.words.filter((run) => run.length > 0).map(runQuery);
}

/** Words that stand together: one word, or its pairs, which for more than two words is as good as the phrase. */
function runQuery(run: readonly string[]): string {
  return group(pairsOf(run).map(lexeme), " & ");
}

function pairsOf(run: readonly string[]): string[] {
  return run.length === 1 ? [...run] : run.slice(1).map((word, at) => pairOf(run[at] ?? "", word));
}

/** A concept holds when its facet is there or one of its runs of words is said; null when it can never hold. */
export function conceptQuery(concept: Concept): string | null {
  const ways = [...facetQuery(concept), ...saidQueries(concept)];
  return ways.length === 0 ? null : group(ways, " | ");
}

/** What was tagged by hand outweighs what is merely said: "work" is in many a text that is not about work. */
const saidBesideTag = 0.35;

/** What a document is ranked by: queries, and what each counts for. */
export function scoring(concepts: readonly Concept[]): { query: string; weight: number }[] {
  return concepts.flatMap((concept) => {
    const tag = facetQuery(concept).map((query) => ({ query, weight: concept.weight }));
    const said = saidQueries(concept);
    if (said.length === 0) return tag;
    // PostgreSQL divides a rank by the number of operands; that is undone here, so that synonyms do not cost anything.
    const operands = concept.words.reduce((sum, run) => sum + pairsOf(run).length, 0);
    const share = tag.length === 0 ? 1 : saidBesideTag;
    return [...tag, { query: group(said, " | "), weight: concept.weight * operands * share }];
  });
}

/** Every place in one of its readings; null when there is none. A city is a facet only: a text that names it is not in it. */
export function placesQuery(places: readonly (readonly Concept[])[], isFamily = false): string | null {
  const queryOf = (concept: Concept) =>
    isFamily && concept.family.length > 0 ? runQuery(concept.family) : (conceptQuery(concept) ?? []);
  const groups = places.map((readings) => group(readings.flatMap(queryOf), " | "));
  return groups.length === 0 ? null : group(groups, " & ");
}

type YearFacet = "began" | "during";

/** Years looked through where a period is open. */
const firstYear = 1850;
const lastYear = 2100;

const knownYears = new WeakMap<Dictionary, Record<YearFacet, number[]>>();

/** Years that some document holds: so few that an open period stays short. */
function yearsKnown(dictionary: Dictionary): Record<YearFacet, number[]> {
  const known = knownYears.get(dictionary);
  if (known !== undefined) return known;
  const all = Array.from({ length: lastYear - firstYear + 1 }, (_, at) => firstYear + at);
  const held = (facet: YearFacet) => all.filter((year) => dictionary.frequency(facetLexeme(facet, year)) > 0);
  const years = { began: held("began"), during: held("during") };
  knownYears.set(dictionary, years);
  return years;
}

function years(facet: YearFacet, period: Pick<AskedPeriod, "from" | "to">, dictionary: Dictionary): string[] {
  return yearsKnown(dictionary)
    [facet].filter((year) => (period.from ?? firstYear) <= year && year <= (period.to ?? lastYear))
    .map((year) => lexeme(facetLexeme(facet, year)));
}

const nothing = lexeme("no such year");

export function periodQuery(period: AskedPeriod, sense: "began" | "going-on", dictionary: Dictionary): string {
  const began = years("began", period, dictionary);
  if (sense === "began") return began.length === 0 ? nothing : group(began, " | ");
  const during = years("during", period, dictionary);
  const before = years("began", { ...period, from: null }, dictionary);
  const running = before.length === 0 ? [] : [`(${lexeme(facetLexeme("running", "on"))} & ${group(before, " | ")})`];
  const ways = [...during, ...running];
  return ways.length === 0 ? nothing : group(ways, " | ");
}

export interface LevelQuestion {
  places: readonly (readonly Concept[])[];
  concepts: readonly Concept[];
  period: AskedPeriod | null;
}

/** One level as a tsquery: the places, the period in its sense, and one of the sets of concepts. */
export function levelQuery(level: Level, question: LevelQuestion, dictionary: Dictionary): string {
  const sets = level.alternatives.flatMap((set) => {
    const parts = set.flatMap((at) => {
      const concept = question.concepts[at];
      return concept === undefined ? [] : (conceptQuery(concept) ?? nothing);
    });
    return parts.length === 0 ? [] : [group(parts, " & ")];
  });
  const places = placesQuery(question.places, level.isFamily);
  const parts = [
    ...(places === null ? [] : [places]),
    ...(level.period === null || question.period === null
      ? []
      : [periodQuery(question.period, level.period, dictionary)]),
    ...(sets.length === 0 ? [] : [group(sets, " | ")]),
  ];
  return group(parts, " & ");
}
