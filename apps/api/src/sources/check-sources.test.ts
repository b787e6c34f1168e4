// The weekly look at sources over a real catalogue, and what the desk, answers and pages show of it.
import { randomUUID } from "node:crypto";
import { createRecord, type Database, findPractice, publish, saveRevision } from "@convivio/db";
import { pino } from "pino";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { JobRun } from "../jobs/job.ts";
import { type Colleague, type Desk, deskOf, welcomeColleague } from "../testing/desk.ts";
import { openTestCatalogue, type TestCatalogue, testApp } from "../testing/index.ts";
import { createCheckNow } from "./check-now.ts";
import { checkDueSources } from "./check-sources.ts";
import { openSmallWeb, type SmallWeb } from "./testing/small-web.ts";

let opened: TestCatalogue;
let web: SmallWeb;
let db: Database;
let practiceId: number;
let slug: string;
let curator: Colleague;

const log = pino({ level: "silent" });
const actor = { kind: "job", name: "test" } as const;
const page = (path: string) => `http://a.test:${web.port}${path}`;

beforeAll(async () => {
  opened = await openTestCatalogue();
  db = opened.catalogue.db;
  web = await openSmallWeb();
  curator = await welcomeColleague(opened.catalogue, "curator", {
    behind: { sourceCheckNow: createCheckNow({ web }) },
  });
  // Everything else in the catalogue is looked at in another week.
  await checkDueSources(
    { db, log, publicUrl: "https://convivio.test", web, pauseMs: 0, now: () => new Date(0) },
    run(),
  );
  await db.sql`update source_checks set next_check_at = '2100-01-01'`;
});
afterAll(async () => {
  await web.close();
  await opened.close();
});

function run(signal = new AbortController().signal): JobRun {
  return { signal, progress: async () => {} };
}

/** A practice of its own for each test, with these sources. */
async function publishWith(urls: string[]): Promise<void> {
  const [like] = await db.sql<{ record_id: number }[]>`select record_id from practices limit 1`;
  const row = await findPractice(db, like?.record_id ?? 0);
  slug = `checked-${randomUUID().slice(0, 8)}`;
  const sources = urls.map((url, at) => ({ title: `Source ${at}`, url, publisher: "Somebody" }));
  const snapshot = {
    slug,
    title: "A practice to check",
    summary: "Told shortly.",
    cities: row?.cityIds,
    themes: row?.themeIds,
    start: null,
    end: null,
    status: "unknown",
    organisations: [],
    evidence: "told",
    sources,
  };
  practiceId = await db.tables.transaction(async (tables) => {
    const record = await createRecord(tables, { kind: "practice", slug, actor });
    const revision = await saveRevision(tables, { record, snapshot, madeFrom: null, actor });
    await publish(tables, { revision, actor });
    return record;
  });
}

/** A look on this day of November at whatever is due by then. */
async function look(day: number, signal?: AbortSignal): Promise<void> {
  const now = () => new Date(`2026-11-${String(day).padStart(2, "0")}T12:00:00Z`);
  await checkDueSources({ db, log, publicUrl: "https://convivio.test", web, pauseMs: 0, now }, run(signal));
}

const makeDue = () =>
  db.sql`update source_checks set next_check_at = '2026-01-01' where address like 'http://a.test:%'`;
const desk = () => curator.desk;

async function standing(url: string) {
  const { list } = await desk().sources.list({ text: url });
  return list.find((one) => one.url === url);
}

beforeEach(() => {
  web.visits.length = 0;
  web.pages.clear();
});

test("what its host asks machines not to fetch is neither broken nor alive, for however long", async () => {
  await publishWith([page("/private")]);
  web.pages.set("/robots.txt", (_, response) => response.end("User-agent: *\nDisallow: /private"));
  await look(1);
  for (const day of [8, 9, 10, 11]) {
    await makeDue();
    await look(day);
  }
  expect(await standing(page("/private"))).toMatchObject({
    standing: "unsure",
    why: "disallowed",
    failures: 0,
    lastSeenAlive: null,
    brokenSince: null,
  });
  expect(web.visits).toEqual([]);
});

test("an address is broken after three days of failures and heals with one success", async () => {
  await publishWith([page("/there"), page("/gone")]);
  web.pages.set("/there", (_, response) => response.end("a page"));
  await look(1);
  // New addresses are spread over the week to come.
  expect(await standing(page("/gone"))).toMatchObject({ standing: "unchecked", failures: 0 });
  for (const day of [8, 8, 9, 10]) {
    await makeDue();
    await look(day);
    if (day < 10) expect(await standing(page("/gone"))).toMatchObject({ standing: "failing", brokenSince: null });
  }
  expect(await standing(page("/gone"))).toMatchObject({
    standing: "broken",
    brokenSince: "2026-11-08",
    why: "status",
    status: 404,
    records: [{ kind: "practice", id: practiceId, slug, title: "A practice to check" }],
  });
  expect(await standing(page("/there"))).toMatchObject({ standing: "alive", lastSeenAlive: "2026-11-10" });
  const broken = await desk().sources.list({ which: "broken" });
  expect(broken.list.map(({ url }) => url)).toContain(page("/gone"));
  expect(broken.counts.broken).toBe(broken.list.length);
  web.pages.set("/gone", (_, response) => response.end("a page again"));
  await makeDue();
  await look(11);
  expect(await standing(page("/gone"))).toMatchObject({ standing: "alive", failures: 0, brokenSince: null });
});

