// Undoing one's own act: whoever may no longer do it may not undo it either.
import type { Acting } from "@convivio/core";
import { lockToUndo, type Transaction, undo } from "@convivio/db";
import { requireMay, subjectNow } from "./authority.ts";

/** Whether one may is asked of the record as the act found it, for the act itself may have moved it out of one's hands. */
export async function undoAct(tables: Transaction, acting: Acting, audited: number): Promise<void> {
  const { actor } = acting;
  const moved = await lockToUndo(tables, { audited, actor });
  for (const { action, line, before } of moved) {
    requireMay(acting, action, await subjectNow(tables, line.record, { ...line, ...before }));
  }
  await undo(tables, moved, actor);
}
