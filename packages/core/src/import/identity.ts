// When two drafts are about the same thing: their titles agree but for case, accents and punctuation, and so do city and address.
import { foldedWords } from "../question/words.ts";
import type { RecordKind } from "../record.ts";
import { type Snapshot, titleOf } from "../snapshot.ts";

export interface Identity {
  /** Title and place; what differs in it is not the same thing. */
  key: string;
  /** Web addresses, plain. Where both have some and none in common, they are two things. */
  addresses: string[];
}

/** Null while it has no title. */
export function identityOf(kind: RecordKind, snapshot: Snapshot): Identity | null {
  const title = plain(titleOf(kind, snapshot));
  if (title === "") return null;
  return { key: [title, ...placesOf(kind, snapshot)].join("\n"), addresses: addressesOf(snapshot) };
}

/** True when nothing tells them apart. Their keys are the same already. */
export function isSameThing(one: Pick<Identity, "addresses">, other: Pick<Identity, "addresses">): boolean {
  if (one.addresses.length === 0 || other.addresses.length === 0) return true;
  return one.addresses.some((address) => other.addresses.includes(address));
}

function plain(text: string): string {
  const words = foldedWords(text);
  return words.length > 0 ? words.join(" ") : text.trim().toLowerCase();
}

/** What places it: its cities; a city's country; for what is held or said, also when or by whom. */
function placesOf(kind: RecordKind, snapshot: Snapshot): string[] {
  const ids = (value: unknown) => [value].flat().filter((id) => typeof id === "number");
  switch (kind) {
    case "practice":
      return ids(snapshot.cities)
        .sort((one, other) => one - other)
        .map(String);
    case "event":
      return [...ids(snapshot.city).map(String), String(snapshot.start ?? "")];
    case "city":
      return [...ids(snapshot.country), ...ids(snapshot.partOf)].map(String);
    case "statement":
      return [...ids(snapshot.person), ...ids(snapshot.event)].map(String);
    default:
      return [];
  }
}

function addressesOf(snapshot: Snapshot): string[] {
  const sources = [snapshot.sources, snapshot.source].flat() as ({ url?: unknown } | null | undefined)[];
  const written = [snapshot.url, ...sources.map((source) => source?.url)];
  return written.flatMap((url) => (typeof url === "string" && url !== "" ? [plainAddress(url)] : []));
}

function plainAddress(url: string): string {
  return url
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\//, "")
    .replace(/^www\./, "")
    .replace(/#.*$/, "")
    .replace(/\/+$/, "");
}
