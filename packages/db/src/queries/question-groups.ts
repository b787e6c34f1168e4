// What the network asked, like questions together: how often, with what outcome, on which platforms, in which words.
import type { AskedKind, Chosen, KeptOutcome, Platform, QuestionStanding } from "@convivio/core";
import { type SQL, sql } from "drizzle-orm";
import type { Tables } from "../connect.ts";
import { questions, wishes } from "../schema/index.ts";
import { groupsOfRecord, standingOfGroups } from "./question-decisions.ts";

export interface QuestionFilter {
  groupId?: string | undefined;
  /** Days, both included, as YYYY-MM-DD. */
  from?: string | undefined;
  to?: string | undefined;
  kind?: AskedKind | undefined;
  language?: string | undefined;
  platform?: Platform | undefined;
  text?: string | undefined;
}

export interface GroupFilter extends QuestionFilter {
  outcome?: readonly KeptOutcome[] | undefined;
  standing?: readonly QuestionStanding[] | undefined;
  record?: number | undefined;
}

export interface GroupRow {
  groupId: string;
  asked: number;
  answered: number;
  weak: number;
  none: number;
  first: string;
  last: string;
  outcome: KeptOutcome;
  standing: QuestionStanding;
  /** How many want it answered; of these, how many wait to be told. */
  wished: number;
  waiting: number;
  newest: number;
}

export interface GroupPage {
  /** Groups in all, and the questions in them. */
  total: number;
  questions: number;
  rows: GroupRow[];
}

/** Days are those of UTC. */
function isChosen(filter: QuestionFilter): SQL {
  const { groupId, from, to, kind, language, platform, text } = filter;
  const words = text?.trim().replace(/[\\%_]/g, "\\$&") ?? "";
  const parts = [
    sql`q.outcome <> 'help'`,
    ...(groupId === undefined ? [] : [sql`q.group_id = ${groupId}`]),
    ...(from === undefined ? [] : [sql`q.at >= ${from}::date::timestamp at time zone 'UTC'`]),
    ...(to === undefined ? [] : [sql`q.at < (${to}::date + 1)::timestamp at time zone 'UTC'`]),
    ...(kind === undefined ? [] : [sql`q.kind = ${kind}`]),
    ...(language === undefined ? [] : [sql`q.language = ${language}`]),
    ...(platform === undefined ? [] : [sql`q.platform = ${platform}`]),
    ...(words === "" ? [] : [sql`q.text ilike ${`%${words}%`}`]),
  ];
  return sql.join(parts, sql` and `);
}

/** By day and not by moment, so that not even the order tells when somebody asked. */
const orders = {
  count: sql`asked desc, last desc, group_id`,
  latest: sql`last desc, asked desc, group_id`,
  wished: sql`wished desc, asked desc, last desc, group_id`,
};

/** Of a question that nobody wants answered there is no row. */
const wishesOfGroups: SQL = sql`
  select group_id, count(*)::int as wished, count(*) filter (where "user" is not null and told_at is null)::int as waiting
  from ${wishes} group by group_id`;

/** How it went last rides on the number of the newest question: one pass, without a sort or a look-up for each group. */
function groupsOf(filter: QuestionFilter): SQL {
  return sql`
    select q.group_id, count(*)::int as asked, max(q.id) as newest,
      count(*) filter (where q.outcome = 'answered')::int as answered,
      count(*) filter (where q.outcome = 'weak')::int as weak,
      count(*) filter (where q.outcome = 'none')::int as none,
      to_char(min(q.at) at time zone 'UTC', 'YYYY-MM-DD') as first,
      to_char(max(q.at) at time zone 'UTC', 'YYYY-MM-DD') as last,
      (array['answered', 'weak', 'none'])[(max(q.id * 4 + case q.outcome when 'answered' then 1 when 'weak' then 2 else 3 end) % 4)::int]
        as outcome
    from ${questions} q where ${isChosen(filter)} group by q.group_id`;
}

function isWanted({ outcome, standing, record }: GroupFilter): SQL {
  const parts = [
    sql`true`,
    ...(outcome === undefined ? [] : [sql`g.outcome = any(${sql.param([...outcome])}::text[])`]),
    ...(standing === undefined ? [] : [sql`coalesce(s.standing, 'open') = any(${sql.param([...standing])}::text[])`]),
    ...(record === undefined ? [] : [sql`g.group_id in (${groupsOfRecord(record)})`]),
  ];
  return sql.join(parts, sql` and `);
}

