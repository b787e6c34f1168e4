// Home: how much waits for somebody, of each kind, and the first of it.
import type { Actor, ChatPlatform, RecordKind, RecordState } from "@convivio/core";
import { asc, desc, eq, sql } from "drizzle-orm";
import type { Tables } from "../connect.ts";
import { practices, records, suggestions } from "../schema/index.ts";
import { type WaitingFor, waitingLines } from "./waiting.ts";

export interface Waiting {
  id: number;
  kind: RecordKind;
  language: string | null;
  title: string;
  originalLanguage: string;
  state: RecordState;
  cityIds: number[];
  countryIds: number[];
  /** Since when it waits. */
  since: Date;
  by: Actor | null;
  /** The platform where a member suggested it. */
  suggestedIn: ChatPlatform | null;
}

export interface WorkList {
  /** Originals and translations. */
  count: number;
  /** How many records they belong to, of each kind that has any. */
  kinds: { kind: RecordKind; records: number }[];
  first: Waiting[];
}

const mostFirst = 20;

/** The longest waiting first; of what is one's own, what was sent back, then what was touched last. */
export async function listWaiting(tables: Tables, asked: WaitingFor): Promise<WorkList> {
  const lines = waitingLines(asked).as("waiting");
  const order =
    asked.waits === "own" ? [sql`${lines.state} <> 'changes-asked'`, desc(lines.since)] : [asc(lines.since)];
  const [counted, first] = await Promise.all([
    tables
      .select({
        kind: records.kind,
        lines: sql<number>`count(*)::int`,
        records: sql<number>`count(distinct ${records.id})::int`,
      })
      .from(lines)
      .innerJoin(records, eq(records.id, lines.recordId))
      .groupBy(records.kind)
      .orderBy(desc(sql`count(*)`), records.kind),
    tables
      .select({
        id: records.id,
        kind: records.kind,
        title: records.title,
        originalLanguage: records.originalLanguage,
        cityIds: records.cityIds,
        countryIds: records.countryIds,
        language: lines.language,
        state: lines.state,
        since: lines.since,
        by: lines.by,
        suggestedIn: suggestions.platform,
      })
      .from(lines)
      .innerJoin(records, eq(records.id, lines.recordId))
      .leftJoin(suggestions, eq(suggestions.recordId, records.id))
      .orderBy(...order, records.id)
      .limit(mostFirst),
  ]);
  return {
    count: counted.reduce((sum, kind) => sum + kind.lines, 0),
    kinds: counted.map(({ kind, records: count }) => ({ kind, records: count })),
    first: first.map((row) => ({ ...row, since: row.since ?? new Date(0) })),
  };
}

/** Published practices that nobody has checked yet. */
export async function countNeverChecked(tables: Tables): Promise<number> {
  return tables.$count(practices, sql`${practices.checkedOn} is null`);
}
