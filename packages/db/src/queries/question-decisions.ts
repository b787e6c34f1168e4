// What was decided about groups of questions, and whether it still holds: looked up from where the records stand now, never kept twice.
import type { Actor, QuestionDecision, QuestionStanding } from "@convivio/core";
import { and, eq, isNull, type SQL, sql } from "drizzle-orm";
import type { Tables, Transaction } from "../connect.ts";
import { questionDecisions, records, revisions } from "../schema/index.ts";

type Decided = Exclude<QuestionStanding, "open">;

/** Of each decision that nobody took back: its standing, null where it no longer holds, for its record was archived or its word removed. */
const standing = sql`
  select d.id, d.group_id, d.record_id, case
    when d.decision = 'out-of-scope' then 'out-of-scope'
    when d.decision = 'draft' then case
      when r.published_revision is not null then 'answered'
      when r.state <> 'archived' then 'being-answered' end
    when (p.snapshot #> d.path) ? d.word then 'answered'
    when r.state <> 'archived' and (c.snapshot #> d.path) ? d.word then 'being-answered' end as standing
  from ${questionDecisions} d
  left join ${records} r on r.id = d.record_id
  left join ${revisions} p on p.id = r.published_revision and d.path is not null
  left join ${revisions} c on c.id = r.current_revision and d.path is not null
  where d.withdrawn_at is null`;

/** Of each group about which something stands: the latest of it. */
export const standingOfGroups: SQL = sql`
  select distinct on (group_id) group_id, standing from (${standing}) d
  where standing is not null order by group_id, id desc`;

/** The groups that a record answers, or will. */
export function groupsOfRecord(record: number): SQL {
  return sql`select group_id from (${standing}) d where standing is not null and record_id = ${record}`;
}

export interface DecisionRow {
  id: number;
  groupId: string;
  decision: QuestionDecision;
  standing: Decided;
  recordId: number | null;
  word: string | null;
  path: string[] | null;
  at: Date;
  actor: Actor;
}

/** Everything that stands about these groups, latest first. */
export async function listQuestionDecisions(tables: Tables, groupIds: readonly string[]): Promise<DecisionRow[]> {
  if (groupIds.length === 0) return [];
  const rows = await tables
    .select({
      id: questionDecisions.id,
      groupId: questionDecisions.groupId,
      decision: questionDecisions.decision,
      standing: sql<Decided>`s.standing`,
      recordId: questionDecisions.recordId,
      word: questionDecisions.word,
      path: questionDecisions.path,
      at: questionDecisions.at,
      actor: questionDecisions.actor,
    })
    .from(questionDecisions)
    .innerJoin(
      sql`(${standing} and d.group_id = any(${sql.param([...groupIds])}::text[])) s`,
      sql`s.id = ${questionDecisions.id} and s.standing is not null`,
    )
    .orderBy(sql`${questionDecisions.id} desc`);
  return rows;
}

export type NewDecision = Omit<typeof questionDecisions.$inferInsert, "id" | "at" | "withdrawnAt">;

/** One decision at a time about a group, until the transaction ends. */
export async function lockQuestionGroup(tables: Transaction, groupId: string): Promise<void> {
  await tables.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`question ${groupId}`}, 0))`);
}

export async function decideQuestion(tables: Transaction, decision: NewDecision): Promise<number> {
  const [row] = await tables.insert(questionDecisions).values(decision).returning({ id: questionDecisions.id });
  return row?.id ?? 0;
}

/** Takes back everything that was decided about a group, or the one decision named. @returns how many. */
export async function withdrawDecisions(
  tables: Transaction,
  groupId: string,
  decision: number | null = null,
): Promise<number> {
  const withdrawn = await tables
    .update(questionDecisions)
    .set({ withdrawnAt: sql`now()` })
    .where(
      and(
        eq(questionDecisions.groupId, groupId),
        isNull(questionDecisions.withdrawnAt),
        decision === null ? undefined : eq(questionDecisions.id, decision),
      ),
    )
    .returning({ id: questionDecisions.id });
  return withdrawn.length;
}

export async function findDecision(tables: Tables, id: number): Promise<typeof questionDecisions.$inferSelect | null> {
  const [row] = await tables.select().from(questionDecisions).where(eq(questionDecisions.id, id));
  return row ?? null;
}
