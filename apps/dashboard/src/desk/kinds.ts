// Kinds of record in addresses: each by its plural.
import type { RecordKind } from "@convivio/core";

const plurals: Readonly<Record<RecordKind, string>> = {
  practice: "practices",
  event: "events",
  series: "series",
  city: "cities",
  country: "countries",
  organisation: "organisations",
  person: "people",
  statement: "statements",
  resource: "resources",
  theme: "themes",
  topic: "topics",
};

export function pluralOf(kind: RecordKind): string {
  return plurals[kind];
}

/** Null where no kind is called so. */
export function kindOf(plural: string): RecordKind | null {
  const found = Object.entries(plurals).find(([, name]) => name === plural);
  return (found?.[0] as RecordKind | undefined) ?? null;
}
