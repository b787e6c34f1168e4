// What members have not been told yet of what they suggested: that it is published, or that a curator asks something.
import { type SuggestionNews, undoForMs } from "@convivio/core";
import { eq, sql } from "drizzle-orm";
import type { Tables, Transaction } from "../connect.ts";
import { comments, records, suggestions } from "../schema/index.ts";
import type { SuggestionRow } from "./suggestions.ts";

export interface UntoldSuggestion {
  suggestion: SuggestionRow;
  news: SuggestionNews["news"];
  /** The question's own number; null for a publication. */
  question: number | null;
}

const lastQuestion = sql<number | null>`(
  select max(${comments.id})::int from ${comments}
  where ${comments.recordId} = ${suggestions.recordId} and ${comments.act} = 'ask-changes' and ${comments.language} is null)`;

/** Locked, so that two who look at once do not tell the same. What can still be undone is not told yet. */
export async function lockSuggestionNews(tables: Transaction, limit: number): Promise<UntoldSuggestion[]> {
  const isPublished = sql<boolean>`${records.publishedRevision} is not null and not ${suggestions.isToldPublished}
    and ${records.updatedAt} < now() - ${undoForMs} * interval '1 millisecond'`;
  const isAsked = sql<boolean>`${records.state} = 'changes-asked' and coalesce(${lastQuestion}, 0) > ${suggestions.toldQuestion}`;
  const rows = await tables
    .select({ suggestion: suggestions, isPublished, question: lastQuestion })
    .from(suggestions)
    .innerJoin(records, eq(records.id, suggestions.recordId))
    .where(sql`${suggestions.user} is not null and ((${isPublished}) or (${isAsked}))`)
    .limit(limit)
    .for("no key update", { of: suggestions, skipLocked: true });
  return rows.map(({ suggestion, isPublished: isNews, question }) =>
    isNews ? { suggestion, news: "published", question: null } : { suggestion, news: "asked", question },
  );
}

export async function recordSuggestionTold(tables: Tables, { suggestion, news, question }: UntoldSuggestion) {
  await tables
    .update(suggestions)
    .set(news === "published" ? { isToldPublished: true } : { toldQuestion: question ?? 0 })
    .where(eq(suggestions.id, suggestion.id));
}
