// The secretariat behind a running api, for tests of what members hear: it publishes, asks and corrects, and time passes when it says so.
import type { Snapshot } from "@convivio/core";
import type { Catalogue } from "../catalogue.ts";
import { makeAllNews } from "../deliveries/make-news.ts";
import { makeEveryDigest } from "../subscriptions/make-digests.ts";
import { buildPractice, recordIdOf, welcomeColleague } from "./desk.ts";

export interface Newsroom {
  /** A practice about housing in Turin. @returns its number. */
  publish(told: Snapshot): Promise<number>;
  /** Changes what is written, and publishes it. */
  edit(record: number, told: Snapshot): Promise<void>;
  ask(record: number, comment: string): Promise<void>;
  commentsOn(record: number): Promise<string[]>;
  /** The record of what was suggested under this title. */
  suggested(title: string): Promise<number>;
  /** Does what the jobs of every minute do, after all that waits for a while has waited. */
  tell(): Promise<void>;
}

export async function openNewsroom(catalogue: Catalogue): Promise<Newsroom> {
  const { desk } = await welcomeColleague(catalogue, "administrator");
  const [turin, housing] = await Promise.all([
    recordIdOf(catalogue, "city", "turin"),
    recordIdOf(catalogue, "theme", "housing"),
  ]);
  const { sql } = catalogue.db;
  const current = async (id: number) => (await desk.records.get({ id })).line.currentRevision;
  const publishNow = async (id: number) => void (await desk.records.publish({ id, seen: await current(id) }));
  return {
    async publish(told) {
      const snapshot = buildPractice({ turin, housing }, told);
      const { id } = await desk.records.create({ kind: "practice", snapshot });
      await publishNow(id);
      return id;
    },
    async edit(id, told) {
      const { snapshot, line } = await desk.records.get({ id });
      const written = Object.fromEntries(Object.entries(snapshot).filter(([, value]) => value !== null));
      await desk.records.save({ id, madeFrom: line.currentRevision, snapshot: { ...written, ...told } });
      await publishNow(id);
    },
    async ask(id, comment) {
      await desk.records.askChanges({ id, seen: await current(id), comment });
    },
    commentsOn: async (id) => (await desk.records.get({ id })).comments.map(({ text }) => text),
    async suggested(title) {
      const [row] = await sql<{ record: number }[]>`select id as record from records where title = ${title}`;
      if (row === undefined) throw new Error(`nobody suggested ${title}`);
      return row.record;
    },
    async tell() {
      await sql`update records set updated_at = updated_at - interval '1 minute'`;
      await makeAllNews(catalogue);
      await sql`update shared_answers set correct_at = correct_at - interval '11 minutes'`;
      await makeAllNews(catalogue);
      await makeEveryDigest(catalogue);
    },
  };
}
