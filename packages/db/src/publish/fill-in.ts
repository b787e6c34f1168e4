// Makes a draft publishable for a trial: what it lacks, or says wrongly, gives way to something neutral that no question can meet.
import {
  ConvivioError,
  type Field,
  fieldsOf,
  isWarning,
  type Problem,
  problemsOf,
  type RecordKind,
  type Snapshot,
  translatedFieldsOf,
  translationProblemsOf,
} from "@convivio/core";
import { and, eq, ne } from "drizzle-orm";
import type { Tables } from "../connect.ts";
import { slugs } from "../schema/index.ts";
import { publicationProblems } from "./publish.ts";

/** A text without a letter: it adds no word to the search. */
const wordless = "—";
/** One wrong part may hide another; more rounds than this are a fault of ours. */
const mostRounds = 12;

export interface Fillers {
  /** A published record of this kind that nobody asks for. */
  recordOf: (kind: RecordKind) => Promise<number>;
  /** Publishes a draft that this one needs, too. False where that cannot be. */
  publishAlong: (id: number) => Promise<boolean>;
  /** As YYYY-MM-DD. */
  today: string;
}

export interface FilledIn {
  snapshot: Snapshot;
  /** What was put right, in the order of the story. */
  fields: string[];
}

export async function fillIn(
  tables: Tables,
  draft: { record: number; kind: RecordKind; snapshot: Snapshot },
  fillers: Fillers,
): Promise<FilledIn> {
  const { record, kind } = draft;
  const taken = (await isTaken(tables, draft)) ? ["slug"] : [];
  const snapshot = { ...draft.snapshot, ...(taken.length > 0 ? { slug: null } : {}) };
  const findProblems = (mended: Snapshot) => publicationProblems(tables, { record, kind, snapshot: mended });
  return mendAll(kind, snapshot, taken, findProblems, fillers);
}

/** The number of no record: it stands where one is missing, and is nowhere found. */
export const noRecord = 2_147_483_647;

/** The same without a look at any other record: what it points at is taken for published. */
export function fillInAlone(kind: RecordKind, snapshot: Snapshot, today: string): Promise<FilledIn> {
  const fillers: Fillers = { recordOf: async () => noRecord, publishAlong: async () => true, today };
  return mendAll(kind, snapshot, [], async (mended) => problemsOf(kind, mended), fillers);
}

/** Mends in rounds until nothing is wrong; `before` are fields put right already. */
async function mendAll(
  kind: RecordKind,
  draft: Snapshot,
  before: readonly string[],
  findProblems: (snapshot: Snapshot) => Promise<Problem[]>,
  fillers: Fillers,
): Promise<FilledIn> {
  const filled = new Set(before);
  let snapshot = draft;
  for (let round = 0; round < mostRounds; round++) {
    const problems = (await findProblems(snapshot)).filter((problem) => !isWarning(problem));
    if (problems.length === 0) return { snapshot, fields: inOrder(kind, filled) };
    for (const [name, ofField] of byField(problems)) {
      if (await arePublishedAlong(ofField, fillers)) continue;
      const field = fieldsOf(kind).find((one) => one.name === name);
      snapshot = { ...snapshot, [name]: await mend(field, snapshot[name], ofField, fillers) };
      filled.add(name);
    }
  }
  throw new ConvivioError("not-publishable", "This draft cannot be tried as it is. Complete it first.", kind, {
    field: inOrder(kind, filled)[0] ?? "",
  });
}

/** A translation that lacks a text shows the original's for the trial; one that is too long is cut. */
export function fillInTranslation(kind: RecordKind, original: Snapshot, translation: Snapshot): FilledIn {
  const problems = translationProblemsOf(kind, original, translation);
  const filled = Object.fromEntries(
    problems.map(({ field, code, limit }) => [
      field,
      code === "missing" ? original[field] : cut(translation[field], limit),
    ]),
  );
  const fields = translatedFieldsOf(kind).flatMap(({ name }) => (name in filled ? [name] : []));
  return { snapshot: { ...translation, ...filled }, fields };
}

async function isTaken(tables: Tables, { record, kind, snapshot }: Parameters<typeof fillIn>[1]): Promise<boolean> {
  if (typeof snapshot.slug !== "string") return false;
  const isAnothers = and(eq(slugs.kind, kind), eq(slugs.slug, snapshot.slug), ne(slugs.recordId, record));
  return (await tables.$count(slugs, isAnothers)) > 0;
}

function byField(problems: readonly Problem[]): Map<string, Problem[]> {
  const fields = new Map<string, Problem[]>();
  for (const problem of problems) {
    const name = problem.field.split(".")[0] ?? "";
    fields.set(name, [...(fields.get(name) ?? []), problem]);
  }
  return fields;
}

/** True where all that is wrong are drafts that could be published along. */
async function arePublishedAlong(problems: readonly Problem[], { publishAlong }: Fillers): Promise<boolean> {
  let isAll = true;
  for (const { code, record } of problems) {
    const isAlong = code === "needs-published" && record !== null && (await publishAlong(record.id));
    isAll &&= isAlong;
  }
  return isAll;
}

async function mend(
  field: Field | undefined,
  value: unknown,
  problems: readonly Problem[],
  fillers: Fillers,
): Promise<unknown> {
  const [first] = problems;
  const isWhole = first?.field === field?.name;
  const left = !isWhole ? without(value, problems) : first?.code === "too-long" ? cut(value, first.limit) : null;
  if (field?.isRequired !== true || (left !== null && !isEmpty(left))) return left;
  return fillerFor(field, fillers);
}

/** A list or a set of names without the parts that are wrong. */
function without(value: unknown, problems: readonly Problem[]): unknown {
  const wrong = new Set(problems.map((problem) => problem.field.split(".")[1]));
  if (Array.isArray(value)) return value.filter((_, at) => !wrong.has(String(at)));
  if (typeof value !== "object" || value === null) return null;
  const left = Object.fromEntries(Object.entries(value).filter(([key]) => !wrong.has(key)));
  const isByLanguage = Object.values(left).every((part) => typeof part === "string" || Array.isArray(part));
  return isByLanguage && !("title" in value) ? left : null;
}

function cut(value: unknown, limit: number | null): unknown {
  if (typeof value !== "string" || limit === null) return null;
  return value.slice(0, limit).toWellFormed().trim();
}

function isEmpty(value: unknown): boolean {
  return value === "" || (typeof value === "object" && value !== null && Object.keys(value).length === 0);
}

async function fillerFor(field: Field, { recordOf, today }: Fillers): Promise<unknown> {
  const source = { title: wordless, publisher: wordless, url: null };
  switch (field.type) {
    case "record":
      return recordOf(field.kind);
    case "records":
      return [await recordOf(field.kind)];
    case "names":
      return { en: wordless };
    case "labels":
      return { en: [wordless] };
    case "choice":
      return field.of.find((choice) => choice === "unknown") ?? field.of[0];
    case "number":
      return Math.max(field.min, 0);
    case "date":
    case "day":
      return today;
    case "zone":
      return "UTC";
    case "language":
      return "en";
    case "code":
      return "ZZ";
    case "source":
      return source;
    case "sources":
      return [source];
    default:
      return wordless;
  }
}

function inOrder(kind: RecordKind, names: ReadonlySet<string>): string[] {
  return fieldsOf(kind).flatMap(({ name }) => (names.has(name) ? [name] : []));
}
