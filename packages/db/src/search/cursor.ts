// Where a page ended: its level, score and record, with the dictionary's version, for another catalogue may order otherwise.
import { ConvivioError } from "@convivio/core";
import { z } from "zod";

const Cursor = z.object({ v: z.number(), l: z.int32(), s: z.number(), i: z.int32() });
export type Cursor = z.infer<typeof Cursor>;

export function writeCursor(cursor: Cursor): string {
  return Buffer.from(JSON.stringify(cursor)).toString("base64url");
}

export function readCursor(text: string | undefined, version: number): Cursor | null {
  if (text === undefined) return null;
  const cursor = parse(text);
  if (cursor.v === version) return cursor;
  throw new ConvivioError(
    "answer-expired",
    "The catalogue has changed since this page was made. Ask the question again.",
    "cursor of another version",
    { field: "cursor" },
  );
}

function parse(text: string): Cursor {
  try {
    return Cursor.parse(JSON.parse(Buffer.from(text, "base64url").toString("utf8")));
  } catch {
    throw new ConvivioError("invalid-input", "This page does not exist. Ask the question again.", "cursor", {
      field: "cursor",
    });
  }
}
