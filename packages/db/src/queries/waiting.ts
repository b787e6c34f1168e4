// What waits for somebody at the desk, line by line: home shows the first of it, and a list can be narrowed to its records.
import type { Actor, Limits, RecordState, Waits } from "@convivio/core";
import { and, eq, inArray, isNotNull, or, type SQL, sql } from "drizzle-orm";
import { QueryBuilder } from "drizzle-orm/pg-core";
import { practices, records, revisions, translations } from "../schema/index.ts";

export interface WaitingFor {
  waits: Waits;
  actor: Actor;
  accountId: string;
  limits: Limits;
  /** Only of what this actor made: all that a contributor sees. */
  createdBy?: Actor | undefined;
  /** As YYYY-MM-DD. */
  today: string;
}

const query = new QueryBuilder({ casing: "snake_case" });

/** Originals and translations, each with since when it waits. A translation has its record's number. */
export function waitingLines(asked: WaitingFor) {
  switch (asked.waits) {
    case "own":
      return own(asked);
    case "review":
      return toReview(asked);
    case "check":
      return toCheck(asked);
    case "behind":
      return fallenBehind(asked);
  }
}

export function isWaiting(asked: WaitingFor): SQL {
  const lines = waitingLines(asked).as("waiting");
  return inArray(records.id, query.select({ id: lines.recordId }).from(lines));
}

/** Whoever made it, whatever they were called then. */
export function madeBy(actor: Actor): SQL {
  return sql`${records.createdBy} @> ${identityOf(actor)}::jsonb`;
}

function identityOf(actor: Actor): string {
  const { name: _, ...identity } = { name: "", ...actor };
  return JSON.stringify(identity);
}

/** What a line says of itself, whichever table it stands in; by names that records do not have, since they are joined to it. */
function line(from: { language?: unknown; state: unknown; since: unknown; by: unknown }) {
  return {
    recordId: sql<number>`${records.id}`.as("record_id"),
    language: sql<string | null>`${from.language ?? sql`null::text`}`.as("line_language"),
    state: sql<RecordState>`${from.state}`.as("line_state"),
    since: sql<Date | null>`${from.since}`.mapWith(records.updatedAt).as("line_since"),
    by: sql<Actor | null>`${from.by}`.as("line_by"),
  };
}

/** What somebody made or looks after and that is not published yet. */
function own({ actor, accountId, createdBy }: WaitingFor) {
  const isOwn = or(eq(records.assigneeId, accountId), madeBy(actor));
  const isOpen = inArray(records.state, ["draft", "in-review", "changes-asked"]);
  return query
    .select(line({ state: records.state, since: records.updatedAt, by: records.updatedBy }))
    .from(records)
    .where(and(isOwn, isOpen, createdBy && madeBy(createdBy)));
}

/** Originals and translations in review that somebody else wrote. */
function toReview({ actor, limits }: WaitingFor) {
  const isOthers = sql`not ${revisions.actor} @> ${identityOf(actor)}::jsonb`;
  const originals = query
    .select(line({ state: records.state, since: records.submittedAt, by: revisions.actor }))
    .from(records)
    .innerJoin(revisions, eq(revisions.id, records.currentRevision))
    .where(and(eq(records.state, "in-review"), withinLimits(limits), isOthers));
  const translated = query
    .select(translation(translations.submittedAt))
    .from(translations)
    .innerJoin(records, eq(records.id, translations.recordId))
    .innerJoin(revisions, eq(revisions.id, translations.currentRevision))
    .where(and(eq(translations.state, "in-review"), withinLimits(limits), isOthers));
  return originals.unionAll(translated);
}

/** Published practices whose last check has run out. The rule is core's freshnessOf. */
function toCheck({ limits, today }: WaitingFor) {
  const months = sql`(case when ${practices.status} = 'ended' then interval '60 months' else interval '12 months' end)`;
  const isDue = sql`${practices.checkedOn} + ${months} < ${today}::date`;
  const checked = sql`${practices.checkedOn}::timestamptz`;
  return query
    .select(line({ state: records.state, since: checked, by: records.updatedBy }))
    .from(practices)
    .innerJoin(records, eq(records.id, practices.recordId))
    .where(and(isNotNull(practices.checkedOn), isDue, withinLimits(limits)));
}

/** Translations whose original has been published anew since. */
function fallenBehind({ limits }: WaitingFor) {
  return query
    .select(translation(translations.updatedAt))
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
    );
}

function translation(since: unknown) {
  return line({ language: translations.language, state: translations.state, since, by: revisions.actor });
}

/** A limit holds for what has countries or themes at all: the same rule as in core's policy for records. */
function withinLimits({ countries, themes }: Limits): SQL | undefined {
  const meets = (column: unknown, ids: readonly number[]) =>
    ids.length === 0 ? undefined : sql`(${column} = '{}' or ${column} && ${sql.param([...ids])}::int[])`;
  return and(meets(records.countryIds, countries), meets(records.themeIds, themes));
}
