// The address of a record: chosen by people or made of its title, kept for ever, and never another record's.
import { ConvivioError, type RecordKind, type Snapshot, slugFor } from "@convivio/core";
import { and, eq, sql } from "drizzle-orm";
import type { Tables } from "../connect.ts";
import { slugs } from "../schema/index.ts";

const mostTries = 200;

/** The slug that was chosen; else the one the record has; else one made of its title that nobody has or had. */
export async function slugToPublish(
  tables: Tables,
  kind: RecordKind,
  record: number,
  snapshot: Snapshot,
): Promise<string> {
  if (typeof snapshot.slug === "string") return snapshot.slug;
  const [own] = await tables
    .select({ slug: slugs.slug })
    .from(slugs)
    .where(and(eq(slugs.recordId, record), eq(slugs.isCurrent, true)));
  if (own !== undefined) return own.slug;
  const wanted = slugFor(kind, snapshot) || `${kind}-${record}`;
  const rows = await tables
    .select({ slug: slugs.slug })
    .from(slugs)
    .where(and(eq(slugs.kind, kind), sql`starts_with(${slugs.slug}, ${wanted})`));
  const taken = new Set(rows.map(({ slug }) => slug));
  if (!taken.has(wanted)) return wanted;
  for (let number = 2; number < mostTries; number++) {
    if (!taken.has(`${wanted}-${number}`)) return `${wanted}-${number}`;
  }
  return `${wanted}-${record}`;
}

/**
 * The current slug becomes this one; the one before stays and redirects. One that was ever another record's is refused.
 * @returns the one before, where there was another.
 */
export async function keepSlug(
  tables: Tables,
  kind: RecordKind,
  record: number,
  slug: string,
): Promise<string | undefined> {
  const [former] = await tables
    .update(slugs)
    .set({ isCurrent: false })
    .where(and(eq(slugs.recordId, record), eq(slugs.isCurrent, true), sql`${slugs.slug} <> ${slug}`))
    .returning({ slug: slugs.slug });
  await tables
    .insert(slugs)
    .values({ kind, slug, recordId: record, isCurrent: true })
    .onConflictDoUpdate({
      target: [slugs.kind, slugs.slug],
      set: { isCurrent: true },
      setWhere: eq(slugs.recordId, record),
    });
  const [owner] = await tables
    .select({ record: slugs.recordId })
    .from(slugs)
    .where(and(eq(slugs.kind, kind), eq(slugs.slug, slug)));
  if (owner?.record !== record) {
    throw new ConvivioError("invalid-input", `The address "${slug}" is taken. Choose another.`, kind, {
      field: "slug",
    });
  }
  return former?.slug;
}
