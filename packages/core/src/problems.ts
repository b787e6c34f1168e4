// What keeps a record from being published, section by section. The desk shows it all the time; the api enforces the very same.
import { z } from "zod";
import type { Field, Section } from "./fields/field.ts";
import { fieldsOf, translatedFieldsOf } from "./fields/fields.ts";
import { readPublished } from "./published.ts";
import { RecordId, RecordKind } from "./record.ts";
import { referencesOf } from "./references.ts";
import { type Snapshot, saysNothing, valueAt } from "./snapshot.ts";

export const ProblemCode = z.enum([
  "missing",
  "too-long",
  "not-a-date",
  "not-an-address",
  "not-a-slug",
  "not-a-choice",
  "out-of-range",
  "wrong",
  /** It needs a record that is not published. */
  "needs-published",
  /** It also points at a record that is not published: the link is kept, and shows only once that is. */
  "not-yet-shown",
]);
export type ProblemCode = z.infer<typeof ProblemCode>;

export const Problem = z.object({
  /** The field, with the place in it: "sources.0.url". */
  field: z.string(),
  section: z.string(),
  code: ProblemCode,
  /** Characters at most, where the text is too long. */
  limit: z.number().nullable(),
  /** The record concerned, where one is. */
  record: z.object({ kind: RecordKind, id: RecordId }).nullable(),
});
export type Problem = z.infer<typeof Problem>;

/** A problem that does not keep from publishing, but must be known to whoever does. */
export function isWarning(problem: Problem): boolean {
  return problem.code === "not-yet-shown";
}

/** @param isPublished whether a record of a kind can be read by everybody now; what is not asked about counts as published. */
export function problemsOf(
  kind: RecordKind,
  snapshot: Snapshot,
  isPublished: (id: number, of: RecordKind) => boolean = () => true,
): Problem[] {
  const fields = fieldsOf(kind);
  // The address is made of the title where nobody chose one, and the rest that we make ourselves is never what is missing.
  const toMake = fields.filter(({ name, isMade }) => isMade && saysNothing(snapshot[name]));
  const whole = { ...snapshot, ...Object.fromEntries(toMake.map(({ name }) => [name, "made"])) };
  const parsed = readPublished(kind, { ...whole, slug: snapshot.slug ?? "made" });
  const wrong = parsed.success ? [] : parsed.error.issues.map((issue) => problemOf(fields, issue, whole));
  const found = firstOfEach([...wrong, ...emptyOnes(fields, whole)]);
  return inOrder(kind, [...found, ...unpublished(kind, snapshot, isPublished)]);
}

/** What keeps a translation from being published: each field that the original has must be there, and no longer than it may be. */
export function translationProblemsOf(kind: RecordKind, original: Snapshot, translation: Snapshot): Problem[] {
  const found = translatedFieldsOf(kind).flatMap((field): Problem[] => {
    const asked = lengthsIn(original[field.name]).length > 0;
    const texts = lengthsIn(translation[field.name]);
    const problem = (code: ProblemCode, limit: number | null) => [
      { field: field.name, section: field.section, code, limit, record: null },
    ];
    if (asked && texts.length === 0) return problem("missing", null);
    const limit = field.length ?? null;
    return limit !== null && texts.some((length) => length > limit) ? problem("too-long", limit) : [];
  });
  return inOrder(kind, found);
}

function lengthsIn(value: unknown): number[] {
  return (Array.isArray(value) ? value : [value]).flatMap((text) =>
    typeof text === "string" && text !== "" ? [text.length] : [],
  );
}

function emptyOnes(fields: readonly Field[], snapshot: Snapshot): Problem[] {
  return fields
    .filter(({ name, isRequired }) => isRequired === true && saysNothing(snapshot[name]))
    .map(({ name, section }) => ({ field: name, section, code: "missing", limit: null, record: null }));
}

function unpublished(
  kind: RecordKind,
  snapshot: Snapshot,
  isPublished: (id: number, of: RecordKind) => boolean,
): Problem[] {
  return referencesOf(kind, snapshot)
    .filter(({ id, kind: of }) => !isPublished(id, of))
    .map(({ field, kind: of, id, isRequired }) => ({
      field,
      section: sectionOf(fieldsOf(kind), field),
      code: isRequired ? "needs-published" : "not-yet-shown",
      limit: null,
      record: { kind: of, id },
    }));
}

function sectionOf(fields: readonly Field[], path: string): Section {
  return fields.find(({ name }) => name === path.split(".")[0])?.section ?? "what";
}

function problemOf(fields: readonly Field[], issue: z.core.$ZodIssue, snapshot: Snapshot): Problem {
  const path = issue.path.join(".");
  const limit = issue.code === "too_big" && typeof issue.maximum === "number" ? issue.maximum : null;
  const code = saysNothing(valueAt(snapshot, path)) ? "missing" : codeOf(fields, issue);
  return { field: path, section: sectionOf(fields, path), code, limit, record: null };
}

/** Of something that is written. */
function codeOf(fields: readonly Field[], issue: z.core.$ZodIssue): ProblemCode {
  if (issue.code === "too_big") return issue.origin === "string" ? "too-long" : "out-of-range";
  const field = fields.find(({ name }) => name === String(issue.path[0]));
  if (field?.type === "date" || field?.type === "day") return "not-a-date";
  if (issue.code === "too_small") return issue.origin === "number" ? "out-of-range" : "missing";
  if (issue.code === "invalid_value") return "not-a-choice";
  if (field?.type === "slug") return "not-a-slug";
  const isAddress = field?.type === "address" || /url$/i.test(String(issue.path.at(-1)));
  return isAddress ? "not-an-address" : "wrong";
}

/** Of several complaints about one place the first says enough. */
function firstOfEach(problems: readonly Problem[]): Problem[] {
  const seen = new Set<string>();
  return problems.filter(({ field }) => !seen.has(field) && seen.add(field));
}

function inOrder(kind: RecordKind, problems: readonly Problem[]): Problem[] {
  const names = fieldsOf(kind).map(({ name }) => name);
  const place = ({ field }: Problem) => names.indexOf(field.split(".")[0] ?? "");
  return [...problems].sort((one, other) => place(one) - place(other));
}
