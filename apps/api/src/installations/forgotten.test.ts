// What is decided in a workspace, and what is left of its people once Convivio is taken out of it: nothing.
import { afterAll, beforeAll, expect, test } from "vitest";
import { call } from "../testing/call.ts";
import { openTestCatalogue, type TestCatalogue, testApp, testBotKey } from "../testing/index.ts";
import { listTablesThatSay } from "../testing/said.ts";

let opened: TestCatalogue;
let app: ReturnType<typeof testApp>;
const headers = { authorization: `Bearer ${testBotKey}` };
const bot = async (procedure: string, input: object) => {
  const { result, report } = await call(app, procedure, input, headers);
  if (report !== null) throw new Error(`${procedure}: ${report.code} ${report.message}`);
  return result as Record<string, unknown>;
};

beforeAll(async () => {
  opened = await openTestCatalogue();
  app = testApp(opened.catalogue);
});
afterAll(() => opened.close());

const at = { platform: "slack", workspace: "TGONE1" } as const;
const member = { ...at, user: "UFORGETME" };
const place = { ...at, channel: "CFORGETME" };
const asking = { member, name: "Forgetta Mee", place, isManager: false, language: "en" };
const install = () =>
  bot("installations.save", {
    ...{
      ...at,
      enterprise: null,
      name: "Network",
      installedBy: member,
      scopes: ["chat:write"],
      botUser: "UBOT",
      app: "A1",
    },
    tokens: { access: "xoxe.a-token-to-forget", refresh: "xoxe-1-to-forget", expiresAt: null },
  });

const tablesThatSay = (...words: string[]) => listTablesThatSay(opened.catalogue, words);

test("a workspace may let everybody follow in its channels, and has a clock for whoever has none", async () => {
  await install();
  const preview = () => bot("subscriptions.preview", { ...asking, followed: { text: "turin" } });
  expect(await preview()).toMatchObject({ channel: "not-allowed", subscription: { timeZone: "UTC" } });
  const changes = { whoMayFollow: "everybody", timeZone: "Asia/Tokyo" };
  await bot("installations.changeSettings", { ...at, isManager: true, changes });
  expect(await preview()).toMatchObject({ channel: "allowed", subscription: { timeZone: "Asia/Tokyo" } });
  const told = { ...asking, timeZone: "Europe/Rome", followed: { text: "turin" } };
  expect(await bot("subscriptions.preview", told)).toMatchObject({ subscription: { timeZone: "Europe/Rome" } });
  await bot("members.changeSettings", { member, settings: { timeZone: "Africa/Cairo" } });
  expect(await bot("subscriptions.preview", told)).toMatchObject({ subscription: { timeZone: "Africa/Cairo" } });
});

test("when it is taken out, no table knows its people any more, whatever they had done", async () => {
  await install();
  await bot("members.changeSettings", { member, settings: { language: "it" } });
  const { subscription } = (await bot("subscriptions.preview", { ...asking, followed: { text: "turin" } })) as {
    subscription: { id: string };
  };
  const { id } = subscription;
  await bot("subscriptions.follow", { ...asking, id, for: "channel", pace: "weekly" });
  const nothing = (await bot("answers.ask", { text: "turin zeppelins" })) as { id: string };
  await bot("wishes.tellMe", { answer: nothing.id, member, language: "en" });
  const found = (await bot("answers.ask", { text: "rumours" })) as { id: string };
  await bot("answers.share", {
    id: found.id,
    platform: "slack",
    workspace: at.workspace,
    channel: "CFORGETME",
    message: "1",
  });
  const text = { text: "It ended.", identity: "report", language: "en" };
  await bot("changeReports.create", { answer: found.id, index: 0, reason: "outdated", member, ...text });
  const form = {
    title: "Gardens",
    text: "Neighbours.",
    consent: true,
    identity: "form",
    language: "en",
    message: "https://network.example/CFORGETME/p1",
  };
  await bot("suggestions.create", { member, ...form });
  const { platform, workspace } = at;
  const request = { identity: "R1", workspace, kind: "command", payload: "UFORGETME", livesForMs: 60_000 };
  await bot("requests.take", { platform, holder: "bot-1", requests: [request] });
  const words = ["UFORGETME", "CFORGETME", "Forgetta", "to-forget", "TGONE1"];
  expect((await tablesThatSay(...words)).length).toBeGreaterThan(8);
  await bot("installations.remove", { ...at, happenedAt: null });
  await bot("installations.remove", { ...at, happenedAt: null });
  // Its settings stay for a month, for whoever comes back.
  expect(await tablesThatSay(...words)).toEqual(["installations"]);
  expect(await tablesThatSay(...words.filter((word) => word !== "TGONE1"))).toEqual([]);
  const { sql } = opened.catalogue.db;
  const [kept] = await sql`select text from change_reports where text like 'It%'`;
  expect(kept?.text).toBe("It ended.");
  const [acted] = await sql`select actor from audit where detail->>'suggestion' is not null`;
  expect(acted?.actor).toMatchObject({ kind: "member", platform: "slack", user: "forgotten" });
});
