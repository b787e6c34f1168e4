// Pages of lists: how many rows, and where the page before ended.
import { ConvivioError, Language } from "@convivio/core";
import { z } from "zod";

export const Page = {
  language: Language.optional(),
  limit: z.number().int().min(1).max(100).default(20),
  cursor: z.string().max(500).optional(),
};

/** A cursor holds the sort key of the last row: opaque to callers, checked like any input. */
export function writeCursor(key: Record<string, string | number>): string {
  return Buffer.from(JSON.stringify(key)).toString("base64url");
}

export function readCursor<T>(cursor: string | undefined, schema: z.ZodType<T>): T | undefined {
  if (cursor === undefined) return undefined;
  try {
    return schema.parse(JSON.parse(Buffer.from(cursor, "base64url").toString("utf8")));
  } catch {
    throw new ConvivioError("invalid-input", "This page does not exist. Begin the list again.", "cursor", {
      field: "cursor",
    });
  }
}

/** PostgreSQL has no text with NUL in it and no number beyond 32 bits here; a forged cursor may. */
export const TitleCursor = z.object({ title: z.string().regex(/^[^\0]*$/), recordId: z.int32() });

/** A page of rows, of which one more than the limit was read. */
export function pageOf<Row, View>(
  rows: readonly Row[],
  limit: number,
  viewOf: (row: Row) => View,
  keyOf: (row: Row) => Record<string, string | number>,
): { list: View[]; next: string | null } {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const next = rows.length > limit && last !== undefined ? writeCursor(keyOf(last)) : null;
  return { list: shown.map(viewOf), next };
}
