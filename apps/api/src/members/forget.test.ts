// forget-me: a member gets everything that is kept about them, and then it is kept nowhere any more.
import { connect } from "@convivio/db";
import { pino } from "pino";
import { afterAll, beforeAll, expect, test } from "vitest";
import { call } from "../testing/call.ts";
import { openTestCatalogue, type TestCatalogue, testApp, testBotKey } from "../testing/index.ts";
import { listTablesThatSay } from "../testing/said.ts";
import { openChosenSettings } from "./chosen-settings.ts";

let opened: TestCatalogue;
let app: ReturnType<typeof testApp>;
let now = new Date("2026-11-29T10:00:00Z");
const lines: string[] = [];
const log = pino({ level: "trace" }, { write: (line: string) => void lines.push(line) });
const headers = { authorization: `Bearer ${testBotKey}` };
const bot = async (procedure: string, input: object) => {
  const { result, report } = await call(app, procedure, input, headers);
  if (report !== null) throw new Error(`${procedure}: ${report.code} ${report.message}`);
  return result as Record<string, unknown>;
};

beforeAll(async () => {
  opened = await openTestCatalogue("https://convivio.example", () => now);
  app = testApp(opened.catalogue, null, { log });
});
afterAll(() => opened.close());

const linkFor = async (user: string) =>
  (await bot("members.ownDataLink", { member: memberOf(user) })) as { url: string; minutes: number };
const open = (url: string) => app.request(url.replace("https://convivio.example", ""));

const workspace = { platform: "slack", workspace: "TSTAYS1" } as const;
const memberOf = (user: string) => ({ ...workspace, user });
const tracesOf = async (user: string) =>
  ((await bot("members.traces", { member: memberOf(user) })) as { traces: Record<string, object[]> }).traces;

/** Whatever a member can do that leaves something behind. */
async function live(user: string): Promise<void> {
  const member = memberOf(user);
  const asking = {
    member,
    name: `Name of ${user}`,
    place: { ...workspace, channel: "C1" },
    isManager: true,
    language: "en",
  };
  await bot("members.changeSettings", { member, settings: { language: "it" } });
  await bot("installations.save", {
    ...{ platform: "slack", workspace: `T${user.length}`, enterprise: null, name: "Network", installedBy: member },
    ...{ scopes: [], botUser: null, app: null, tokens: null },
  });
  for (const follower of ["member", "channel"]) {
    const followed = { text: follower === "member" ? "turin" : `milan ${user.length > 9 ? "housing" : "youth"}` };
    const { subscription } = (await bot("subscriptions.preview", { ...asking, followed })) as {
      subscription: { id: string };
    };
    await bot("subscriptions.follow", { ...asking, id: subscription.id, for: follower, pace: "weekly" });
  }
  const nothing = (await bot("answers.ask", { text: "turin zeppelins" })) as { id: string };
  await bot("wishes.tellMe", { answer: nothing.id, member, language: "en" });
  const found = (await bot("answers.ask", { text: "rumours" })) as { id: string };
  const report = { answer: found.id, index: 0, reason: "outdated", member, text: "It ended.", language: "en" };
  await bot("changeReports.create", { ...report, identity: `report ${user}` });
  const form = { title: `Gardens of ${user.length}`, text: "Neighbours.", consent: true, language: "en" };
  await bot("suggestions.create", {
    member,
    ...form,
    identity: `form ${user}`,
    message: `https://network.example/${user}/p1`,
  });
}

