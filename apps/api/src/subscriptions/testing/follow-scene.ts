// A catalogue with a clock that tests set, somebody who publishes, and the bot's own way to the procedures.
import type { Follows, Pace, Snapshot } from "@convivio/core";
import { connect } from "@convivio/db";
import { pino } from "pino";
import { type Catalogue, openCatalogue } from "../../catalogue.ts";
import { buildPractice, type Colleague, type Desk, deskOf, recordIdOf, welcomeColleague } from "../../testing/desk.ts";
import { openTestCatalogue, type TestCatalogue } from "../../testing/index.ts";
import { makeEveryDigest } from "../make-digests.ts";

export interface FollowScene extends TestCatalogue {
  bot: Desk;
  admin: Colleague;
  /** What the catalogue takes for the time. */
  setNow(at: string): void;
  /** Publishes a practice about housing in Turin. @returns its number. */
  publish(told?: Snapshot): Promise<number>;
  archive(id: number): Promise<void>;
  restore(id: number): Promise<void>;
  follow(user: string, text: string, pace: Pace, told?: Partial<Follows>): Promise<string>;
  run(): Promise<void>;
  /** The catalogue as another process has it. */
  openOther(): Promise<Catalogue>;
  /** State and records of the deliveries to a user, the first first. */
  deliveriesTo(user: string): Promise<{ id: number; state: string; records: number[] }[]>;
}

export const asking = (user: string, told: Partial<Follows> = {}): Omit<Follows, "timeZone"> => ({
  member: { platform: "slack", workspace: "T1", user },
  name: `Name of ${user}`,
  place: null,
  isManager: false,
  language: "en",
  ...told,
});

export async function openFollowScene(): Promise<FollowScene> {
  let now = new Date("2026-11-29T12:00:00Z");
  const clock = () => now;
  const opened = await openTestCatalogue(undefined, clock);
  const { catalogue } = opened;
  const admin = await welcomeColleague(catalogue, "administrator");
  const bot = deskOf(catalogue, { kind: "bot" });
  const [turin, housing] = await Promise.all([
    recordIdOf(catalogue, "city", "turin"),
    recordIdOf(catalogue, "theme", "housing"),
  ]);
  const others: (() => Promise<void>)[] = [];
  let number = 0;
  const current = async (id: number) => (await admin.desk.records.get({ id })).line.currentRevision;
  return {
    ...opened,
    bot,
    admin,
    setNow: (at) => {
      now = new Date(at);
    },
    async publish(told = {}) {
      const title = `New in Turin ${++number}`;
      const snapshot = buildPractice({ turin, housing }, { title, ...told });
      const { id, revision } = await admin.desk.records.create({ kind: "practice", snapshot });
      await admin.desk.records.publish({ id, seen: revision });
      return id;
    },
    async archive(id) {
      await admin.desk.records.archive({ id, seen: await current(id) });
    },
    async restore(id) {
      await admin.desk.records.restore({ id, seen: await current(id) });
    },
    async follow(user, text, pace, told = {}) {
      const who = asking(user, told);
      const { subscription } = await bot.subscriptions.preview({ ...who, followed: { text } });
      const wanted = { id: subscription.id, for: who.place === null ? "member" : "channel", pace } as const;
      return (await bot.subscriptions.follow({ ...who, ...wanted })).id;
    },
    run: () => makeEveryDigest(catalogue),
    async openOther() {
      const db = connect(opened.databaseUrl, { connections: 4 });
      const log = pino({ level: "silent" });
      const other = await openCatalogue({ db, publicUrl: catalogue.publicUrl, log, now: clock });
      others.push(async () => {
        await other.close();
        await db.close();
      });
      return other;
    },
    async deliveriesTo(user) {
      const rows = await catalogue.db.sql<{ id: number; state: string; records: number[] }[]>`
        select id::int as id, state, payload -> 'records' as records from deliveries
        where "user" = ${user} or channel = ${user} order by id`;
      return [...rows];
    },
    async close() {
      for (const close of others) await close();
      await opened.close();
    },
  };
}
