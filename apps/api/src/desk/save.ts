// Making drafts and saving revisions, for whoever may; what was being written is put away once it is saved.
import { isDeepStrictEqual } from "node:util";
import { type Acted, type Acting, ConvivioError, type RecordKind, type Snapshot } from "@convivio/core";
import {
  createRecord,
  type Database,
  dropWorkingCopy,
  findRevision,
  lockLine,
  saveRevision,
  type Tables,
  type Transaction,
} from "@convivio/db";
import { standingOf } from "./act.ts";
import { lockToAct, newSubject, requireMay, subjectNow } from "./authority.ts";
import { readSnapshot } from "./read-snapshot.ts";

/** @param detail what else the audit log is to know. */
export async function createDraft(
  db: { tables: Tables },
  acting: Acting,
  kind: RecordKind,
  sent: Snapshot,
  detail?: Record<string, unknown>,
): Promise<{ id: number; revision: number }> {
  const { actor } = acting;
  requireMay(acting, "create", newSubject(kind, actor));
  const snapshot = readSnapshot(kind, sent);
  return db.tables.transaction(async (tables) => {
    const id = await createRecord(tables, { kind, actor, ...(detail === undefined ? {} : { detail }) });
    const revision = await saveRevision(tables, { record: id, snapshot, madeFrom: null, actor });
    return { id, revision };
  });
}

interface Save {
  id: number;
  language: string | null;
  madeFrom: number | null;
  snapshot: Snapshot;
  translates: number | null;
}

/** A revision that says nothing new is not made; the one there is comes back. */
export async function saveLine(db: Database, acting: Acting, save: Save): Promise<Acted> {
  const { actor } = acting;
  return db.tables.transaction(async (tables) => {
    const address = { record: save.id, language: save.language };
    await writeLine(tables, acting, save);
    if (actor.kind === "person") await dropWorkingCopy(tables, { ...address, accountId: actor.id });
    return { ...standingOf(await lockLine(tables, address)), undo: null };
  });
}

/** The same without putting away what its writer was writing: for a change that is made beside an editor. */
export async function writeLine(tables: Transaction, acting: Acting, save: Save): Promise<void> {
  const { madeFrom, translates } = save;
  const address = { record: save.id, language: save.language };
  const line = await lockToAct(tables, acting, "edit", address);
  const snapshot = readSnapshot(line.kind, save.snapshot, save.language !== null);
  const isNew = line.currentRevision !== madeFrom || (await isChange(tables, save, snapshot));
  if (!isNew) return;
  await saveRevision(tables, { ...address, madeFrom, translates, snapshot, actor: acting.actor });
  // Nobody may write a record out of, or into, what they look after.
  requireMayStill(acting, await subjectNow(tables, save.id, line));
}

async function isChange(tables: Tables, { madeFrom, translates }: Save, snapshot: Snapshot): Promise<boolean> {
  const current = madeFrom === null ? null : await findRevision(tables, madeFrom);
  return current === null || current.translates !== translates || !isDeepStrictEqual(current.snapshot, snapshot);
}

function requireMayStill(acting: Acting, subject: Parameters<typeof requireMay>[2]): void {
  try {
    requireMay(acting, "edit", { ...subject, state: "draft" });
  } catch (error) {
    if (!(error instanceof ConvivioError)) throw error;
    throw new ConvivioError(
      "not-allowed",
      "With this change the record would belong to a country or theme that you do not look after. Ask somebody who does.",
      error.detail,
    );
  }
}
