// Which fields of a record an answer shows: by these it is decided whether a shared answer must be corrected.
import { fieldsOf } from "../fields/fields.ts";
import type { RecordKind } from "../record.ts";

/** What a list shows of each of its records. */
const inList: Partial<Record<RecordKind, readonly string[]>> = {
  practice: ["title", "pitch", "summary", "cities", "start", "end", "status", "sources", "evidence"],
  event: ["title", "summary", "start", "end", "timeZone", "city", "status", "sources"],
};

/** What no card shows. */
const neverShown: ReadonlySet<string> = new Set(["slug", "uid", "checkedBy", "media", "originalLanguage"]);

export function fieldsShown(kind: RecordKind, isWhole: boolean): readonly string[] {
  const all = fieldsOf(kind).flatMap(({ name }) => (neverShown.has(name) ? [] : [name]));
  return isWhole ? all : (inList[kind] ?? all);
}
