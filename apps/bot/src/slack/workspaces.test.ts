// One bot in many workspaces: each is answered with its own token, and none waits for another, for the API or for a refresh.
import { describe, expect, it } from "vitest";
import { hang } from "../testing/catalogue.ts";
import { pause, until } from "../testing/loopback.ts";
import { textOf } from "../testing/said.ts";
import { convivioUrl } from "../testing/slack-platform.ts";
import { stageWorkspaces } from "../testing/workspaces-scene.ts";

const scene = stageWorkspaces();
const { start, mention, arrival, kept } = scene;
const hourMs = 3_600_000;

describe("a request", () => {
  it("is answered with the token of its workspace", async () => {
    await mention("T0TURIN");
    await mention("T0OSLO");
    await arrival(2);
    expect(scene.slack.arrived.map(({ team }) => team).sort()).toEqual(["T0OSLO", "T0TURIN"]);
  });

  it("asks Slack about its member in its own workspace", async () => {
    scene.slack.told.users.set(scene.slack.member, { locale: "it-IT" });
    await scene.slack.command({ text: "turin", team_id: "T0OSLO" });
    await scene.slack.command({ text: "turin", team_id: "T0TURIN" });
    await until("two questions", () => scene.catalogue.asked.length === 2);
    expect(scene.catalogue.asked.map(({ asker }) => asker)).toMatchObject([
      { language: "it", member: { workspace: "T0OSLO" } },
      { language: "it", member: { workspace: "T0TURIN" } },
    ]);
    expect(scene.slack.calls.get("users.info")).toBe(2);
    scene.slack.told.users.clear();
  });

  it("of a workspace of which nothing is known is acknowledged at once while the API hangs, and told honestly", async () => {
    scene.catalogue.installations.find.query = hang;
    scene.catalogue.onAsk = hang;
    scene.catalogue.onOpen = hang;
    const acknowledged = [
      await scene.slack.command({ text: "turin", team_id: "T0NEW" }),
      await scene.slack.press({ action_id: "c1:k3Jd8sQ2:details:0" }, {}, { team: { id: "T0NEW2", domain: "new" } }),
      await mention("T0NEW3"),
      await scene.slack.submit({ id: "V1", callback_id: "f1:suggest", private_metadata: "{}" }, {}),
    ];
    for (const { status, ms } of acknowledged) expect([status, ms < 300]).toEqual([200, true]);
    expect(textOf(await arrival())).toContain("took too long");
  });

  it("of a workspace where it is not installed is told so privately, with the way to add it", async () => {
    await scene.slack.command({ text: "turin", team_id: "T0NONE" });
    const said = await arrival();
    expect(said.body.response_type).toBe("ephemeral");
    expect(textOf(said)).toContain("Convivio is not in this workspace");
    expect(textOf(said)).toContain(`${convivioUrl}/slack/install`);
    await scene.slack.press({ action_id: "c1:k3Jd8sQ2:details:0" }, {}, { team: { id: "T0NONE", domain: "none" } });
    expect(textOf(await arrival(2))).toContain("Convivio is not in this workspace");
    await mention("T0NONE");
    await pause(60);
    expect(scene.slack.arrived).toHaveLength(2);
    expect(scene.catalogue.asked).toEqual([]);
  });

  it("is answered as soon as another bot has added it, whatever was known here", async () => {
    const two = await start();
    scene.slack.teams.add("T0LATE", "Late");
    await scene.slack.command({ text: "turin", team_id: "T0LATE" });
    expect(textOf(await arrival())).toContain("Convivio is not in this workspace");
    await two.add("T0LATE");
    await scene.slack.command({ text: "turin", team_id: "T0LATE" });
    expect(textOf(await arrival(2))).toContain("Practice 1");
    await two.bot.stop(100);
  });

  it("opens a form with the token of its workspace", async () => {
    const count = scene.slack.views.length;
    await scene.slack.command({ command: "/convivio", text: "suggest", team_id: "T0OSLO" });
    await until("the form", () => scene.slack.views[count]);
  });
});

