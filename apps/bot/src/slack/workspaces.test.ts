// One bot in many workspaces: each is answered with its own token, and none waits for another, for the API or for a refresh.
import type { FoundInstallation } from "@convivio/core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { buildCatalogue, hang, type TestCatalogue } from "../testing/catalogue.ts";
import { pause, until } from "../testing/loopback.ts";
import { type BotForMany, startForMany } from "../testing/many-workspaces.ts";
import { textOf } from "../testing/said.ts";
import { convivioUrl, type SlackPlatform, startSlackPlatform } from "../testing/slack-platform.ts";

let slack: SlackPlatform;
let catalogue: TestCatalogue;
let one: BotForMany;
let passedMs: number;
const hourMs = 3_600_000;

beforeAll(async () => {
  slack = await startSlackPlatform({ now: () => Date.now() + passedMs });
  for (const team of ["T0OSLO", "T0TURIN"]) slack.teams.add(team, team);
});
afterAll(() => slack.close());
const start = () =>
  startForMany(slack, catalogue, {
    now: () => Date.now() + passedMs,
    timing: { everyMs: 20, spacingMs: 0 },
    deadlineMs: 400,
  });
beforeEach(async () => {
  catalogue = buildCatalogue();
  passedMs = 0;
  slack.heal();
  slack.arrived.length = 0;
  slack.calls.clear();
  slack.teams.rotation.used = 0;
  one = await start();
  slack.setBotUrl(one.url);
  for (const team of ["T0OSLO", "T0TURIN"]) await one.add(team);
});
afterEach(() => one.bot.stop(500));

const mention = (team: string) =>
  slack.notice({ type: "app_mention", channel: slack.channel("cities"), text: "turin" }, { team_id: team });
const arrival = (count = 1) => until(`${count} message(s)`, () => slack.arrived[count - 1]);
const kept = (team = "T0OSLO") => catalogue.installed.get(`slack:${team}`) as FoundInstallation;

describe("a request", () => {
  it("is answered with the token of its workspace", async () => {
    await mention("T0TURIN");
    await mention("T0OSLO");
    await arrival(2);
    expect(slack.arrived.map(({ team }) => team).sort()).toEqual(["T0OSLO", "T0TURIN"]);
  });

  it("asks Slack about its member in its own workspace", async () => {
    slack.told.users.set(slack.member, { locale: "it-IT" });
    await slack.command({ text: "turin", team_id: "T0OSLO" });
    await slack.command({ text: "turin", team_id: "T0TURIN" });
    await until("two questions", () => catalogue.asked.length === 2);
    expect(catalogue.asked.map(({ asker }) => asker)).toMatchObject([
      { language: "it", member: { workspace: "T0OSLO" } },
      { language: "it", member: { workspace: "T0TURIN" } },
    ]);
    expect(slack.calls.get("users.info")).toBe(2);
    slack.told.users.clear();
  });

  it("of a workspace of which nothing is known is acknowledged at once while the API hangs, and told honestly", async () => {
    catalogue.installations.find.query = hang;
    catalogue.onAsk = hang;
    catalogue.onOpen = hang;
    const acknowledged = [
      await slack.command({ text: "turin", team_id: "T0NEW" }),
      await slack.press({ action_id: "c1:k3Jd8sQ2:details:0" }, {}, { team: { id: "T0NEW2", domain: "new" } }),
      await mention("T0NEW3"),
      await slack.submit({ id: "V1", callback_id: "f1:suggest", private_metadata: "{}" }, {}),
    ];
    for (const { status, ms } of acknowledged) expect([status, ms < 300]).toEqual([200, true]);
    expect(textOf(await arrival())).toContain("took too long");
  });

  it("of a workspace where it is not installed is told so privately, with the way to add it", async () => {
    await slack.command({ text: "turin", team_id: "T0NONE" });
    const said = await arrival();
    expect(said.body.response_type).toBe("ephemeral");
    expect(textOf(said)).toContain("Convivio is not in this workspace");
    expect(textOf(said)).toContain(`${convivioUrl}/slack/install`);
    await slack.press({ action_id: "c1:k3Jd8sQ2:details:0" }, {}, { team: { id: "T0NONE", domain: "none" } });
    expect(textOf(await arrival(2))).toContain("Convivio is not in this workspace");
    await mention("T0NONE");
    await pause(60);
    expect(slack.arrived).toHaveLength(2);
    expect(catalogue.asked).toEqual([]);
  });

  it("is answered as soon as another bot has added it, whatever was known here", async () => {
    const two = await start();
    slack.teams.add("T0LATE", "Late");
    await slack.command({ text: "turin", team_id: "T0LATE" });
    expect(textOf(await arrival())).toContain("Convivio is not in this workspace");
    await two.add("T0LATE");
    await slack.command({ text: "turin", team_id: "T0LATE" });
    expect(textOf(await arrival(2))).toContain("Practice 1");
    await two.bot.stop(100);
  });

  it("opens a form with the token of its workspace", async () => {
    const count = slack.views.length;
    await slack.command({ command: "/convivio", text: "suggest", team_id: "T0OSLO" });
    await until("the form", () => slack.views[count]);
  });
});