export async function listQuestionGroups(
  tables: Tables,
  filter: GroupFilter,
  window: { sort: keyof typeof orders; offset: number; limit: number },
): Promise<GroupPage> {
  const read = async (offset: number, limit: number) =>
    (await tables.execute(sql`
      select g.*, coalesce(s.standing, 'open') as standing, coalesce(w.wished, 0) as wished, coalesce(w.waiting, 0) as waiting,
        count(*) over ()::int as total, sum(g.asked) over ()::int as questions
      from (${groupsOf(filter)}) g left join (${standingOfGroups}) s on s.group_id = g.group_id
      left join (${wishesOfGroups}) w on w.group_id = g.group_id
      where ${isWanted(filter)}
      order by ${orders[window.sort]} limit ${limit} offset ${offset}`)) as unknown as ReadGroup[];
  const rows = await read(window.offset, window.limit);
  // Beyond the end there is no row that tells how many there are.
  const [counted] = rows.length > 0 || window.offset === 0 ? rows : await read(0, 1);
  return { total: counted?.total ?? 0, questions: counted?.questions ?? 0, rows: rows.map(toRow) };
}

type ReadGroup = Omit<GroupRow, "groupId" | "newest"> & {
  group_id: string;
  newest: string;
  total: number;
  questions: number;
};

function toRow({ group_id: groupId, newest, total: _, questions: __, ...row }: ReadGroup): GroupRow {
  return { ...row, groupId, newest: Number(newest) };
}

export interface GroupDetail {
  kind: AskedKind;
  understood: string[];
  unknown: string[];
  platforms: { platform: Platform; asked: number }[];
  examples: { text: string; chosen: Chosen; asked: number }[];
}

/** What was asked in these groups, of the questions chosen by the filter. Examples are the most frequent texts, at most so many. */
export async function readQuestionGroups(
  tables: Tables,
  rows: readonly Pick<GroupRow, "groupId" | "newest">[],
  filter: QuestionFilter,
  examplesAtMost: number,
): Promise<Map<string, GroupDetail>> {
  if (rows.length === 0) return new Map();
  const inGroups = sql`q.group_id = any(${sql.param(rows.map(({ groupId }) => groupId))}::text[]) and ${isChosen(filter)}`;
  const heads = (await tables.execute(sql`
    select q.group_id, q.kind, q.understood, q.unknown from ${questions} q
    where q.id = any(${sql.param(rows.map(({ newest }) => newest))}::bigint[])`)) as unknown as HeadRow[];
  const platforms = (await tables.execute(sql`
    select q.group_id, q.platform, count(*)::int as asked from ${questions} q
    where ${inGroups} group by q.group_id, q.platform order by asked desc, q.platform`)) as unknown as PlatformRow[];
  const examples = (await tables.execute(sql`
    select group_id, text, chosen, asked from (
      select q.group_id, q.text, q.chosen, count(*)::int as asked, row_number() over (
        partition by q.group_id order by count(*) desc, q.text, q.chosen) as place
      from ${questions} q where ${inGroups} group by q.group_id, q.text, q.chosen) texts
    where place <= ${examplesAtMost} order by group_id, place`)) as unknown as ExampleRow[];
  const byGroup = <Row extends { group_id: string }>(all: Row[], id: string) =>
    all.flatMap(({ group_id, ...row }) => (group_id === id ? [row] : []));
  return new Map(
    heads.map(({ group_id, ...head }) => [
      group_id,
      { ...head, platforms: byGroup(platforms, group_id), examples: byGroup(examples, group_id) },
    ]),
  );
}

type HeadRow = Pick<GroupDetail, "kind" | "understood" | "unknown"> & { group_id: string };
type PlatformRow = GroupDetail["platforms"][number] & { group_id: string };
type ExampleRow = GroupDetail["examples"][number] & { group_id: string };

export interface AskedAgain {
  groupId: string;
  kind: AskedKind;
  text: string;
  chosen: Chosen;
  asked: number;
}

/** The latest different questions, those out of scope left out. */
export async function listLatestQuestions(tables: Tables, limit: number): Promise<AskedAgain[]> {
  const rows = (await tables.execute(sql`
    select q.group_id, q.kind, q.text, q.chosen, count(*)::int as asked from ${questions} q
    where q.outcome <> 'help' and q.group_id not in (
      select s.group_id from (${standingOfGroups}) s where s.standing = 'out-of-scope')
    group by q.group_id, q.kind, q.text, q.chosen order by max(q.id) desc limit ${limit}`)) as unknown as (Omit<
    AskedAgain,
    "groupId"
  > & { group_id: string })[];
  return rows.map(({ group_id: groupId, ...row }) => ({ ...row, groupId }));
}
