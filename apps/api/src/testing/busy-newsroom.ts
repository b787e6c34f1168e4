// Somebody at the desk of a running api, for chaos: publishes and asks while members ask, makes time pass in the database, and reads what is kept in the end.
import type { ChatPlatform, DeliveryContent, DeliveryState, RequestState } from "@convivio/core";
import { hiddenIdentity } from "../bearer-key.ts";
import { makeAllNews } from "../deliveries/make-news.ts";
import { makeEveryDigest } from "../subscriptions/make-digests.ts";
import { buildPractice, recordIdOf, welcomeColleague } from "./desk.ts";
import { openTestCatalogue, testBotKey } from "./index.ts";

export interface KeptDelivery {
  id: number;
  type: DeliveryContent["type"];
  state: DeliveryState;
  platform: ChatPlatform;
  channel: string | null;
  user: string | null;
  subscription: string | null;
  /** What its records are called; of a suggestion its own title, of a wish what was asked. */
  titles: string[];
  postedMessage: string | null;
}

export interface KeptSubscription {
  id: string;
  platform: ChatPlatform;
  address: string;
  label: string;
  isRunning: boolean;
  startedAt: Date;
}

export interface Publication {
  title: string;
  city: string;
  at: Date;
}

export type BusyNewsroom = Awaited<ReturnType<typeof openBusyNewsroom>>;

/** Ahead of the others' time, further with each look: what was told a moment ago does not keep what is new from being told. */
const aheadMs = 150_000;
const apiName = "convivio-under-chaos";

