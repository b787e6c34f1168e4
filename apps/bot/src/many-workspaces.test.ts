// The whole way of a Slack workspace: added, answered, told what is new with a token that expired meanwhile, and taken out; with two bots, the real api and a real database.
import { startTestApi, type TestApi } from "@convivio/api/testing";
import { createClient } from "@convivio/client";
import { afterAll, beforeAll, expect, it } from "vitest";
import { pause, until } from "./testing/loopback.ts";
import { type BotForMany, startForMany } from "./testing/many-workspaces.ts";
import { textOf } from "./testing/said.ts";
import { type SlackPlatform, startSlackPlatform } from "./testing/slack-platform.ts";

let api: TestApi;
let slack: SlackPlatform;
let bots: BotForMany[];
let passedMs = 0;
const team = "T0OSLO";

beforeAll(async () => {
  const now = () => Date.now() + passedMs;
  [api, slack] = await Promise.all([startTestApi(), startSlackPlatform({ now })]);
  const start = () => {
    const catalogue = createClient({ url: api.url, key: api.botKey, isBatched: false });
    return startForMany(slack, catalogue, { now, timing: { everyMs: 40, spacingMs: 0 }, postTimeoutMs: 5000 });
  };
  bots = [await start(), await start()];
  for (const id of [team, "T0TURIN"]) slack.teams.add(id, `The network of ${id}`);
});
afterAll(async () => {
  await Promise.all((bots ?? []).map(({ bot }) => bot.stop(2000)));
  await Promise.all([slack?.close(), api?.close()]);
  expect(slack.refused).toEqual([]);
});

const sql = (...asked: Parameters<typeof api.catalogue.db.sql>) => api.catalogue.db.sql(...asked);
const onSlack = (at: number) => until(`Slack message ${at}`, () => slack.arrived[at]);
const rowOf = async (workspace: string) =>
  ((await sql`select * from installations where workspace = ${workspace}`) as Record<string, unknown>[])[0];
/** Waits until the database says so. */
async function eventually(what: string, isSo: () => Promise<boolean>): Promise<void> {
  for (const deadline = Date.now() + 5000; !(await isSo()); await pause(10)) {
    if (Date.now() > deadline) throw new Error(`Waited in vain for ${what}.`);
  }
}
const atBot = (at: 0 | 1) => slack.setBotUrl(bots[at]?.url ?? "");

it("a workspace adds it by one bot, and is answered by the other with its own token", async () => {
  for (const id of [team, "T0TURIN"]) expect((await bots[0]?.add(id))?.status).toBe(200);
  expect(await rowOf(team)).toMatchObject({ state: "active", name: `The network of ${team}`, version: 1 });
  atBot(1);
  await slack.command({ text: "turin youth", team_id: team });
  expect(textOf(await onSlack(0))).toContain("Turin");
  await slack.notice({ type: "app_mention", channel: slack.channel("cities"), text: "turin" }, { team_id: team });
  expect(await onSlack(1)).toMatchObject({ way: "chat.postEphemeral", team });
});

it("its tokens stand nowhere in the database as they are", async () => {
  const row = JSON.stringify(await rowOf(team));
  expect(row).toContain("access_token");
  expect(row).not.toMatch(/xoxe|xoxb/);
});

it("its members follow, and hear what is new by a token that one of both bots has refreshed, once", async () => {
  await slack.command({ command: "/convivio", text: "follow turin", team_id: team });
  const follow = textOf(await onSlack(2)).match(/s1:[\w-]{22}:member:daily/)?.[0] ?? "";
  await slack.press({ action_id: follow }, {}, { team: { id: team, domain: "oslo" } });
  expect(textOf(await onSlack(3))).toContain("Turin");
  passedMs = 13 * 3_600_000;
  await sql`
    insert into deliveries (type, subscription_id, period, platform, workspace, "user", language, payload)
    select 'digest', s.id, 'today', 'slack', s.workspace, s.created_by ->> 'user', 'en',
      jsonb_build_object('records', jsonb_build_array((select min(id) from records where kind = 'practice')))
    from subscriptions s where s.workspace = ${team}`;
  const digest = await onSlack(4);
  expect(digest).toMatchObject({ way: "chat.postMessage", team });
  expect(slack.teams.rotation.used).toBe(1);
  await eventually("the new tokens", async () => (await rowOf(team))?.version === 2);
  await eventually("what became of it", async () => {
    const [row] = await sql`select state from deliveries where workspace = ${team}`;
    return row?.state === "sent";
  });
});

it("both bots go on with the new token, and Slack is asked for no other", async () => {
  for (const at of [0, 1] as const) {
    atBot(at);
    const count = slack.arrived.length;
    await slack.notice({ type: "app_mention", channel: slack.channel("cities"), text: "turin" }, { team_id: team });
    expect((await onSlack(count)).team).toBe(team);
  }
  expect(slack.teams.rotation.used).toBe(1);
});

it("taken out, its tokens and all that was known of its people are gone, and other workspaces stay", async () => {
  slack.teams.uninstall(team);
  await slack.notice({ type: "app_uninstalled", user: undefined }, { team_id: team });
  await eventually("that it is gone", async () => (await rowOf(team))?.state === "uninstalled");
  expect(await rowOf(team)).toMatchObject({
    state: "uninstalled",
    access_token: null,
    refresh_token: null,
    installed_by: null,
  });
  for (const table of ["subscriptions", "deliveries", "members"]) {
    const left = await api.catalogue.db.sql`
      select 1 from ${api.catalogue.db.sql(table)} where workspace = ${team}`;
    expect([table, left.length]).toEqual([table, 0]);
  }
  expect((await rowOf("T0TURIN"))?.state).toBe("active");
  const count = slack.arrived.length;
  await slack.command({ text: "turin", team_id: team });
  expect(textOf(await onSlack(count))).toContain("Convivio is not in this workspace");
});

it("added again it is answered again, and word of the first removal that comes late changes nothing", async () => {
  expect((await bots[1]?.add(team))?.status).toBe(200);
  const late = { team_id: team, event_time: 1_764_400_000 };
  await slack.notice({ type: "app_uninstalled", user: undefined }, late);
  await until("word of it", () => bots[1]?.lines.filter((line) => line.includes("app_uninstalled")).length === 2);
  await pause(100);
  expect((await rowOf(team))?.state).toBe("active");
  const count = slack.arrived.length;
  await slack.command({ text: "turin youth", team_id: team });
  expect(textOf(await onSlack(count))).toContain("Why it matched");
});

it("no log holds a token, a code or who asked what", () => {
  const said = bots.flatMap(({ lines }) => lines).join("\n");
  expect(said).not.toMatch(/xoxe|xoxb|code-[0-9a-f]{30}|turin|youth/i);
  expect(said).not.toContain(slack.member);
});
