// Where a record is written and where its history stands: the addresses to which several screens lead.
import type { RecordKind } from "@convivio/core";
import { placeOf } from "../kinds.ts";

/** For a link of the kit: `<TextLink {...editorLink("practice", 7)}>`. The language is of a translation. */
export function editorLink(kind: RecordKind, id: number, language: string | null = null) {
  return linkTo(`/desk/${placeOf(kind)}/${id}`, { language });
}

/** @param from, to the revisions to compare; without them the screen chooses what is worth comparing. */
export function historyLink(
  { kind, id, language }: { kind: RecordKind; id: number; language: string | null },
  compared: { from?: number | null; to?: number | null } = {},
) {
  return linkTo(`/desk/${placeOf(kind)}/${id}/history`, { language, ...compared });
}

/** The list of a kind, narrowed. */
export function listLink(kind: RecordKind, narrowed: Record<string, string> = {}) {
  return linkTo(`/desk/${placeOf(kind)}`, narrowed);
}

/** What says nothing does not stand in the address. */
function linkTo(to: string, search: Record<string, string | number | null | undefined>) {
  return { to, search: search as never };
}
