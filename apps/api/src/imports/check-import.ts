// The dry run: every row is read as it would be brought in, and nothing is written but what was found.
import { isDeepStrictEqual } from "node:util";
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
  type Transaction,
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

/** What one run knows of its import. */
interface Checking {
  found: ImportRow;
  reading: RowReading;
  seen: Seen;
  /** The last row that is among what was seen, or was found invalid. */
  last: number;
}

async function checkRows(db: Database, id: number, run: JobRun): Promise<void> {
  const found = await findImport(db.tables, id);
  if (found?.state !== "checking") return;
  const checking = { found, reading: await openReading(db, found), seen: await readSeen(db, found.kind), last: 0 };
  while (!run.signal.aborted) {
    const isMore = await db.tables.transaction((tables) => checkBatch(tables, checking));
    if (!isMore) return;
  }
}

/** Another run may be at the same import, in another process: what that one has checked meanwhile is known to this one too. */
async function checkBatch(tables: Transaction, checking: Checking): Promise<boolean> {
  const { found, reading, seen, last } = checking;
  const { id } = found;
  const now = await lockImport(tables, id);
  const rows = await listUncheckedRows(tables, id, batch);
  const [first] = rows;
  if (now.state !== "checking" || isBegunAgain(checking, now, first)) return false;
  if (first === undefined) {
    await moveImport(tables, id, ["checking"], { state: "checked", endedAt: new Date() });
    return false;
  }
  for (const { row, ...identity } of await listRowIdentities(tables, id, { after: last, before: first.row })) {
    note(seen, identity, { record: null, row, title: identity.key.split("\n")[0] ?? "" });
  }
  const checked = rows.map((row) => checkRow(row, reading, seen));
  await recordCheckedRows(tables, id, checked);
  checking.last = checked.at(-1)?.row ?? last;
  return true;
}

/** Cancelled, and asked for once more, before this run has looked again: the other one does it, and does it otherwise perhaps. */
function isBegunAgain({ found, last }: Checking, now: ImportRow, first: RawRow | undefined): boolean {
  const asked = ({ mapping, language, isToPublish }: ImportRow) => [mapping, language, isToPublish];
  return (first !== undefined && first.row <= last) || !isDeepStrictEqual(asked(now), asked(found));
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

/** All that is there already, in the catalogue with its drafts. */
async function readSeen(db: Database, kind: RecordKind): Promise<Seen> {
  const seen: Seen = { things: new Map(), slugs: new Map() };
  for await (const record of listKnownRecords(db, kind)) {
    for (const snapshot of record.snapshots) {
      const of = { record: record.id, row: null, title: titleOf(kind, snapshot) };
      note(seen, identityOf(kind, snapshot), of);
      for (const slug of record.slugs) seen.slugs.set(slug, of);
    }
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
