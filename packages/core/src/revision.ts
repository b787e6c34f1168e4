// A revision is a full snapshot of a record, by an actor, made from an earlier one.
import { z } from "zod";
import { Actor } from "./actor.ts";
import { RecordId } from "./record.ts";

export const Revision = z.object({
  id: z.number().int().positive(),
  record: RecordId,
  /** The line the revision belongs to: null for the original, else the language of a translation. */
  language: z.string().nullable(),
  /** The revision it was made from; null for the first. A write made from a stale one is refused. */
  madeFrom: z.number().int().positive().nullable(),
  actor: Actor,
  snapshot: z.unknown(),
  createdAt: z.iso.datetime(),
});
export type Revision = z.infer<typeof Revision>;
