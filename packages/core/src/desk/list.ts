// The lists of the desk: what is asked for, and what a row says.
import { z } from "zod";
import { Actor } from "../actor.ts";
import { Freshness } from "../freshness.ts";
import { Language, LanguageCode } from "../language.ts";
import { RecordId, RecordKind, RecordState } from "../record.ts";

export const recordOrders = ["title", "updated", "created", "state", "missing"] as const;

/** An account's id, "me" or "none". */
const Assignee = z.string().min(1).max(100);

/** What home is made of: one's own, what others sent to review, what must be checked again, translations that fell behind. */
export const Waits = z.enum(["own", "review", "check", "behind"]);
export type Waits = z.infer<typeof Waits>;

/** What narrows a list; every part may be left out. */
export const RecordNarrowing = z.object({
  kind: RecordKind,
  text: z.string().max(200).optional(),
  state: z.array(RecordState).max(5).optional(),
  isPublished: z.boolean().optional(),
  country: RecordId.optional(),
  city: RecordId.optional(),
  theme: RecordId.optional(),
  assignee: Assignee.optional(),
  isMissing: z.boolean().optional(),
  freshness: Freshness.optional(),
  /** Only what waits for whoever asks. */
  waits: Waits.optional(),
});
export type RecordNarrowing = z.infer<typeof RecordNarrowing>;

export const RecordOrdering = z.object({
  sort: z.enum(recordOrders).default("updated"),
  order: z.enum(["ascending", "descending"]).default("descending"),
});
export type RecordOrdering = z.infer<typeof RecordOrdering>;

/** A window of a list, anywhere in it. */
export const RecordListAsked = RecordNarrowing.extend({
  ...RecordOrdering.shape,
  offset: z.number().int().min(0).max(10_000_000).default(0),
  limit: z.number().int().min(1).max(200).default(100),
  language: Language.default("en"),
});
export type RecordListAsked = z.input<typeof RecordListAsked>;

export const AccountName = z.object({ id: z.string(), name: z.string() });
export type AccountName = z.infer<typeof AccountName>;

/** What a record is called, to whoever reads. */
export const Titled = z.object({
  title: z.string(),
  /** Of the title, where it is not the reader's; null for names too, which belong to no language. */
  titleLanguage: LanguageCode.nullable(),
});
export type Titled = z.infer<typeof Titled>;

export const RecordListRow = Titled.extend({
  id: RecordId,
  kind: RecordKind,
  slug: z.string().nullable(),
  state: RecordState,
  isPublished: z.boolean(),
  /** Published, and changed since without having been published again. */
  isChanged: z.boolean(),
  place: z.string().nullable(),
  themes: z.array(z.string()),
  /** How many fields keep it from being published. */
  missing: z.number(),
  freshness: Freshness.nullable(),
  language: LanguageCode,
  /** Published translations. */
  languages: z.array(z.string()),
  updatedAt: z.string(),
  updatedBy: Actor.nullable(),
  assignee: AccountName.nullable(),
  createdAt: z.string(),
});
export type RecordListRow = z.infer<typeof RecordListRow>;

export const RecordList = z.object({ total: z.number(), rows: z.array(RecordListRow) });
export type RecordList = z.infer<typeof RecordList>;

/** A record by its name, as pickers and the search of everything show it. */
export const FoundRecord = Titled.extend({
  id: RecordId,
  kind: RecordKind,
  place: z.string().nullable(),
  state: RecordState,
  isPublished: z.boolean(),
  slug: z.string().nullable(),
});
export type FoundRecord = z.infer<typeof FoundRecord>;
