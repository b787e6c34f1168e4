// A record is one thing in the catalogue; its revisions are full snapshots, one of which may be published.
import { z } from "zod";
import { Slug } from "./slug.ts";

/** Kinds of record, in the order in which a seed must be read: each refers only to those before it, or to itself. */
export const recordKinds = [
  "theme",
  "topic",
  "country",
  "city",
  "organisation",
  "person",
  "series",
  "resource",
  "practice",
  "event",
  "statement",
] as const;
export const RecordKind = z.enum(recordKinds);
export type RecordKind = z.infer<typeof RecordKind>;

export const RecordState = z.enum(["draft", "in-review", "changes-asked", "published", "archived"]);
export type RecordState = z.infer<typeof RecordState>;

/** The number by which one record points at another; it survives a change of slug. */
export const RecordId = z.number().int().positive();
export type RecordId = z.infer<typeof RecordId>;

export const RecordAddress = z.object({ kind: RecordKind, slug: Slug });
export type RecordAddress = z.infer<typeof RecordAddress>;
