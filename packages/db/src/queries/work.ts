// What is waiting for somebody at the desk: reviews, what they began, what is theirs, what must be checked again, translations that fell behind.
import type { Actor, Limits, RecordKind, RecordState } from "@convivio/core";
import { and, asc, desc, eq, inArray, isNotNull, or, type SQL, sql } from "drizzle-orm";
import type { Tables } from "../connect.ts";
import { practices, records, revisions, translations } from "../schema/index.ts";
import { madeBy } from "./records.ts";

export interface Waiting {
  id: number;
  kind: RecordKind;
  language: string | null;
  title: string;
  state: RecordState;
  cityIds: number[];
  countryIds: number[];
  /** Since when it waits. */
  since: Date;
  by: Actor | null;
}

export interface WorkList {
  count: number;
  first: Waiting[];
}

const named = {
  id: records.id,
  kind: records.kind,
  title: records.title,
  cityIds: records.cityIds,
  countryIds: records.countryIds,
};

/** A limit holds for what has countries or themes at all: the same rule as in core's policy for records. */
function withinLimits({ countries, themes }: Limits): SQL | undefined {
  const meets = (column: unknown, ids: readonly number[]) =>
    ids.length === 0 ? undefined : sql`(${column} = '{}' or ${column} && ${sql.param([...ids])}::int[])`;
  return and(meets(records.countryIds, countries), meets(records.themeIds, themes));
}

function notWrittenBy(actor: Actor): SQL {
  const { name: _, ...identity } = { name: "", ...actor };
  return sql`not ${revisions.actor} @> ${JSON.stringify(identity)}::jsonb`;
}

/** Originals and translations in review that somebody else wrote, the longest waiting first. */
export async function listToReview(tables: Tables, reader: { actor: Actor; limits: Limits }): Promise<WorkList> {
  const open = and(withinLimits(reader.limits), notWrittenBy(reader.actor));
  const originals = await tables
    .select({ ...named, state: records.state, since: records.submittedAt, by: revisions.actor })
    .from(records)
    .innerJoin(revisions, eq(revisions.id, records.currentRevision))
    .where(and(eq(records.state, "in-review"), open))
    .orderBy(asc(records.submittedAt))
    .limit(mostShown);
  const translated = await tables
    .select({
      ...named,
      language: translations.language,
      state: translations.state,
      since: translations.submittedAt,
      by: revisions.actor,
    })
    .from(translations)
    .innerJoin(records, eq(records.id, translations.recordId))
    .innerJoin(revisions, eq(revisions.id, translations.currentRevision))
    .where(and(eq(translations.state, "in-review"), open))
    .orderBy(asc(translations.submittedAt))
    .limit(mostShown);
  return workList([...originals.map((row) => ({ ...row, language: null })), ...translated], (one) => one.since);
}

const mostShown = 200;
const mostFirst = 20;

type Row = Omit<Waiting, "since"> & { since: Date | null };

function workList(rows: readonly Row[], order: (row: Row) => Date | null): WorkList {
  const sorted = [...rows].sort((a, b) => (order(a)?.getTime() ?? 0) - (order(b)?.getTime() ?? 0));
  const first = sorted.slice(0, mostFirst).map((row) => ({ ...row, since: row.since ?? new Date(0) }));
  return { count: rows.length, first };
}

/** What somebody made or looks after and that is not published yet, the latest touched first. */
export async function listOwn(tables: Tables, actor: Actor, accountId: string): Promise<WorkList> {
  const isOwn = or(eq(records.assigneeId, accountId), madeBy(actor));
  const isOpen = inArray(records.state, ["draft", "in-review", "changes-asked"]);
  const rows = await tables
    .select({ ...named, state: records.state, since: records.updatedAt, by: records.updatedBy })
    .from(records)
    .where(and(isOwn, isOpen))
    .orderBy(sql`${records.state} <> 'changes-asked'`, desc(records.updatedAt))
    .limit(mostShown);
  return { count: rows.length, first: rows.slice(0, mostFirst).map((row) => ({ ...row, language: null })) };
}

/** Published practices whose last check has run out, the longest ago first. The rule is core's freshnessOf. */
export async function listToCheck(tables: Tables, limits: Limits, today: string): Promise<WorkList> {
  const months = sql`(case when ${practices.status} = 'ended' then interval '60 months' else interval '12 months' end)`;
  const isDue = sql`${practices.checkedOn} + ${months} < ${today}::date`;
  const rows = await tables
    .select({
      ...named,
      state: records.state,
      since: sql<Date>`${practices.checkedOn}::timestamptz`.mapWith((value: string) => new Date(value)),
      by: records.updatedBy,
    })
    .from(practices)
    .innerJoin(records, eq(records.id, practices.recordId))
    .where(and(isNotNull(practices.checkedOn), isDue, withinLimits(limits)))
    .orderBy(asc(practices.checkedOn))
    .limit(mostShown);
  return workList(
    rows.map((row) => ({ ...row, language: null })),
    (one) => one.since,
  );
}

/** Published practices that nobody has checked yet. */
export async function countNeverChecked(tables: Tables): Promise<number> {
  return tables.$count(practices, sql`${practices.checkedOn} is null`);
}

/** Translations whose original has been published anew since, the oldest first. */
export async function listFallenBehind(tables: Tables, limits: Limits): Promise<WorkList> {
  const rows = await tables
    .select({
      ...named,
      language: translations.language,
      state: translations.state,
      since: translations.updatedAt,
      by: revisions.actor,
    })
    .from(translations)
    .innerJoin(records, eq(records.id, translations.recordId))
    .innerJoin(revisions, eq(revisions.id, translations.currentRevision))
    .where(
      and(
        sql`${revisions.translates} is distinct from ${records.publishedRevision}`,
        isNotNull(records.publishedRevision),
        sql`${translations.state} <> 'archived'`,
        withinLimits(limits),
      ),
    )
    .orderBy(asc(translations.updatedAt))
    .limit(mostShown);
  return workList(rows, (one) => one.since);
}
