// Where a record is written and where its history stands: the addresses to which several screens lead.
import type { RecordKind } from "@convivio/core";
import { placeOf } from "../kinds.ts";

export function listAddress(kind: RecordKind): string {
  return `/desk/${placeOf(kind)}`;
}

export function recordAddress({ kind, id }: { kind: RecordKind; id: number }): string {
  return `${listAddress(kind)}/${id}`;
}

/** Where a record of this kind is begun. */
export function newAddress(kind: RecordKind): string {
  return `${listAddress(kind)}/new`;
}

/** For a link of the kit: `<TextLink {...editorLink("practice", 7)}>`. The language is of a translation. */
export function editorLink(kind: RecordKind, id: number, language: string | null = null) {
  return linkTo(recordAddress({ kind, id }), { language });
}

/** @param from, to the revisions to compare; without them the screen chooses what is worth comparing. */
export function historyLink(
  { kind, id, language }: { kind: RecordKind; id: number; language: string | null },
  compared: { from?: number | null; to?: number | null } = {},
) {
  return linkTo(`${recordAddress({ kind, id })}/history`, { language, ...compared });
}

/** The list of a kind, narrowed. */
export function listLink(kind: RecordKind, narrowed: Record<string, string> = {}) {
  return linkTo(listAddress(kind), narrowed);
}

/** What says nothing does not stand in the address. */
function linkTo(to: string, search: Record<string, string | number | null | undefined>) {
  return { to, search: search as never };
}