test("everything is shown, then nothing is left, and of others nothing is gone", async () => {
  const [ada, bea] = ["UADAFORGET", "UBEASTAY"];
  await live(ada);
  await live(bea);
  const traces = await tracesOf(ada);
  const counts = Object.fromEntries(Object.entries(traces).map(([part, rows]) => [part, rows.length]));
  expect(counts).toMatchObject({
    settings: 1,
    follows: 2,
    suggestions: 1,
    changeReports: 1,
    wishes: 1,
    installations: 1,
  });
  expect(counts.acts).toBeGreaterThanOrEqual(3);
  const others = await tracesOf(bea);
  await bot("members.forget", { member: memberOf(ada) });
  await bot("members.forget", { member: memberOf(ada) });
  expect(await listTablesThatSay(opened.catalogue, [ada])).toEqual([]);
  expect(Object.values(await tracesOf(ada)).flat()).toEqual([]);
  expect(await tracesOf(bea)).toEqual(others);
  const { sql } = opened.catalogue.db;
  const [channel] =
    await sql`select count(*)::int as running from subscriptions where follower = 'channel' and stopped_at is null`;
  expect(channel?.running).toBe(2);
});

test("one link gives all of it as a file, tells nobody whose it is, and opens for a quarter of an hour", async () => {
  const bea = "UBEASTAY";
  const { url, minutes } = await linkFor(bea);
  expect(minutes).toBe(15);
  expect(url).toMatch(/^https:\/\/convivio\.example\/my-data\?pass=/);
  expect(url.length).toBeLessThan(512);
  expect(Buffer.from(url.split(".").at(-1) ?? "", "base64url").toString("latin1")).not.toContain(bea);
  const response = await open(url);
  expect(response.status).toBe(200);
  expect(Object.fromEntries(response.headers)).toMatchObject({
    "content-type": "application/json; charset=utf-8",
    "content-disposition": 'attachment; filename="convivio-my-data-2026-11-29.json"',
    "cache-control": "no-store",
    "x-robots-tag": "noindex",
  });
  expect(await response.json()).toEqual({ member: memberOf(bea), at: now.toISOString(), traces: await tracesOf(bea) });
  now = new Date("2026-11-29T10:15:00Z");
  const late = await open(url);
  expect([late.status, late.headers.get("content-type")]).toEqual([410, "text/html; charset=UTF-8"]);
  expect(await late.text()).toContain("has expired. Ask for a new one");
});

test("a link that was changed opens nothing, and no log holds one", async () => {
  const { url } = await linkFor("UBEASTAY");
  const [, pass = ""] = url.split("pass=");
  const flipped = (at: number) => `${pass.slice(0, at)}${pass[at] === "A" ? "B" : "A"}${pass.slice(at + 1)}`;
  for (const wrong of ["", "x", "none.AAAA", flipped(0), flipped(pass.indexOf(".") + 20), flipped(pass.length - 8)]) {
    expect((await open(`/my-data?pass=${wrong}`)).status, wrong).toBe(410);
  }
  const said = lines.join("");
  expect(said).toContain('"path":"/my-data"');
  expect(said).not.toContain(pass.slice(-40));
  expect(said).not.toContain("UBEASTAY");
});

test("what a bot has in hand for a member is not begun any more, and no process goes on in their language", async () => {
  const user = "UCAROGOES";
  const member = memberOf(user);
  await live(user);
  const { sql } = opened.catalogue.db;
  await sql`
    insert into deliveries (type, subscription_id, period, platform, workspace, "user", language, payload)
    select 'digest', s.id, 'p', 'slack', s.workspace, s.address, 'en', jsonb_build_object('records', array[p.record_id])
    from subscriptions s, (select record_id from practices limit 1) p where s.started_at is not null and s.address = ${user}`;
  const claimed = await bot("deliveries.claim", { platform: "slack", limit: 9 });
  const [{ id, claim }] = claimed as unknown as [{ id: number; claim: string }];
  const db = connect(opened.databaseUrl, { connections: 2 });
  const elsewhere = await openChosenSettings(db, log);
  expect((await elsewhere.of(member)).language).toBe("it");
  await bot("members.forget", { member });
  expect(await bot("deliveries.post", { id, claim })).toEqual({ isYours: false });
  await expect.poll(async () => (await elsewhere.of(member)).language).toBeNull();
  await elsewhere.close();
  await db.close();
});
