// The public address of every record.
import type { LinkView, RecordKind } from "@convivio/core";

const folders: Partial<Record<RecordKind, string>> = {
  practice: "practices",
  event: "events",
  city: "cities",
  theme: "themes",
  organisation: "organisations",
  resource: "resources",
};

/** Series stand on the page of events that lists them. */
export function addressOf(publicUrl: string, kind: RecordKind, slug: string): string {
  if (kind === "series") return `${publicUrl}/events?series=${slug}`;
  return `${publicUrl}/${folders[kind] ?? kind}/${slug}`;
}

export function linkTo(publicUrl: string, kind: RecordKind, record: { slug: string; title: string }): LinkView {
  return { kind, slug: record.slug, title: record.title, url: addressOf(publicUrl, kind, record.slug) };
}

/** Where a question is answered in the browser. */
export function questionAddress(publicUrl: string, text: string, language: string): string {
  return `${publicUrl}/?${new URLSearchParams({ q: text, language })}`;
}
