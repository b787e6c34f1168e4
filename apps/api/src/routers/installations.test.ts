// Installations over the api: tokens go in and come out for a bot alone, and nothing of them stays when Convivio is taken out.
import { defaultInstallationSettings, type FoundInstallation } from "@convivio/core";
import { forgetOldInstallations } from "@convivio/db";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { createLog } from "../log.ts";
import { call } from "../testing/call.ts";
import { openTestCatalogue, type TestCatalogue, testApp, testBotKey } from "../testing/index.ts";

const written: string[] = [];
const log = createLog("trace", "api", { write: (line) => void written.push(line) });

let opened: TestCatalogue;
let app: ReturnType<typeof testApp>;

beforeAll(async () => {
  opened = await openTestCatalogue();
  app = testApp(opened.catalogue, null, { log });
});
afterEach(() => opened.catalogue.db.sql`truncate installations, requests, shared_answers`);
afterAll(() => opened.close());

async function ask<T>(procedure: string, input: object): Promise<T> {
  const { result, report } = await call(app, procedure, input, { authorization: `Bearer ${testBotKey}` });
  if (report !== null) throw new Error(`${report.code}: ${report.message}`);
  return result as T;
}

const here = { platform: "slack", workspace: "T1" } as const;
const find = (workspace: object = here) => ask<FoundInstallation | null>("installations.find", workspace);
const tokensOf = (number: number) => ({
  access: `xoxe.xoxb-access-${number}`,
  refresh: `xoxe-1-refresh-${number}`,
  expiresAt: "2027-01-01T12:00:00.000Z",
});
const save = (over: object = {}) =>
  ask<{ version: number }>("installations.save", {
    ...here,
    enterprise: null,
    name: "City network",
    installedBy: { ...here, user: "U1" },
    scopes: ["commands", "chat:write"],
    botUser: "B1",
    app: "A1",
    tokens: tokensOf(1),
    ...over,
  });

/** All that the database holds, as text. */
async function everything(): Promise<string> {
  const { sql } = opened.catalogue.db;
  const tables = await sql<{ name: string }[]>`
    select quote_ident(tablename) as name from pg_tables where schemaname = 'public'`;
  const texts: string[] = [];
  for (const { name } of tables) {
    const rows = await sql.unsafe<{ text: string }[]>(`select t::text as text from ${name} t`);
    texts.push(...rows.map(({ text }) => text));
  }
  return texts.join("\n");
}

test("what is saved is found again, and cannot be read in the database", async () => {
  expect(await find()).toBeNull();
  const { version } = await save();
  expect(await find()).toEqual({
    installation: {
      ...here,
      enterprise: null,
      name: "City network",
      installedBy: { ...here, user: "U1" },
      scopes: ["commands", "chat:write"],
      botUser: "B1",
      app: "A1",
      state: "active",
      at: expect.any(String),
    },
    settings: defaultInstallationSettings,
    tokens: tokensOf(1),
    version,
  });
  const text = await everything();
  expect(text).toContain("City network");
  expect(text).not.toContain("xoxe");
});

test("a Discord server has no token of its own, and nobody need have installed it", async () => {
  const server = { platform: "discord", workspace: "198622483471925248" };
  await save({ ...server, installedBy: null, tokens: null, scopes: [], botUser: null });
  expect(await find(server)).toMatchObject({ tokens: null, installation: { installedBy: null } });
  expect(await find()).toBeNull();
});

