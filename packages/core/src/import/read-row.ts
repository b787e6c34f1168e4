// From a row of a file to a draft, with everything that is wrong with it.
import type { Field } from "../fields/field.ts";
import { titleFieldOf } from "../fields/fields.ts";
import { isWarning, type Problem, problemsOf } from "../problems.ts";
import type { RecordKind } from "../record.ts";
import { type Snapshot, snapshotSchemaOf, tidySnapshot, titleOf, valueAt } from "../snapshot.ts";
import { CellProblem, type CellReading, findOne, isBlank, listOf, readCell, textOf } from "./read-cell.ts";
import { type RowProblem, type RowProblemCode, shortValue } from "./row-problem.ts";
import { readTarget, type Target } from "./targets.ts";

export interface RowReading extends CellReading {
  kind: RecordKind;
  columns: readonly string[];
  /** For each column where it goes; null where it is left out. */
  mapping: readonly (string | null)[];
  /** The rows are to be published at once: then what is missing is an error, too. */
  isToPublish: boolean;
  isPublished(id: number): boolean;
}

export interface ReadRow {
  snapshot: Snapshot;
  problems: RowProblem[];
}

/** What a draft may still lack, and say too much of. */
const forDrafts: readonly RowProblemCode[] = ["missing", "too-long", "needs-published"];

export function readRow(cells: readonly unknown[], reading: RowReading): ReadRow {
  const written: Snapshot = {};
  const problems: RowProblem[] = [];
  for (const [at, path] of reading.mapping.entries()) {
    const target = path === null ? null : readTarget(reading.kind, path);
    const cell = cells[at];
    if (target === null || isBlank(cell)) continue;
    try {
      put(written, target, cell, reading);
    } catch (error) {
      if (!(error instanceof CellProblem)) throw error;
      const { code, value } = error;
      problems.push(problemAt(reading.columns[at] ?? null, target.field.name, code, value));
    }
  }
  if (cells.length > reading.columns.length && cells.slice(reading.columns.length).some((cell) => !isBlank(cell))) {
    problems.push(problemAt(null, "", "too-many-cells", cells[reading.columns.length]));
  }
  const snapshot = tidySnapshot(written);
  return { snapshot, problems: [...problems, ...problemsIn(snapshot, reading, cells, problems)] };
}

function problemAt(column: string | null, field: string, code: RowProblemCode, value: unknown): RowProblem {
  return { column, field, code, value: shortValue(value), limit: null, isError: true };
}

function put(snapshot: Snapshot, { field, part, at }: Target, cell: unknown, reading: CellReading): void {
  const { name } = field;
  if (part !== null) {
    putPart(snapshot, { field, part, at }, cell, reading);
    return;
  }
  const value = readCell(field, cell, reading);
  const before = snapshot[name];
  if (isKeyed(before) && isKeyed(value)) snapshot[name] = { ...value, ...before };
  else if (Array.isArray(before) && Array.isArray(value)) snapshot[name] = [...before, ...value];
  else snapshot[name] = value;
}

function putPart(snapshot: Snapshot, target: Target, cell: unknown, reading: CellReading): void {
  const { field, at } = target;
  const part = target.part ?? "";
  const before = snapshot[field.name];
  const keyed = isKeyed(before) ? before : {};
  switch (field.type) {
    case "names":
      snapshot[field.name] = { ...keyed, [part]: textOf(cell) };
      return;
    case "labels":
      snapshot[field.name] = { ...keyed, [part]: listOf(cell) };
      return;
    case "organisations": {
      const found = listOf(cell).map((named) => ({
        organisation: findOne("organisation", named, reading),
        role: part,
      }));
      snapshot[field.name] = [...(Array.isArray(before) ? before : []), ...found];
      return;
    }
    case "source":
      snapshot[field.name] = { ...keyed, [part]: readSourcePart(field, part, cell, reading) };
      return;
    case "sources": {
      const list = Array.isArray(before) ? [...before] : [];
      while (list.length <= at) list.push({});
      list[at] = { ...list[at], [part]: readSourcePart(field, part, cell, reading) };
      snapshot[field.name] = list;
    }
  }
}

/** The date of a source may be said like any other. */
function readSourcePart(field: Field, part: string, cell: unknown, reading: CellReading): unknown {
  if (part !== "published") return textOf(cell);
  return readCell({ name: field.name, section: field.section, type: "date" }, cell, reading);
}

function isKeyed(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** What the record itself would be refused for; not again for a field of which a cell could not be read. */
function problemsIn(
  snapshot: Snapshot,
  reading: RowReading,
  cells: readonly unknown[],
  already: readonly RowProblem[],
): RowProblem[] {
  const { kind, isToPublish } = reading;
  const shape = snapshotSchemaOf(kind).safeParse(snapshot);
  const [issue] = shape.success ? [] : shape.error.issues;
  if (issue !== undefined) {
    const field = issue.path.join(".");
    const code = issue.code === "too_big" ? "too-long" : "wrong";
    const limit = issue.code === "too_big" ? Number(issue.maximum) : null;
    return [{ ...problemAt(columnOf(reading, field, cells), field, code, valueAt(snapshot, field)), limit }];
  }
  const known = new Set(already.map(({ field }) => field));
  const titleField = titleFieldOf(kind);
  const isUntitled = titleOf(kind, snapshot) === "";
  return problemsOf(kind, snapshot, (id) => reading.isPublished(id))
    .filter(({ field }) => !known.has(field.split(".")[0] ?? ""))
    .map((problem) => {
      const isTitle = problem.field.split(".")[0] === titleField && isUntitled;
      const isError = !isWarning(problem) && (isToPublish || isTitle || !forDrafts.includes(problem.code));
      return { ...rowProblemOf(problem, snapshot), column: columnOf(reading, problem.field, cells), isError };
    });
}

function rowProblemOf({ field, code, limit }: Problem, snapshot: Snapshot): Omit<RowProblem, "column" | "isError"> {
  return { field, code, value: shortValue(valueAt(snapshot, field)), limit };
}

/** "sources.0.url" stands in the column of the first source that has one, or in one for all sources. */
function columnOf({ columns, mapping }: RowReading, field: string, cells: readonly unknown[]): string | null {
  const [name = "", place = "", ...rest] = field.split(".");
  const written = mapping.filter((path, at) => path?.startsWith(`${name}.`) && !isBlank(cells[at]));
  const places = [...new Set(written.map((path) => path?.split(".")[1] ?? ""))].sort((one, other) => +one - +other);
  const asked = /^\d+$/.test(place) ? [name, places[Number(place)] ?? "", ...rest].join(".") : field;
  const exact = mapping.indexOf(asked);
  const at = exact === -1 ? mapping.findIndex((path) => path?.split(".")[0] === name) : exact;
  return at === -1 ? null : (columns[at] ?? null);
}