describe("a token", () => {
  it("is refreshed a while before it expires, and nobody waits for that", async () => {
    const before = kept().tokens?.access;
    passedMs = 11.5 * hourMs;
    slack.fail("oauth.v2.access", { error: "internal_error", times: 1 });
    await mention("T0OSLO");
    expect((await arrival()).team).toBe("T0OSLO");
    expect(kept().tokens?.access).toBe(before);
    passedMs += 60_000;
    await mention("T0OSLO");
    await until("new tokens", () => kept().tokens?.access !== before);
    expect(kept().version).toBe(2);
    expect(slack.teams.rotation.used).toBe(1);
  });

  it("that has expired is refreshed once, though two bots post and many ask at the same moment", async () => {
    const two = await start();
    passedMs = 13 * hourMs;
    const requests = [one, two, one, two].map(async ({ url }) => {
      slack.setBotUrl(url);
      await mention("T0OSLO");
    });
    await Promise.all(requests);
    await arrival(4);
    expect(slack.teams.rotation.used).toBe(1);
    expect(kept().version).toBe(2);
    await two.bot.stop(500);
  });

  it("that Slack says has expired, sooner than it told, is refreshed and the post made once", async () => {
    slack.teams.expire("T0OSLO");
    await mention("T0OSLO");
    expect((await arrival()).team).toBe("T0OSLO");
    expect(slack.teams.rotation.used).toBe(1);
    await pause(60);
    expect(slack.arrived).toHaveLength(1);
  });

  it("that another bot has put another in the place of is looked up anew", async () => {
    const two = await start();
    slack.setBotUrl(two.url);
    await mention("T0OSLO");
    await arrival();
    slack.setBotUrl(one.url);
    slack.teams.expire("T0OSLO");
    await mention("T0OSLO");
    await arrival(2);
    slack.setBotUrl(two.url);
    await mention("T0OSLO");
    expect((await arrival(3)).way).toBe("chat.postEphemeral");
    expect(slack.teams.rotation.used).toBe(1);
    await two.bot.stop(500);
  });

  it("that is new is used and kept at last, though the API is away right after it came", async () => {
    const refresh = catalogue.installations.refresh.mutate;
    let tries = 0;
    catalogue.installations.refresh.mutate = (input) => {
      tries += 1;
      return tries === 1 ? Promise.reject(new Error("away")) : refresh(input);
    };
    passedMs = 13 * hourMs;
    await mention("T0OSLO");
    await mention("T0OSLO");
    await arrival(2);
    expect(kept().version).toBe(1);
    await until("kept", () => kept().version === 2);
    expect(slack.teams.rotation.used).toBe(1);
  });

  it("that is about to expire is still used where it cannot be refreshed", async () => {
    slack.fail("oauth.v2.access", { error: "internal_error" });
    passedMs = 12 * hourMs - 60_000;
    await mention("T0OSLO");
    expect((await arrival()).team).toBe("T0OSLO");
    expect(slack.calls.get("oauth.v2.access")).toBe(3);
  });

  it("that is being refreshed when the bot stops is kept before it ends", async () => {
    const hold = catalogue.leases.hold.mutate;
    catalogue.leases.hold.mutate = async (input) => {
      await pause(200);
      return hold(input);
    };
    passedMs = 11.5 * hourMs;
    await mention("T0OSLO");
    await arrival();
    expect(kept().version).toBe(1);
    expect(await one.bot.stop()).toBe(true);
    expect(kept().version).toBe(2);
  });

  it("that cannot be refreshed leaves a command answered, and the log says what to do", async () => {
    slack.fail("oauth.v2.access", { error: "invalid_refresh_token" });
    passedMs = 13 * hourMs;
    await slack.command({ text: "turin", team_id: "T0OSLO" });
    expect(textOf(await arrival())).toContain("Practice 1");
    expect(one.lines.join()).toContain("must be installed there again");
    expect(kept().version).toBe(1);
    const { access = "?", refresh } = kept().tokens ?? {};
    expect(one.lines.join()).not.toContain(access.slice(8));
    expect(one.lines.join()).not.toContain(refresh);
  });
});

