// The dry run: every row is read as it would be brought in, and nothing is written but what was found.
import {
  type DuplicateOf,
  fieldsOf,
  type Identity,
  identityOf,
  isSameThing,
  type RecordKind,
  type RowReading,
  readRow,
  type Snapshot,
  titleOf,
} from "@convivio/core";
import {
  type CheckedRow,
  type Database,
  findImport,
  type ImportRow,
  listKnownRecords,
  listRowIdentities,
  listUncheckedRows,
  lockImport,
  moveImport,
  type RawRow,
  recordCheckedRows,
} from "@convivio/db";
import { type BoundJob, bindJob, type JobRun } from "../jobs/job.ts";
import { guardImport, type Importing } from "./guard.ts";
import { checkImport } from "./import-jobs.ts";
import { readKnownNames } from "./known-names.ts";
import { optionNames } from "./option-names.ts";

/** Rows in one step: few enough that questions are answered between two of them. */
const batch = 100;

export function checkImportJob(importing: Importing): BoundJob {
  return bindJob(checkImport, ({ import: id }, run) =>
    guardImport(importing, id, { state: "checking", run }, () => checkRows(importing.db, id, run)),
  );
}

async function checkRows(db: Database, id: number, run: JobRun): Promise<void> {
  const found = await findImport(db.tables, id);
  if (found?.state !== "checking") return;
  const reading = await openReading(db, found);
  const seen = await readSeen(db, found);
  while (!run.signal.aborted) {
    const isMore = await db.tables.transaction(async (tables) => {
      if ((await lockImport(tables, id)).state !== "checking") return false;
      const rows = await listUncheckedRows(tables, id, batch);
      const checked = rows.map((row) => checkRow(row, reading, seen));
      await recordCheckedRows(tables, id, checked);
      if (rows.length > 0) return true;
      await moveImport(tables, id, ["checking"], { state: "checked", endedAt: new Date() });
      return false;
    });
    if (!isMore) return;
  }
}

/** The kinds of record that a kind's fields can point at; a city is also told by its country. */
function pointedKinds(kind: RecordKind): RecordKind[] {
  const kinds = fieldsOf(kind).flatMap((field): RecordKind[] => {
    switch (field.type) {
      case "record":
      case "records":
        return [field.kind];
      case "organisations":
        return ["organisation"];
      case "participants":
        return ["person", "organisation"];
      case "lineage":
        return ["practice"];
      default:
        return [];
    }
  });
  return kinds.includes("city") ? [...kinds, "country"] : kinds;
}

async function openReading(
  db: Database,
  { kind, columns, mapping, language, isToPublish }: ImportRow,
): Promise<RowReading> {
  const known = await readKnownNames(db, pointedKinds(kind));
  return {
    kind,
    columns,
    mapping,
    language,
    isToPublish,
    find: known.find,
    isPublished: known.isPublished,
    namesOf: optionNames(kind),
  };
}

interface Seen {
  things: Map<string, (Pick<Identity, "addresses"> & { of: DuplicateOf })[]>;
  slugs: Map<string, DuplicateOf>;
}

/** All that is there already: in the catalogue with its drafts, and in the rows that were checked before a stop. */
async function readSeen(db: Database, { id, kind }: ImportRow): Promise<Seen> {
  const seen: Seen = { things: new Map(), slugs: new Map() };
  for await (const record of listKnownRecords(db, kind)) {
    for (const snapshot of record.snapshots) {
      const of = { record: record.id, row: null, title: titleOf(kind, snapshot) };
      note(seen, identityOf(kind, snapshot), of);
      for (const slug of record.slugs) seen.slugs.set(slug, of);
    }
  }
  for (const { row, key, addresses } of await listRowIdentities(db.tables, id)) {
    note(seen, { key, addresses }, { record: null, row, title: key.split("\n")[0] ?? "" });
  }
  return seen;
}

function note({ things }: Seen, identity: Identity | null, of: DuplicateOf): void {
  if (identity === null) return;
  const { key, addresses } = identity;
  const like = things.get(key) ?? [];
  like.push({ addresses, of });
  things.set(key, like);
}

function checkRow({ row, raw }: RawRow, reading: RowReading, seen: Seen): CheckedRow {
  const cells = Array.isArray(raw) ? raw : reading.columns.map((column) => raw[column]);
  const { snapshot, problems } = readRow(cells, reading);
  const identity = identityOf(reading.kind, snapshot);
  const isInvalid = problems.some(({ isError }) => isError);
  const duplicateOf = isInvalid ? null : findSame(seen, identity, snapshot);
  // A row that cannot be brought in is no reason to leave out a better one like it.
  if (!isInvalid) note(seen, identity, { record: null, row, title: titleOf(reading.kind, snapshot) });
  return {
    row,
    outcome: isInvalid ? "invalid" : duplicateOf === null ? "valid" : "duplicate",
    snapshot,
    problems,
    duplicateOf,
    key: isInvalid ? null : (identity?.key ?? null),
    addresses: identity?.addresses ?? [],
  };
}

/** An address in the catalogue says what a record is more surely than its title. */
function findSame({ things, slugs }: Seen, identity: Identity | null, { slug }: Snapshot): DuplicateOf | null {
  const bySlug = typeof slug === "string" ? slugs.get(slug) : undefined;
  if (bySlug !== undefined) return bySlug;
  if (identity === null) return null;
  return things.get(identity.key)?.find((one) => isSameThing(one, identity))?.of ?? null;
}
