// Asking the Slack bot: by command, by mention, in a direct message.
import { ConvivioError, defaultInstallationSettings } from "@convivio/core";
import { beforeEach, describe, expect, it } from "vitest";
import { buildPractice, buildPracticesAnswer } from "../testing/build-answer.ts";
import { hang } from "../testing/catalogue.ts";
import { buildInstallation } from "../testing/installations.ts";
import { pause } from "../testing/loopback.ts";
import { buttonOf, textOf } from "../testing/said.ts";
import { deadlineMs, stageSlack } from "../testing/slack-scene.ts";

const scene = stageSlack();
const { arrival, nothingElse } = scene;
const notAvailable = () => new ConvivioError("not-available", "The catalogue cannot be reached.", "test");

describe("a command", () => {
  it("is answered privately, with where it was found and the buttons", async () => {
    const acknowledged = await scene.slack.command({ text: "turin housing" });
    expect(acknowledged).toMatchObject({ status: 200, body: "" });
    const message = await arrival();
    expect(message.way).toBe("response_url");
    expect(message.body.response_type).toBe("ephemeral");
    expect(textOf(message)).toContain("Practice 1");
    for (const name of ["share", "details", "more"]) buttonOf(message, name);
    expect(scene.catalogue.asked).toMatchObject([
      { text: "turin housing", kind: "practice", asker: { language: "en" }, platform: "slack" },
    ]);
  });

  it("asks for events with /event", async () => {
    await scene.slack.command({ command: "/event", text: "2011" });
    await arrival();
    expect(scene.catalogue.asked[0]).toMatchObject({ text: "2011", kind: "event" });
  });

  it.each(["", "help"])("with %j gives the three examples", async (typed) => {
    await scene.slack.command({ text: typed });
    const message = await arrival();
    for (const example of ["/practice turin housing", "/practice torino", "/event 2011"])
      expect(textOf(message)).toContain(example);
  });

  it("is acknowledged at once while the API hangs, and then says honestly that it took too long", async () => {
    scene.catalogue.onAsk = hang;
    const acknowledged = await scene.slack.command({ text: "turin" });
    expect(acknowledged.status).toBe(200);
    expect(acknowledged.ms).toBeLessThan(300);
    const message = await arrival();
    expect(textOf(message)).toContain("took too long");
    expect(textOf(message)).toContain("/practice turin");
  });

  it("says that nothing is available, with a reference that the log knows, when the API refuses", async () => {
    scene.catalogue.onAsk = () => Promise.reject(notAvailable());
    const acknowledged = await scene.slack.command({ text: "very secret question" });
    expect(acknowledged.ms).toBeLessThan(300);
    const message = await arrival();
    const line = scene.lines.map((one) => JSON.parse(one)).find((one) => one.reference);
    expect(line.level).toBe(50);
    expect(textOf(message)).toContain(line.reference);
    expect(scene.lines.join()).not.toContain("very secret question");
    expect(scene.lines.join()).not.toContain(scene.slack.member);
  });

  it("asks again an API that is only restarting", async () => {
    let times = 0;
    scene.catalogue.onAsk = async () => {
      times += 1;
      if (times === 1) throw notAvailable();
      return buildPracticesAnswer();
    };
    await scene.slack.command({ text: "turin" });
    expect(textOf(await arrival())).toContain("Practice 1");
  });

  it("waits for an answer that comes late but in time", async () => {
    scene.catalogue.onAsk = async () => {
      await pause(deadlineMs - 150);
      return buildPracticesAnswer();
    };
    const acknowledged = await scene.slack.command({ text: "turin" });
    expect(acknowledged.ms).toBeLessThan(200);
    expect(textOf(await arrival())).toContain("Practice 1");
  });

  it("seen twice is answered once, and a retry that is the first to arrive is answered", async () => {
    const first = { text: "turin", trigger_id: "13345224609.738474920.8088930838d88f008e0" };
    expect((await scene.slack.command(first, { retry: 1 })).status).toBe(200);
    expect((await scene.slack.command(first, { retry: 2 })).status).toBe(200);
    await arrival();
    await nothingElse(1);
    expect(scene.catalogue.asked).toHaveLength(1);
  });

  it("longer than a question may be is refused without asking", async () => {
    await scene.slack.command({ text: "x".repeat(5000) });
    expect(textOf(await arrival())).toContain("too long");
    expect(scene.catalogue.asked).toHaveLength(0);
  });

  it("with hostile words harms nobody", async () => {
    scene.catalogue.onAsk = async () =>
      buildPracticesAnswer({
        practices: [
          buildPractice({ title: "<!channel> <@U000000001> *&<b>", summary: `<!here>${"<@UX>".repeat(900)}` }),
        ],
      });
    await scene.slack.command({ text: "<!everyone> <@U1|a> ‮\u0000 {{7*7}} '; drop table" });
    const message = await arrival();
    expect(message.notifies).toEqual([]);
    expect(scene.catalogue.asked[0]?.text).not.toContain("everyone");
  });

  describe("where answers are public", () => {
    const publicly = { ...defaultInstallationSettings, isPublicByDefault: true };
    beforeEach(() => {
      const at = { platform: "slack", workspace: scene.slack.teamId } as const;
      scene.catalogue.installed.set(`slack:${scene.slack.teamId}`, buildInstallation(at, { settings: publicly }));
    });

    it("at least the member gets it when the channel does not take it", async () => {
      scene.slack.fail("response_url", { status: 403, error: "action_prohibited", times: 1 });
      await scene.slack.command({ text: "turin" });
      const message = await arrival();
      expect(message.way).toBe("chat.postEphemeral");
      expect(textOf(message)).toContain("Practice 1");
    });

    it("it is not said twice when it may have arrived", async () => {
      scene.slack.fail("response_url", { hangs: true, times: 1 });
      await scene.slack.command({ text: "turin" });
      const message = await arrival();
      expect(message.way).toBe("chat.postEphemeral");
      expect(textOf(message)).toContain("If you see no answer");
      await nothingElse(1);
    });

    it("nobody waits for an API that does not say so", async () => {
      scene.catalogue.installations.find.query = hang;
      await scene.slack.command({ text: "turin" });
      expect((await arrival()).body.response_type).toBe("ephemeral");
    });
  });

  it("reaches the member by another way when the reply address is used up", async () => {
    scene.slack.fail("response_url", { status: 404, error: "used_url" });
    await scene.slack.command({ text: "turin" });
    const message = await arrival();
    expect(message.way).toBe("chat.postEphemeral");
    expect(message.body.user).toBe(scene.slack.member);
  });

  it.each([
    ["says nothing", { hangs: true, arrives: true }, 1],
    ["cuts the connection", { drops: true }, 0],
    ["fails", { status: 503, arrives: true }, 1],
    ["says that part of it failed", { error: "fatal_error", arrives: true }, 1],
  ])("is not said twice when Slack %s: the next way says that it may have arrived", async (_, fault, arrived) => {
    scene.slack.fail("response_url", fault);
    await scene.slack.command({ text: "turin" });
    const message = await arrival(arrived + 1);
    expect(message.way).toBe("chat.postEphemeral");
    expect(textOf(message)).toContain("If you see no answer");
    await nothingElse(arrived + 1);
  });

  it("waits as often as it is told “too many” for a short while, and then comes by the same way", async () => {
    scene.slack.fail("response_url", { retryAfter: 1, times: 2 });
    await scene.slack.command({ text: "turin" });
    expect((await arrival()).way).toBe("response_url");
    await nothingElse(1);
  });
});

