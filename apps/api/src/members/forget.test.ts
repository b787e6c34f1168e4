// forget-me: a member gets everything that is kept about them, and then it is kept nowhere any more.
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
  expect(counts).toMatchObject({ settings: 1, follows: 2, suggestions: 1, changeReports: 1, wishes: 1 });
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
