// What was said about a record on its way.
import { asc, eq } from "drizzle-orm";
import type { Tables } from "../connect.ts";
import { comments } from "../schema/index.ts";

export type CommentRow = typeof comments.$inferSelect;

/** Oldest first, of the original and of all translations. */
export async function listComments(tables: Tables, record: number): Promise<CommentRow[]> {
  return tables.select().from(comments).where(eq(comments.recordId, record)).orderBy(asc(comments.id)).limit(500);
}