describe("a mention", () => {
  it("is answered privately in its channel", async () => {
    await scene.slack.notice({
      type: "app_mention",
      channel: scene.slack.channel("cities"),
      text: `<@${scene.slack.botUserId}> turin housing`,
    });
    const message = await arrival();
    expect(message.way).toBe("chat.postEphemeral");
    expect(message.body).toMatchObject({ user: scene.slack.member, channel: scene.slack.channel("cities") });
    expect(scene.catalogue.asked[0]?.text).toBe("turin housing");
  });

  it("delivered three times, also as a message, is answered once", async () => {
    const change = {
      type: "app_mention",
      channel: scene.slack.channel("cities"),
      text: "x turin",
      ts: "1700000000.000100",
    };
    await scene.slack.notice(change, { event_id: "Ev1" });
    await scene.slack.notice(change, { event_id: "Ev1" }, { retry: 1 });
    await scene.slack.notice(change, { event_id: "Ev2" });
    await arrival();
    await nothingElse(1);
  });
});

describe("a direct message", () => {
  const direct = (change: Record<string, unknown> = {}) =>
    scene.slack.notice({
      type: "message",
      channel_type: "im",
      channel: scene.slack.directChannel,
      text: "turin",
      ...change,
    });

  it("is answered in place", async () => {
    await direct();
    const message = await arrival();
    expect(message.way).toBe("chat.postMessage");
    expect(message.body.channel).toBe(scene.slack.directChannel);
    expect(textOf(message)).toContain("Practice 1");
  });

  it("of the bot itself, of another bot, edited or deleted is passed over", async () => {
    await direct({ user: scene.slack.botUserId });
    await direct({ bot_id: "B123" });
    await direct({ subtype: "message_changed" });
    await direct({ subtype: "message_deleted" });
    await scene.slack.notice({
      type: "message",
      channel_type: "channel",
      channel: scene.slack.channel("cities"),
      text: "turin",
    });
    await nothingElse(0);
    expect(scene.catalogue.asked).toHaveLength(0);
  });
});