export async function openBusyNewsroom(publicUrl: string) {
  let ahead = 0;
  const opened = await openTestCatalogue(publicUrl, () => new Date(Date.now() + ahead));
  const { catalogue } = opened;
  const { sql } = catalogue.db;
  const admin = await welcomeColleague(catalogue, "administrator");
  const housing = await recordIdOf(catalogue, "theme", "housing");
  const published: Publication[] = [];
  const current = async (id: number) => (await admin.desk.records.get({ id })).line.currentRevision;

  const databaseUrl = new URL(opened.databaseUrl);
  databaseUrl.searchParams.set("application_name", apiName);

  return {
    databaseUrl: databaseUrl.href,
    botKey: testBotKey,
    published,
    /** A practice in this city, under a title that there is only once. */
    async publish(city: string, title: string): Promise<void> {
      const at = new Date();
      const turin = await recordIdOf(catalogue, "city", city);
      const snapshot = buildPractice({ turin, housing }, { title });
      const { id, revision } = await admin.desk.records.create({ kind: "practice", snapshot });
      await admin.desk.records.publish({ id, seen: revision });
      published.push({ title, city, at });
    },
    /** Publishes something anew that was shared, so that whoever was shown it is told. */
    async correctShared(summary: string): Promise<void> {
      const [row] = await sql<{ id: number }[]>`
        select (one ->> 'record')::int as id from shared_answers, jsonb_array_elements(shown) as one
        order by random() limit 1`;
      if (row === undefined) return;
      const { snapshot } = await admin.desk.records.get({ id: row.id });
      const written = Object.fromEntries(Object.entries(snapshot).filter(([, value]) => value !== null));
      const madeFrom = await current(row.id);
      await admin.desk.records.save({ id: row.id, madeFrom, snapshot: { ...written, summary } });
      await admin.desk.records.publish({ id: row.id, seen: await current(row.id) });
    },
    /** Asks whoever suggested something that nobody has looked at yet. @returns how many were asked. */
    async askSuggesters(limit: number): Promise<number> {
      const rows = await sql<{ id: number }[]>`
        select s.record_id as id from suggestions s join records r on r.id = s.record_id
        where r.state = 'in-review' order by s.at limit ${limit}`;
      for (const { id } of rows) {
        await admin.desk.records.askChanges({ id, seen: await current(id), comment: "Since when?" });
      }
      return rows.length;
    },
    /** What the api's own jobs do each minute, done now: several may do it at once. */
    async makeNews(): Promise<void> {
      ahead += aheadMs;
      await makeEveryDigest(catalogue);
      await makeAllNews(catalogue);
      await sql`update shared_answers set correct_at = correct_at - interval '11 minutes' where correct_at > now()`;
    },
    /** As if every connection of the api to its database had been cut. */
    async cutConnections(): Promise<void> {
      await sql`select pg_terminate_backend(pid) from pg_stat_activity where application_name = ${apiName}`;
    },
    /** Whatever waits for its moment waits less; where no living bot has any in hand, who has fallen silent has been so for longer. */
    async hurryDeliveries(seconds: number, { isIdle }: { isIdle: boolean }): Promise<void> {
      const states = isIdle ? ["waiting", "claimed", "posting"] : ["waiting"];
      await sql`
        update deliveries set next_attempt_at = next_attempt_at - ${seconds} * interval '1 second',
          claimed_until = claimed_until - ${seconds} * interval '1 second',
          posting_since = posting_since - ${seconds} * interval '1 second'
        where state = any(${sql.array(states)}::text[])`;
    },
    /** Only while no living bot has anything in hand: what is still held is held by the dead. */
    async hurryRequests(seconds: number): Promise<void> {
      await sql`
        update requests set held_until = held_until - ${seconds} * interval '1 second'
        where state in ('taken', 'replying')`;
    },
    async readDeliveries(): Promise<KeptDelivery[]> {
      return sql<KeptDelivery[]>`
        select d.id::int as id, d.type, d.state, d.platform, d.channel, d."user", d.subscription_id as subscription,
          d.posted_message as "postedMessage",
          coalesce(case d.type
            when 'suggestion' then (select array[r.title] from suggestions s join records r on r.id = s.record_id
              where s.id = d.payload ->> 'suggestion')
            when 'wish' then (select array[w.ask ->> 'text'] from wishes w where w.id = (d.payload ->> 'wish')::bigint)
            when 'digest' then (select array_agg(r.title) from records r
              where r.id in (select jsonb_array_elements_text(d.payload -> 'records')::int))
            else (select array_agg(one ->> 'title') from jsonb_array_elements(d.payload -> 'records') as one)
          end, array[]::text[]) as titles
        from deliveries d order by d.id`;
    },
    async readSubscriptions(): Promise<KeptSubscription[]> {
      return sql<KeptSubscription[]>`
        select id, platform, address, followed ->> 'text' as label, stopped_at is null as "isRunning",
          started_at as "startedAt"
        from subscriptions where started_at is not null`;
    },
    async readSuggestions(): Promise<string[]> {
      const rows = await sql<{ title: string }[]>`
        select r.title from suggestions s join records r on r.id = s.record_id`;
      return rows.map(({ title }) => title);
    },
    async readReports(): Promise<string[]> {
      return (await sql<{ text: string }[]>`select text from change_reports`).map(({ text }) => text);
    },
    /** Who waits, or has been told, by what they asked. */
    async readWishes(): Promise<{ text: string; user: string | null }[]> {
      return sql<{ text: string; user: string | null }[]>`select ask ->> 'text' as text, "user" from wishes`;
    },
    async readLanguages(): Promise<{ user: string; language: string | null }[]> {
      return sql<{ user: string; language: string | null }[]>`select "user", language from members`;
    },
    /** What is kept of a request by what bots know it by, in a few words; null where nothing is. */
    async tellRequest(platform: ChatPlatform, identity: string): Promise<string | null> {
      const [row] = await sql<{ told: string }[]>`
        select concat(state, ', attempt ', attempts, ', holder ', holder, ', taken at ', at, ', held until ', held_until) as told
        from requests where platform = ${platform} and identity = ${hiddenIdentity(identity, testBotKey)}`;
      return row?.told ?? null;
    },
    async countRequests(): Promise<{ platform: ChatPlatform; state: RequestState; count: number }[]> {
      return sql<{ platform: ChatPlatform; state: RequestState; count: number }[]>`
        select platform, state, count(*)::int as count from requests group by platform, state order by platform, state`;
    },
    close: () => opened.close(),
  };
}