test("what is installed is listed by platform, page by page, and what was taken out is not", async () => {
  for (const workspace of ["111", "222", "333"]) {
    await save({ platform: "discord", workspace, name: `Server ${workspace}`, installedBy: null, tokens: null });
  }
  await save();
  await ask("installations.remove", { platform: "discord", workspace: "222", happenedAt: null });
  const page = (cursor?: string) =>
    ask<{ installations: object[]; next: string | null }>("installations.list", {
      platform: "discord",
      limit: 1,
      ...(cursor ? { cursor } : {}),
    });
  const first = await page();
  expect(first.installations).toEqual([{ workspace: "111", name: "Server 111", app: "A1" }]);
  const second = await page(first.next ?? "");
  expect(second).toEqual({ installations: [{ workspace: "333", name: "Server 333", app: "A1" }], next: null });
  expect(JSON.stringify(await ask("installations.list", { platform: "slack" }))).not.toContain("xoxe");
  await expect(page("forged")).rejects.toThrow("invalid-input");
});

test("settings outlive a reinstallation, and an uninstallation for a month", async () => {
  await save();
  await ask("installations.changeSettings", {
    ...here,
    isManager: true,
    changes: { language: "it", timeZone: "Europe/Rome" },
  });
  await save({ name: "New name", tokens: tokensOf(2), installedBy: null });
  const expected = { ...defaultInstallationSettings, language: "it", timeZone: "Europe/Rome" };
  expect(await find()).toMatchObject({
    settings: expected,
    tokens: tokensOf(2),
    installation: { name: "New name", installedBy: { user: "U1" } },
  });
  await ask("installations.remove", { ...here, happenedAt: null });
  await save({ installedBy: null });
  expect(await find()).toMatchObject({ settings: expected, installation: { installedBy: null } });
  await ask("installations.remove", { ...here, happenedAt: null });
  const { db } = opened.catalogue;
  await forgetOldInstallations(db);
  expect(await db.sql`select state from installations`).toEqual([{ state: "uninstalled" }]);
  await db.sql`update installations set at = now() - interval '31 days'`;
  await forgetOldInstallations(db);
  expect(await db.sql`select state from installations`).toEqual([]);
});

test("of two bots that refresh at the same time one keeps its tokens, and the other is given them", async () => {
  const { version } = await save();
  type Refreshed = { isKept: boolean; found: FoundInstallation };
  const answers = await Promise.all(
    [2, 3, 4, 5].map((number) =>
      ask<Refreshed>("installations.refresh", { ...here, version, tokens: tokensOf(number) }),
    ),
  );
  const kept = answers.findIndex(({ isKept }) => isKept);
  expect(answers.filter(({ isKept }) => isKept)).toHaveLength(1);
  for (const { found } of answers) expect(found).toMatchObject({ tokens: tokensOf(kept + 2), version: version + 1 });
});

test("tokens come back to nothing that was taken out, or installed anew meanwhile", async () => {
  const { version } = await save();
  await ask("installations.remove", { ...here, happenedAt: null });
  const late = { ...here, version, tokens: tokensOf(9) };
  expect(await ask("installations.refresh", late)).toEqual({ isKept: false, found: null });
  await save({ tokens: tokensOf(2) });
  expect(await ask("installations.refresh", late)).toMatchObject({ isKept: false, found: { tokens: tokensOf(2) } });
});

