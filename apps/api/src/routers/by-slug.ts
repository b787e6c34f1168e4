// Finds a published record by a slug it has or once had.
import { ConvivioError, Language, type RecordKind, Slug } from "@convivio/core";
import { findPublishedBySlug } from "@convivio/db";
import { z } from "zod";
import type { Context } from "./context.ts";

export const BySlug = z.object({ slug: Slug, language: Language.optional() });

export async function getRecordId(ctx: Context, kind: RecordKind, slug: string): Promise<number> {
  const record = await findPublishedBySlug(ctx.catalogue.db.tables, kind, slug);
  if (record === null) throw noSuch(kind, slug);
  return record.id;
}

/** The record's number, or an error that names the filter it was given for. */
export async function filterId(ctx: Context, kind: RecordKind, slug: string | undefined): Promise<number | undefined> {
  return slug === undefined ? undefined : getRecordId(ctx, kind, slug);
}

export function noSuch(kind: RecordKind, slug: string): ConvivioError {
  return new ConvivioError("not-found", `There is no ${kind} "${slug}" in the catalogue.`, `${kind} ${slug}`, {
    field: "slug",
  });
}
