// Undoing an act, a moment after it, by whoever did it: with everything that was done in it, or not at all.
import { type Actor, ConvivioError, isSameActor, type RecordAction, undoForMs } from "@convivio/core";
import { asc, eq, getTableColumns, inArray, sql } from "drizzle-orm";
import type { Transaction } from "../connect.ts";
import { audit } from "../schema/index.ts";
import type { LineState } from "../schema/workflow.ts";
import { listCurrent, show } from "./acts.ts";
import { type Line, lockLine, moveLine } from "./line.ts";
import { waitToPublish } from "./publish.ts";
import { keepSlug } from "./slugs.ts";

/** What an act did to one line, which stands as the act left it. */
export interface Undoable {
  audited: number;
  action: RecordAction;
  line: Line;
  before: LineState;
  formerSlug?: string | undefined;
}

/** Saving makes a revision, which stays; and what was undone is done again by hand. */
const undoableActs: readonly RecordAction[] = [
  "submit",
  "withdraw",
  "ask-changes",
  "assign",
  "publish",
  "discard",
  "archive",
  "restore",
];

/** What the audit row of a publication must tell so that all of it can be undone. */
export type PublicationDetail = {
  /** Of the record that was asked for: the audit rows of those published along with it. */
  together?: number[];
  /** Of one published along: the record that was asked for. */
  along?: number;
  /** The current slug until then, where the publication changed it. */
  formerSlug?: string;
};

/** Locks what an act moved, in the order in which it did; refuses whatever can no longer be undone as a whole. */
export async function lockToUndo(
  tables: Transaction,
  { audited, actor }: { audited: number; actor: Actor },
): Promise<Undoable[]> {
  await waitToPublish(tables);
  const [row] = await tables
    .select({ ...getTableColumns(audit), age })
    .from(audit)
    .where(eq(audit.id, audited))
    .for("update");
  const isRecent = row !== undefined && row.age <= undoForMs;
  const { together = [], along }: PublicationDetail = row?.detail ?? {};
  if (!isRecent || !isSameActor(row.actor, actor) || along !== undefined) throw tooLate(audited);
  const alongside =
    together.length === 0
      ? []
      : await tables.select().from(audit).where(inArray(audit.id, together)).orderBy(asc(audit.id));
  const moved: Undoable[] = [];
  for (const one of [row, ...alongside]) moved.push(await lockAsLeft(tables, one));
  return moved;
}

const age = sql<number>`extract(epoch from clock_timestamp() - ${audit.at}) * 1000`.mapWith(Number);

async function lockAsLeft(tables: Transaction, row: typeof audit.$inferSelect): Promise<Undoable> {
  const { id: audited, recordId: record, language, change } = row;
  const action = undoableActs.find((one) => one === row.action);
  if (action === undefined || change === null || record === null) throw tooLate(audited);
  const line = await lockLine(tables, { record, language });
  const { before, after } = change;
  const isAsLeft = (Object.keys(after) as (keyof LineState)[]).every((name) => line[name] === after[name]);
  const { formerSlug }: PublicationDetail = row.detail ?? {};
  if (isAsLeft) return { audited, action, line, before, formerSlug };
  throw new ConvivioError("not-possible", "Something else has happened since. Look at it again.", `audit ${audited}`);
}

function tooLate(audited: number): ConvivioError {
  return new ConvivioError("not-possible", "It is too late to undo this. Change it back by hand.", `audit ${audited}`);
}

/** What was asked for goes first, then what was published along with it, the last of it first: nothing goes that another needs. */
export async function undo(tables: Transaction, moved: readonly Undoable[], actor: Actor): Promise<void> {
  const [main, ...along] = moved;
  for (const one of main === undefined ? [] : [main, ...along.reverse()]) await takeBack(tables, one, actor);
}

async function takeBack(tables: Transaction, undoable: Undoable, actor: Actor): Promise<void> {
  const { audited, action, line, before, formerSlug } = undoable;
  if (formerSlug !== undefined) await keepSlug(tables, line.kind, line.record, formerSlug);
  await show(tables, line, before);
  await moveLine(tables, line, before, { actor, action: "undo", detail: { undone: action, audit: audited } });
  if (before.currentRevision !== line.currentRevision) await listCurrent(tables, { ...line, ...before });
}