test("taken out, nothing of its tokens and its people is left anywhere; again it changes nothing; others stay", async () => {
  await save();
  await save({ workspace: "T2", tokens: tokensOf(2) });
  const request = { kind: "slash-command", livesForMs: 60_000 };
  const taking = { platform: "slack", holder: "bot-1" };
  const requests = ["T1", "T2"].map((workspace) => {
    return { ...request, identity: `asked-${workspace}`, workspace, payload: `U-asked-in-${workspace}` };
  });
  await ask("requests.take", { ...taking, requests });
  const { id } = await ask<{ id: string }>("answers.ask", { text: "turin" });
  await ask("answers.share", { id, platform: "slack", workspace: "T1", channel: "C-of-T1", message: "1" });
  const { db } = opened.catalogue;
  const sealed = JSON.stringify(
    await db.sql`
    select access_token, refresh_token, payload from installations i join requests r using (workspace)
    where workspace = 'T1'`,
  );
  const texts = [...sealed.matchAll(/"text":"([^"]+)"/g)].map(([, text = ""]) => text);
  expect(texts).toHaveLength(3);
  const before = await everything();
  for (const trace of [...texts, "U1", "C-of-T1"]) expect(before).toContain(trace);
  // Who installed T2 is known by the same number.
  await db.sql`update installations set installed_by = null where workspace = 'T2'`;

  expect(await ask("installations.remove", { ...here, happenedAt: null })).toEqual({ isRemoved: true });
  const after = await everything();
  for (const trace of [...texts, '"U1"', "C-of-T1"]) expect(after).not.toContain(trace);
  expect(await find()).toBeNull();
  expect(await find({ ...here, workspace: "T2" })).toMatchObject({ tokens: tokensOf(2) });
  expect(await db.sql`select workspace from requests`).toEqual([{ workspace: "T2" }]);

  await ask("installations.remove", { ...here, happenedAt: null });
  expect(await everything()).toBe(after);
  const identities = requests.map(({ identity }) => identity);
  expect(await ask("requests.replying", { ...taking, identities })).toEqual({ yours: ["asked-T2"] });
});

test("word of an uninstallation that comes late takes nothing from who has installed again", async () => {
  await save();
  const now = Date.now();
  const at = (ms: number) => new Date(now + ms).toISOString();
  expect(await ask("installations.remove", { ...here, happenedAt: at(-60_000) })).toEqual({ isRemoved: false });
  expect(await find()).toMatchObject({ tokens: tokensOf(1) });
  expect(await ask("installations.remove", { ...here, happenedAt: at(1000) })).toEqual({ isRemoved: true });
  expect(await find()).toBeNull();
});

test("settings are changed one by one, by who manages the workspace, and are checked", async () => {
  const change = (changes: object, isManager = true) =>
    ask("installations.changeSettings", { ...here, isManager, changes });
  await expect(change({ language: "it" })).rejects.toThrow("not-found: Convivio is not installed here. Add it first.");
  expect(await ask("installations.settings", here)).toEqual(defaultInstallationSettings);
  await save();
  await Promise.all([
    change({ language: "fr" }),
    change({ digestChannel: "C1" }),
    change({ whoMayFollow: "everybody" }),
  ]);
  const changed = { ...defaultInstallationSettings, language: "fr", digestChannel: "C1", whoMayFollow: "everybody" };
  expect(await ask("installations.settings", here)).toEqual(changed);
  expect(await change({ digestChannel: null })).toEqual({ ...changed, digestChannel: null });
  await expect(change({ language: "en" }, false)).rejects.toThrow(/^not-allowed: Only those who manage/);
  await expect(change({ timeZone: "Rome" })).rejects.toThrow("Use a time zone such as Europe/Rome.");
  await expect(change({ whoMayFollow: "nobody" })).rejects.toThrow("invalid-input");
  expect(await ask("installations.settings", here)).toMatchObject({ language: "fr", timeZone: "UTC" });
});

test("no log holds a token, whatever goes wrong", async () => {
  await save();
  await find();
  await opened.catalogue.db.sql`update installations set access_token = access_token || '{"key":"gone"}'`;
  const failed = await call(app, "installations.find", here, { authorization: `Bearer ${testBotKey}` });
  expect(failed.report).toMatchObject({ code: "not-available", message: expect.stringContaining("“gone”") });
  await call(app, "installations.save", { ...here, tokens: tokensOf(1) }, { authorization: `Bearer ${testBotKey}` });
  await opened.catalogue.db.sql`alter table installations rename to elsewhere`;
  await expect(save()).rejects.toThrow("internal");
  await opened.catalogue.db.sql`alter table elsewhere rename to installations`;
  const lines = written.join("");
  expect(lines).toContain("a procedure failed");
  expect(lines).toContain("gone");
  expect(lines).not.toMatch(/xoxe|refresh-1|"text"/);
});
