// Groups of questions as the desk shows them: names in the reader's language, what was decided, and which record answers.
import {
  type Chosen,
  ConvivioError,
  chosenFacets,
  Facet,
  type NamedFacet,
  type QuestionDecisionView,
  type QuestionGroup,
  QuestionLanguage,
  type UnderstoodPart,
} from "@convivio/core";
import {
  type DecisionRow,
  type GroupDetail,
  type GroupRow,
  listQuestionDecisions,
  listQuestionGroups,
  nameRecords,
  type QuestionFilter,
  readQuestionGroups,
  type Tables,
} from "@convivio/db";
import { labelOf } from "../answers/reading.ts";
import type { Catalogue } from "../catalogue.ts";
import { foundRecords } from "../desk/rows.ts";

/** Whoever reads, and from what. */
export interface GroupReader {
  names: Catalogue["names"];
  language: string;
}

export async function groupViews(
  tables: Tables,
  reader: GroupReader,
  rows: readonly GroupRow[],
  filter: QuestionFilter,
  examplesAtMost: number,
): Promise<QuestionGroup[]> {
  const details = await readQuestionGroups(tables, rows, filter, examplesAtMost);
  const decided = await listQuestionDecisions(
    tables,
    rows.map(({ groupId }) => groupId),
  );
  const decisions = await decisionViews(tables, reader, decided);
  return rows.flatMap((row) => {
    const detail = details.get(row.groupId);
    const own = decided.flatMap(({ groupId, id }) => (groupId === row.groupId ? (decisions.get(id) ?? []) : []));
    // Forgotten between two looks: then there is nothing to show.
    return detail === undefined ? [] : [groupView(reader, row, detail, own)];
  });
}

function groupView(
  reader: GroupReader,
  row: GroupRow,
  detail: GroupDetail,
  decisions: QuestionDecisionView[],
): QuestionGroup {
  const { groupId: id, answered, weak, none, newest: _, ...told } = row;
  return {
    ...told,
    id,
    kind: detail.kind,
    understood: detail.understood.map((name) => understoodPart(reader, name)),
    unknown: detail.unknown,
    outcomes: { answered, weak, none },
    platforms: detail.platforms,
    examples: detail.examples.map(({ chosen, ...example }) => ({ ...example, chosen: chosenLabels(reader, chosen) })),
    decisions,
  };
}

/** One group with its texts; not-found once its questions are forgotten. */
export async function getGroup(
  tables: Tables,
  reader: GroupReader,
  groupId: string,
  examplesAtMost = 1,
): Promise<QuestionGroup> {
  const { rows } = await listQuestionGroups(tables, { groupId }, { sort: "count", offset: 0, limit: 1 });
  const [group] = await groupViews(tables, reader, rows, { groupId }, examplesAtMost);
  if (group !== undefined) return group;
  throw new ConvivioError("not-found", "These questions are no longer kept. Go back to the list.", "question group", {
    field: "group",
  });
}

async function decisionViews(
  tables: Tables,
  reader: GroupReader,
  rows: readonly DecisionRow[],
): Promise<Map<number, QuestionDecisionView>> {
  const named = await nameRecords(tables, [...new Set(rows.flatMap(({ recordId }) => recordId ?? []))]);
  const records = new Map((await foundRecords(tables, reader, named)).map((one) => [one.id, one]));
  return new Map(
    rows.map(({ id, decision, standing, at, actor, recordId, word, path }) => [
      id,
      {
        ...{ id, decision, standing, actor, word },
        at: at.toISOString(),
        record: records.get(recordId ?? 0) ?? null,
        language: QuestionLanguage.safeParse(path?.[1]).data ?? null,
      },
    ]),
  );
}

export function chosenLabels(reader: GroupReader, chosen: Chosen): string[] {
  return chosenFacets.flatMap((facet) => {
    const slug = chosen[facet];
    return slug === undefined ? [] : [understoodPart(reader, `${facet}:${slug}`).label];
  });
}

const unnamed: readonly Facet[] = ["period", "phrase", "word"];

/** From "city:turin" to Turin. What no longer has that address is called by it. */
export function understoodPart(reader: GroupReader, name: string): UnderstoodPart {
  const [, first = "", typed = ""] = /^([a-z]+):(.*)$/s.exec(name) ?? [];
  const facet = Facet.safeParse(first).data ?? "word";
  if (unnamed.includes(facet)) return { facet, slug: null, label: typed, record: null };
  const entry = entriesBySlug(reader.names, facet as NamedFacet).get(typed);
  const id = entry ?? null;
  const concept = { facet: facet as NamedFacet, id, typed };
  return { facet, slug: typed, label: labelOf(reader, concept), record: id };
}

const indexes = new WeakMap<Catalogue["names"], Map<NamedFacet, Map<string, number>>>();

/** Made once for each reading of the names. */
function entriesBySlug(names: Catalogue["names"], facet: NamedFacet): Map<string, number> {
  const index = indexes.get(names) ?? new Map<NamedFacet, Map<string, number>>();
  indexes.set(names, index);
  const known = index.get(facet) ?? new Map(names.dictionary.entries(facet).map(({ slug, id }) => [slug, id]));
  index.set(facet, known);
  return known;
}
