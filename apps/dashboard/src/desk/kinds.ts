// The kinds of record by the word that stands for them in an address: /desk/practices.
import type { RecordKind } from "@convivio/core";

const places = {
  practice: "practices",
  event: "events",
  series: "series",
  city: "cities",
  organisation: "organisations",
  person: "people",
  statement: "statements",
  resource: "resources",
  theme: "themes",
  topic: "topics",
  country: "countries",
} as const satisfies Record<RecordKind, string>;
export type KindPlace = (typeof places)[RecordKind];

/** In the order in which a curator meets them. */
export const shownKinds = Object.keys(places) as RecordKind[];

export function placeOf(kind: RecordKind): KindPlace {
  return places[kind];
}

/** Null for a word that stands for no kind. */
export function findKind(place: string): RecordKind | null {
  return shownKinds.find((kind) => places[kind] === place) ?? null;
}