describe("a token", () => {
  it("is refreshed a while before it expires, and nobody waits for that", async () => {
    const before = kept().tokens?.access;
    scene.passedMs = 11.5 * hourMs;
    scene.slack.fail("oauth.v2.access", { error: "internal_error", times: 1 });
    await mention("T0OSLO");
    expect((await arrival()).team).toBe("T0OSLO");
    expect(kept().tokens?.access).toBe(before);
    scene.passedMs += 60_000;
    await mention("T0OSLO");
    await until("new tokens", () => kept().tokens?.access !== before);
    expect(kept().version).toBe(2);
    expect(scene.slack.teams.rotation.used).toBe(1);
  });

  it("that has expired is refreshed once, though two bots post and many ask at the same moment", async () => {
    const two = await start();
    scene.passedMs = 13 * hourMs;
    const requests = [scene.one, two, scene.one, two].map(async ({ url }) => {
      scene.slack.setBotUrl(url);
      await mention("T0OSLO");
    });
    await Promise.all(requests);
    await arrival(4);
    expect(scene.slack.teams.rotation.used).toBe(1);
    expect(kept().version).toBe(2);
    await two.bot.stop(500);
  });

  it("that Slack says has expired, sooner than it told, is refreshed and the post made once", async () => {
    scene.slack.teams.expire("T0OSLO");
    await mention("T0OSLO");
    expect((await arrival()).team).toBe("T0OSLO");
    expect(scene.slack.teams.rotation.used).toBe(1);
    await pause(60);
    expect(scene.slack.arrived).toHaveLength(1);
  });

  it("that another bot has put another in the place of is looked up anew", async () => {
    const two = await start();
    scene.slack.setBotUrl(two.url);
    await mention("T0OSLO");
    await arrival();
    scene.slack.setBotUrl(scene.one.url);
    scene.slack.teams.expire("T0OSLO");
    await mention("T0OSLO");
    await arrival(2);
    scene.slack.setBotUrl(two.url);
    await mention("T0OSLO");
    expect((await arrival(3)).way).toBe("chat.postEphemeral");
    expect(scene.slack.teams.rotation.used).toBe(1);
    await two.bot.stop(500);
  });

  it("that is new is used and kept at last, though the API is away right after it came", async () => {
    const refresh = scene.catalogue.installations.refresh.mutate;
    let tries = 0;
    scene.catalogue.installations.refresh.mutate = (input) => {
      tries += 1;
      return tries === 1 ? Promise.reject(new Error("away")) : refresh(input);
    };
    scene.passedMs = 13 * hourMs;
    await mention("T0OSLO");
    await mention("T0OSLO");
    await arrival(2);
    expect(kept().version).toBe(1);
    await until("kept", () => kept().version === 2);
    expect(scene.slack.teams.rotation.used).toBe(1);
  });

  it("that is about to expire is still used where it cannot be refreshed", async () => {
    scene.slack.fail("oauth.v2.access", { error: "internal_error" });
    scene.passedMs = 12 * hourMs - 60_000;
    await mention("T0OSLO");
    expect((await arrival()).team).toBe("T0OSLO");
    expect(scene.slack.calls.get("oauth.v2.access")).toBe(3);
  });

  it("that is being refreshed when the bot stops is kept before it ends", async () => {
    const hold = scene.catalogue.leases.hold.mutate;
    scene.catalogue.leases.hold.mutate = async (input) => {
      await pause(200);
      return hold(input);
    };
    scene.passedMs = 11.5 * hourMs;
    await mention("T0OSLO");
    await arrival();
    expect(kept().version).toBe(1);
    expect(await scene.one.bot.stop()).toBe(true);
    expect(kept().version).toBe(2);
  });

  it("that cannot be refreshed leaves a command answered, and the log says what to do", async () => {
    scene.slack.fail("oauth.v2.access", { error: "invalid_refresh_token" });
    scene.passedMs = 13 * hourMs;
    await scene.slack.command({ text: "turin", team_id: "T0OSLO" });
    expect(textOf(await arrival())).toContain("Practice 1");
    expect(scene.one.lines.join()).toContain("must be installed there again");
    expect(kept().version).toBe(1);
    const { access = "?", refresh } = kept().tokens ?? {};
    expect(scene.one.lines.join()).not.toContain(access.slice(8));
    expect(scene.one.lines.join()).not.toContain(refresh);
  });
});
