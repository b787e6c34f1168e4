// What members have suggested, and how it goes with the records that it became.
import type { Member } from "@convivio/core";
import { and, desc, eq, sql } from "drizzle-orm";
import type { Tables } from "../connect.ts";
import { comments, records, slugs, suggestions } from "../schema/index.ts";

export type SuggestionRow = typeof suggestions.$inferSelect;
export type NewSuggestionRow = Omit<SuggestionRow, "at" | "isToldPublished" | "toldQuestion">;

/** False where the same form has made one already. */
export async function createSuggestion(tables: Tables, row: NewSuggestionRow): Promise<boolean> {
  const made = await tables.insert(suggestions).values(row).onConflictDoNothing().returning({ id: suggestions.id });
  return made.length > 0;
}

export async function findSuggestionByIdentity(tables: Tables, identity: string): Promise<SuggestionRow | null> {
  const [row] = await tables.select().from(suggestions).where(eq(suggestions.identity, identity));
  return row ?? null;
}

export async function findSuggestion(tables: Tables, id: string): Promise<SuggestionRow | null> {
  const [row] = await tables.select().from(suggestions).where(eq(suggestions.id, id));
  return row ?? null;
}

export async function findSuggestionOf(tables: Tables, record: number): Promise<SuggestionRow | null> {
  const [row] = await tables.select().from(suggestions).where(eq(suggestions.recordId, record));
  return row ?? null;
}

/** What the last reviewer asked: the word that went with asking for changes. */
const lastQuestion = sql<string | null>`(
  select ${comments.text} from ${comments}
  where ${comments.recordId} = ${records.id} and ${comments.act} = 'ask-changes' and ${comments.language} is null
  order by ${comments.id} desc limit 1)`;

const currentSlug = sql<string | null>`(
  select ${slugs.slug} from ${slugs} where ${slugs.recordId} = ${records.id} and ${slugs.isCurrent})`;

const standing = {
  id: suggestions.id,
  at: suggestions.at,
  title: records.title,
  state: records.state,
  isPublished: sql<boolean>`${records.publishedRevision} is not null`,
  question: lastQuestion,
  slug: currentSlug,
};
export type SuggestionStanding = Awaited<ReturnType<typeof listSuggestions>>[number];

/** A member's own, the latest first. */
export async function listSuggestions(tables: Tables, member: Member, limit: number) {
  const { platform, workspace, user } = member;
  return tables
    .select(standing)
    .from(suggestions)
    .innerJoin(records, eq(records.id, suggestions.recordId))
    .where(and(eq(suggestions.platform, platform), eq(suggestions.workspace, workspace), eq(suggestions.user, user)))
    .orderBy(desc(suggestions.at), desc(suggestions.id))
    .limit(limit);
}

export async function findSuggestionStanding(tables: Tables, id: string): Promise<SuggestionStanding | null> {
  const [row] = await tables
    .select(standing)
    .from(suggestions)
    .innerJoin(records, eq(records.id, suggestions.recordId))
    .where(eq(suggestions.id, id));
  return row ?? null;
}
