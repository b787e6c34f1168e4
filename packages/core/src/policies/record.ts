// Who may do what with a record of the catalogue, of any kind, and with its translations.
import { type Acting, isSameActor } from "../acting.ts";
import type { Actor } from "../actor.ts";
import type { RecordKind, RecordState } from "../record.ts";
import type { Limits } from "../role.ts";

export const recordActions = [
  /** Read what is not published: drafts, revisions, comments. */
  "see",
  "create",
  "edit",
  "comment",
  "submit",
  "withdraw",
  "ask-changes",
  "assign",
  "publish",
  "discard",
  "archive",
  "restore",
] as const;
export type RecordAction = (typeof recordActions)[number];

/** What a policy must know of a record. */
export interface RecordSubject {
  kind: RecordKind;
  state: RecordState;
  isPublished: boolean;
  createdBy: Actor | null;
  /** Who wrote the revision that would be published; null while there is none. */
  writtenBy: Actor | null;
  /** Countries and themes it belongs to; empty where its kind has none. */
  countries: readonly number[];
  themes: readonly number[];
  /** Whoever wrote a revision cannot publish it. */
  isFourEyes: boolean;
}

/** The lists that everything else is sorted by are not a matter of suggestion. */
const curatedKinds: readonly RecordKind[] = ["theme", "topic", "country"];
const ownWhile: readonly RecordState[] = ["draft", "changes-asked"];
const neverLimited: readonly RecordAction[] = ["see", "comment", "create"];

export function mayRecord(acting: Acting, action: RecordAction, record: RecordSubject): boolean {
  if (acting.actor.kind === "job") return true;
  switch (acting.role) {
    case "administrator":
      return action !== "publish" || hasOtherEyes(acting, record);
    case "curator":
      return mayCurator(acting, action, record);
    case "contributor":
      return mayContributor(acting, action, record);
    case null:
      return false;
  }
}

/** four-eyes: they wrote it, so somebody else has to; role: it is not theirs to publish. */
export const publishRefusals = ["four-eyes", "role"] as const;
export type PublishRefusal = (typeof publishRefusals)[number];

/** Why somebody cannot publish it; null where they can. */
export function publishRefusal(acting: Acting, record: RecordSubject): PublishRefusal | null {
  if (mayRecord(acting, "publish", record)) return null;
  return mayRecord(acting, "publish", { ...record, isFourEyes: false }) ? "four-eyes" : "role";
}

function mayCurator(acting: Acting, action: RecordAction, record: RecordSubject): boolean {
  if (action === "restore") return false;
  if (action === "publish" && !hasOtherEyes(acting, record)) return false;
  return neverLimited.includes(action) || isWithin(acting.limits, record);
}

function mayContributor(acting: Acting, action: RecordAction, record: RecordSubject): boolean {
  if (action === "create") return !curatedKinds.includes(record.kind);
  const isOwn = record.createdBy !== null && isSameActor(record.createdBy, acting.actor);
  if (!isOwn) return false;
  if (action === "see" || action === "comment" || action === "withdraw") return true;
  return (action === "edit" || action === "submit") && !record.isPublished && ownWhile.includes(record.state);
}

function hasOtherEyes(acting: Acting, { isFourEyes, writtenBy }: RecordSubject): boolean {
  return !isFourEyes || writtenBy === null || !isSameActor(writtenBy, acting.actor);
}

/** A limit holds for what has countries or themes at all: an organisation belongs to every curator. */
function isWithin(limits: Limits, record: RecordSubject): boolean {
  const meets = (limit: readonly number[], own: readonly number[]) =>
    limit.length === 0 || own.length === 0 || own.some((id) => limit.includes(id));
  return meets(limits.countries, record.countries) && meets(limits.themes, record.themes);
}