test("what was found shows in answers and on pages, with no publishing between", async () => {
  await publishWith([page("/shown")]);
  web.pages.set("/shown", (_, response) => response.end("a page"));
  await look(12);
  await makeDue();
  await look(12);
  const source = async () => (await desk().practices.get({ slug })).sources[0];
  await expect.poll(async () => (await source())?.lastSeenAlive).toBe("2026-11-12");
  const response = await testApp(opened.catalogue).request(`/practices/${slug}`);
  expect(await response.text()).toContain("12 November 2026");
  await desk().sources.archive({ url: page("/shown"), archiveUrl: "https://web.archive.org/web/2026/x" });
  await expect.poll(async () => (await source())?.archiveUrl).toBe("https://web.archive.org/web/2026/x");
  await desk().sources.archive({ url: page("/shown"), archiveUrl: null });
  await expect.poll(async () => (await source())?.archiveUrl).toBeNull();
});

test("a host that has had enough is left alone, and what else is due there waits", async () => {
  const urls = ["/one", "/two", "/three"].map(page);
  await publishWith(urls);
  for (const path of ["/one", "/two", "/three"]) {
    web.pages.set(path, (_, response) => response.writeHead(429, { "retry-after": "86400" }).end());
  }
  await look(13);
  await db.sql`update source_checks set next_check_at = '2100-01-01'`;
  await db.sql`update source_checks set next_check_at = '2026-01-01' where address = any(${urls})`;
  web.visits.length = 0;
  await look(13);
  expect(web.visits).toHaveLength(1);
  const states = await Promise.all(urls.map(standing));
  expect(states.map((one) => one?.standing).sort()).toEqual(["unchecked", "unchecked", "unsure"]);
  const asked = states.find((one) => one?.standing === "unsure");
  expect(new Date(asked?.nextCheckAt ?? 0).getTime()).toBeGreaterThan(Date.parse("2026-11-14T10:00:00Z"));
});

test("when nobody at all answers, it is held against no source", async () => {
  const urls = [1, 2, 3, 4, 5, 6].map((number) => `http://host${number}.unknown/`);
  await publishWith(urls);
  await look(14);
  await db.sql`update source_checks set next_check_at = '2100-01-01', last_checked_at = null`;
  await db.sql`update source_checks set next_check_at = '2026-01-01' where address = any(${urls})`;
  await look(14);
  expect((await Promise.all(urls.map(standing))).map((one) => one?.failures)).toEqual([0, 0, 0, 0, 0, 0]);
});

test("a stop in the middle leaves the rest due", async () => {
  const urls = ["/first", "/second"].map(page);
  await publishWith(urls);
  const stop = new AbortController();
  for (const path of ["/first", "/second"]) {
    web.pages.set(path, (_, response) => {
      stop.abort();
      response.end("a page");
    });
  }
  await look(15);
  await db.sql`update source_checks set next_check_at = '2100-01-01'`;
  await db.sql`update source_checks set next_check_at = '2026-01-01' where address = any(${urls})`;
  await look(15, stop.signal);
  const [{ count } = { count: 0 }] = await db.sql<{ count: number }[]>`
    select count(*)::int from source_checks where address = any(${urls}) and next_check_at = '2026-01-01'`;
  expect(count).toBe(2);
});

test("an address that no published record cites any more is not looked at", async () => {
  await publishWith([page("/let-go")]);
  web.pages.set("/let-go", (_, response) => response.end("a page"));
  await look(16);
  await db.sql`delete from practices where record_id = ${practiceId}`;
  await makeDue();
  await look(17);
  expect(web.visits.filter(({ path }) => path === "/let-go")).toEqual([]);
  expect(await standing(page("/let-go"))).toBeUndefined();
});

test("an address is checked on the spot, also one that nobody cites yet", async () => {
  web.pages.set("/new", (_, response) => response.end("a page"));
  const found = await desk().sources.check({ url: page("/new") });
  expect(found).toMatchObject({ url: page("/new"), standing: "alive", nextCheckAt: null });
  expect(found.lastSeenAlive).toBe(new Date().toISOString().slice(0, 10));
  expect(await desk().sources.check({ url: page("/nothing") })).toMatchObject({ standing: "failing", status: 404 });
});

test("pages of the list follow each other without a gap", async () => {
  const seen = new Set<string>();
  let cursor: string | undefined;
  let total = 0;
  do {
    const got = await desk().sources.list({ limit: 50, cursor });
    for (const { url } of got.list) seen.add(url);
    total = got.counts.all;
    cursor = got.next ?? undefined;
  } while (cursor !== undefined);
  expect(seen.size).toBe(total);
  expect(total).toBeGreaterThan(50);
});

test("who may not is told so, and who is not signed in too", async () => {
  const calls = (desk: Desk) => [
    desk.sources.list({}),
    desk.sources.check({ url: page("/") }),
    desk.sources.archive({ url: page("/"), archiveUrl: null }),
  ];
  for (const call of calls((await welcomeColleague(opened.catalogue, "contributor")).desk)) {
    await expect(call).rejects.toMatchObject({ cause: { code: "not-allowed" } });
  }
  for (const call of calls(deskOf(opened.catalogue, { kind: "anyone", address: "::1" }))) {
    await expect(call).rejects.toMatchObject({ cause: { code: "not-signed-in" } });
  }
  await expect(desk().sources.check({ url: "file:///etc/passwd" })).rejects.toMatchObject({ code: "BAD_REQUEST" });
});
