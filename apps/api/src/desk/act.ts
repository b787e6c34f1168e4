// One act on a record, from whoever asks to what is written: allowed, possible, not stale, and all of it or nothing.
import { Act, type ActAsked, type Acted, type Acting, type RecordAction } from "@convivio/core";
import { comment, type Line, lockLine, type Move, type Tables, type Transaction, waitToPublish } from "@convivio/db";
import type { z } from "zod";
import { lockToAct } from "./authority.ts";

/** Acts that change what is published wait for their turn before they lock anything. */
const publishing: readonly RecordAction[] = ["publish", "archive", "restore"];

/** @param work writes, and gives back the number of the audit row; null where there is nothing to undo. */
export async function actOn(
  db: { tables: Tables },
  acting: Acting,
  action: RecordAction,
  asked: z.infer<typeof ActAsked>,
  work: (tables: Transaction, move: Move, line: Line) => Promise<number | null>,
): Promise<Acted> {
  return db.tables.transaction(async (tables) => {
    if (publishing.includes(action)) await waitToPublish(tables);
    const address = { record: asked.id, language: asked.language };
    const line = await lockToAct(tables, acting, action, address);
    const undo = await work(tables, { ...address, seen: asked.seen, actor: acting.actor }, line);
    if (asked.comment) {
      const said = { revision: asked.seen, actor: acting.actor, act: actOf(action), text: asked.comment };
      await comment(tables, { ...address, ...said });
    }
    return { ...standingOf(await lockLine(tables, address)), undo };
  });
}

/** A remark goes with no step of the way. */
function actOf(action: RecordAction): Act | null {
  return Act.safeParse(action).data ?? null;
}

export function standingOf(line: Line): Omit<Acted, "undo"> {
  return { state: line.state, isPublished: line.publishedRevision !== null, revision: line.currentRevision };
}