describe("taken out of a workspace", () => {
  const told = (type: string, more: Record<string, unknown> = {}, outer: Record<string, unknown> = {}) =>
    slack.notice({ type, user: undefined, ...more }, { team_id: "T0OSLO", ...outer });

  it("by app_uninstalled, nothing of it is kept, and its people are told where to add it", async () => {
    await told("app_uninstalled");
    await until("removed", () => !catalogue.installed.has("slack:T0OSLO"));
    await slack.command({ text: "turin", team_id: "T0OSLO" });
    expect(textOf(await arrival())).toContain("Convivio is not in this workspace");
    await slack.command({ text: "turin", team_id: "T0TURIN" });
    expect(textOf(await arrival(2))).toContain("Practice 1");
  });

  it("by tokens_revoked only where a bot’s token is among them", async () => {
    await told("tokens_revoked", { tokens: { oauth: ["U1"], bot: [] } });
    await told("tokens_revoked", { tokens: { oauth: ["U1"] } });
    await pause(60);
    expect(catalogue.installed.has("slack:T0OSLO")).toBe(true);
    await told("tokens_revoked", { tokens: { oauth: [], bot: ["U0BOTT0OSLO"] } });
    await until("removed", () => !catalogue.installed.has("slack:T0OSLO"));
  });

  it("says when it happened, and is said again to an API that is away", async () => {
    const removed: unknown[] = [];
    catalogue.installations.remove.mutate = async (input) => {
      removed.push(input);
      if (removed.length === 1) throw new Error("away");
      return { isRemoved: true };
    };
    await told("app_uninstalled", {}, { event_time: 1_764_400_000 });
    await until("said again", () => removed.length === 2);
    const happenedAt = new Date(1_764_400_000_000).toISOString();
    expect(removed[1]).toEqual({ platform: "slack", workspace: "T0OSLO", happenedAt });
  });

  it("without Slack’s signature nothing is removed", async () => {
    const forged = { type: "app_uninstalled" };
    expect((await slack.notice(forged, { team_id: "T0OSLO" }, { secret: "another secret" })).status).toBe(401);
    await pause(60);
    expect(catalogue.installed.has("slack:T0OSLO")).toBe(true);
  });

  it("unheard, is noticed at the next post; a token that was only refused is not", async () => {
    slack.fail("chat.postEphemeral", { error: "invalid_auth" });
    slack.fail("chat.postMessage", { error: "token_revoked" });
    await mention("T0OSLO");
    await until("both refusals", () => (slack.calls.get("chat.postMessage") ?? 0) >= 1);
    await pause(60);
    expect(catalogue.installed.has("slack:T0OSLO")).toBe(true);
    slack.heal();
    slack.teams.uninstall("T0OSLO");
    // Another bot changes its tokens just now.
    const lease = { name: "refresh:slack:T0OSLO", holder: "another" };
    await catalogue.leases.hold.mutate({ ...lease, ttlMs: 60_000 });
    await mention("T0OSLO");
    await pause(60);
    expect(catalogue.installed.has("slack:T0OSLO")).toBe(true);
    await catalogue.leases.release.mutate(lease);
    await mention("T0OSLO");
    await until("removed", () => !catalogue.installed.has("slack:T0OSLO"));
    expect(catalogue.installed.has("slack:T0TURIN")).toBe(true);
  });
});
