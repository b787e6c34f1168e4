// The Slack bot, behind its real receiver, against a Slack that refuses what Slack refuses.
import { ConvivioError, defaultInstallationSettings } from "@convivio/core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type RunningBot, startBot } from "../bot.ts";
import { readEnv } from "../env.ts";
import { buildPractice, buildPracticesAnswer } from "../testing/build-answer.ts";
import { buildCatalogue, hang, type TestCatalogue } from "../testing/catalogue.ts";
import { buildInstallation } from "../testing/installations.ts";
import { buildLog } from "../testing/log-lines.ts";
import { freePort, pause, until } from "../testing/loopback.ts";
import { type SlackPlatform, slackSecret, slackToken, startSlackPlatform } from "../testing/slack-platform.ts";

let slack: SlackPlatform;
let bot: RunningBot;
let catalogue: TestCatalogue;
let lines: string[];

const deadlineMs = 400;
const notAvailable = () => new ConvivioError("not-available", "The catalogue cannot be reached.", "test");

beforeAll(async () => {
  slack = await startSlackPlatform();
});
afterAll(() => slack.close());
beforeEach(async () => {
  catalogue = buildCatalogue();
  const written = buildLog();
  lines = written.lines;
  const port = await freePort();
  const env = readEnv({
    SLACK_BOT_TOKEN: slackToken,
    SLACK_SIGNING_SECRET: slackSecret,
    SLACK_API_URL: slack.apiUrl,
    BOT_PORT: String(port),
  });
  bot = await startBot({ env, catalogue, log: written.log, deadlineMs, postTimeoutMs: 700 });
  slack.setBotUrl(`http://127.0.0.1:${port}`);
  slack.arrived.length = 0;
  slack.refused.length = 0;
  slack.heal();
});
afterEach(async () => {
  await bot.stop(500);
  expect(slack.refused).toEqual([]);
});

const arrival = (count = 1) =>
  until(`${count} message(s)`, () => slack.arrived.length >= count && slack.arrived.at(count - 1));
const text = (message: { body: Record<string, unknown> }) => JSON.stringify(message.body);
const nothingElse = async (count: number) => {
  await pause(60);
  expect(slack.arrived).toHaveLength(count);
};
const buttonOf = (message: { body: Record<string, unknown> }, name: string) => {
  const id = text(message).match(new RegExp(`c1:[\\w-]+:${name}(?::\\d+)?`))?.[0];
  if (!id) throw new Error(`no ${name} button in ${text(message)}`);
  return { action_id: id };
};

describe("a command", () => {
  it("is answered privately, with where it was found and the buttons", async () => {
    const acknowledged = await slack.command({ text: "turin housing" });
    expect(acknowledged).toMatchObject({ status: 200, body: "" });
    const message = await arrival();
    expect(message.way).toBe("response_url");
    expect(message.body.response_type).toBe("ephemeral");
    expect(text(message)).toContain("Practice 1");
    for (const name of ["share", "details", "more"]) buttonOf(message, name);
    expect(catalogue.asked).toMatchObject([
      { text: "turin housing", kind: "practice", asker: { language: "en" }, platform: "slack" },
    ]);
  });

  it("asks for events with /event", async () => {
    await slack.command({ command: "/event", text: "2011" });
    await arrival();
    expect(catalogue.asked[0]).toMatchObject({ text: "2011", kind: "event" });
  });

  it.each(["", "help"])("with %j gives the three examples", async (typed) => {
    await slack.command({ text: typed });
    const message = await arrival();
    for (const example of ["/practice turin housing", "/practice torino", "/event 2011"])
      expect(text(message)).toContain(example);
  });

  it("is acknowledged at once while the API hangs, and then says honestly that it took too long", async () => {
    catalogue.onAsk = hang;
    const acknowledged = await slack.command({ text: "turin" });
    expect(acknowledged.status).toBe(200);
    expect(acknowledged.ms).toBeLessThan(300);
    const message = await arrival();
    expect(text(message)).toContain("took too long");
    expect(text(message)).toContain("/practice turin");
  });

  it("says that nothing is available, with a reference that the log knows, when the API refuses", async () => {
    catalogue.onAsk = () => Promise.reject(notAvailable());
    const acknowledged = await slack.command({ text: "very secret question" });
    expect(acknowledged.ms).toBeLessThan(300);
    const message = await arrival();
    const line = lines.map((one) => JSON.parse(one)).find((one) => one.reference);
    expect(line.level).toBe(50);
    expect(text(message)).toContain(line.reference);
    expect(lines.join()).not.toContain("very secret question");
    expect(lines.join()).not.toContain(slack.member);
  });

  it("asks again an API that is only restarting", async () => {
    let times = 0;
    catalogue.onAsk = async () => {
      times += 1;
      if (times === 1) throw notAvailable();
      return buildPracticesAnswer();
    };
    await slack.command({ text: "turin" });
    expect(text(await arrival())).toContain("Practice 1");
  });

  it("waits for an answer that comes late but in time", async () => {
    catalogue.onAsk = async () => {
      await pause(deadlineMs - 150);
      return buildPracticesAnswer();
    };
    const acknowledged = await slack.command({ text: "turin" });
    expect(acknowledged.ms).toBeLessThan(200);
    expect(text(await arrival())).toContain("Practice 1");
  });

  it("seen twice is answered once, and a retry that is the first to arrive is answered", async () => {
    const first = { text: "turin", trigger_id: "13345224609.738474920.8088930838d88f008e0" };
    expect((await slack.command(first, { retry: 1 })).status).toBe(200);
    expect((await slack.command(first, { retry: 2 })).status).toBe(200);
    await arrival();
    await nothingElse(1);
    expect(catalogue.asked).toHaveLength(1);
  });

  it("longer than a question may be is refused without asking", async () => {
    await slack.command({ text: "x".repeat(5000) });
    expect(text(await arrival())).toContain("too long");
    expect(catalogue.asked).toHaveLength(0);
  });

  it("with hostile words harms nobody", async () => {
    catalogue.onAsk = async () =>
      buildPracticesAnswer({
        practices: [
          buildPractice({ title: "<!channel> <@U000000001> *&<b>", summary: `<!here>${"<@UX>".repeat(900)}` }),
        ],
      });
    await slack.command({ text: "<!everyone> <@U1|a> ‮\u0000 {{7*7}} '; drop table" });
    const message = await arrival();
    expect(message.notifies).toEqual([]);
    expect(catalogue.asked[0]?.text).not.toContain("everyone");
  });

  describe("where answers are public", () => {
    const publicly = { ...defaultInstallationSettings, isPublicByDefault: true };
    beforeEach(() => {
      const at = { platform: "slack", workspace: slack.teamId } as const;
      catalogue.installed.set(`slack:${slack.teamId}`, buildInstallation(at, { settings: publicly }));
    });

    it("at least the member gets it when the channel does not take it", async () => {
      slack.fail("response_url", { status: 403, error: "action_prohibited", times: 1 });
      await slack.command({ text: "turin" });
      const message = await arrival();
      expect(message.way).toBe("chat.postEphemeral");
      expect(text(message)).toContain("Practice 1");
    });

    it("it is not said twice when it may have arrived", async () => {
      slack.fail("response_url", { hangs: true, times: 1 });
      await slack.command({ text: "turin" });
      const message = await arrival();
      expect(message.way).toBe("chat.postEphemeral");
      expect(text(message)).toContain("If you see no answer");
      await nothingElse(1);
    });

    it("nobody waits for an API that does not say so", async () => {
      catalogue.installations.find.query = hang;
      await slack.command({ text: "turin" });
      expect((await arrival()).body.response_type).toBe("ephemeral");
    });
  });

  it("reaches the member by another way when the reply address is used up", async () => {
    slack.fail("response_url", { status: 404, error: "used_url" });
    await slack.command({ text: "turin" });
    const message = await arrival();
    expect(message.way).toBe("chat.postEphemeral");
    expect(message.body.user).toBe(slack.member);
  });

  it.each([
    ["says nothing", { hangs: true, arrives: true }, 1],
    ["cuts the connection", { drops: true }, 0],
    ["fails", { status: 503, arrives: true }, 1],
    ["says that part of it failed", { error: "fatal_error", arrives: true }, 1],
  ])("is not said twice when Slack %s: the next way says that it may have arrived", async (_, fault, arrived) => {
    slack.fail("response_url", fault);
    await slack.command({ text: "turin" });
    const message = await arrival(arrived + 1);
    expect(message.way).toBe("chat.postEphemeral");
    expect(text(message)).toContain("If you see no answer");
    await nothingElse(arrived + 1);
  });

  it("waits as often as it is told “too many” for a short while, and then comes by the same way", async () => {
    slack.fail("response_url", { retryAfter: 1, times: 2 });
    await slack.command({ text: "turin" });
    expect((await arrival()).way).toBe("response_url");
    await nothingElse(1);
  });
});

describe("a request that is not Slack's", () => {
  const old = Math.floor(Date.now() / 1000) - 301;
  it.each([
    ["a wrong signature", { signature: `v0=${"0".repeat(64)}` }],
    ["a wrong secret", { secret: "another secret of some length" }],
    ["an empty secret", { secret: "\u0000" }],
    ["an old timestamp", { timestamp: old }],
    ["no proper timestamp", { timestamp: Number.NaN }],
    ["a signature of another version", { signature: "v1=00" }],
  ])("is refused for %s", async (_, tamper) => {
    expect((await slack.command({ text: "turin" }, tamper)).status).toBe(401);
    await nothingElse(0);
    expect(catalogue.asked).toHaveLength(0);
  });

  it("never finds a bot with an empty secret", async () => {
    expect(() => readEnv({ SLACK_BOT_TOKEN: slackToken, SLACK_SIGNING_SECRET: "" })).toThrow(
      "SLACK_SIGNING_SECRET is missing",
    );
    const { createSlackBot } = await import("./bot.ts");
    const access = { workspaces: "one", botToken: slackToken };
    const settings = { access, signingSecret: "", appToken: null, apiUrl: slack.apiUrl };
    expect(() => createSlackBot({ settings } as never)).toThrow(/signingSecret/);
  });

  it("does not bring the bot down, however odd", async () => {
    for (const body of ["[]", "{", '"x"', "{}", '{"type":"event_callback"}', '{"type":"event_callback","event":7}']) {
      await Promise.race([slack.send(body, "application/json").catch(() => null), pause(300)]);
    }
    await Promise.race([slack.send("payload=%7B%7D", "application/x-www-form-urlencoded"), pause(300)]);
    await slack.press({ action_id: "c1:zz:explode:9" });
    expect((await slack.command({ text: "turin" })).status).toBe(200);
    await until("the answer", () => slack.arrived.some((one) => text(one).includes("Practice 1")));
  });
});

describe("a mention", () => {
  it("is answered privately in its channel", async () => {
    await slack.notice({
      type: "app_mention",
      channel: slack.channel("cities"),
      text: `<@${slack.botUserId}> turin housing`,
    });
    const message = await arrival();
    expect(message.way).toBe("chat.postEphemeral");
    expect(message.body).toMatchObject({ user: slack.member, channel: slack.channel("cities") });
    expect(catalogue.asked[0]?.text).toBe("turin housing");
  });

  it("delivered three times, also as a message, is answered once", async () => {
    const change = { type: "app_mention", channel: slack.channel("cities"), text: "x turin", ts: "1700000000.000100" };
    await slack.notice(change, { event_id: "Ev1" });
    await slack.notice(change, { event_id: "Ev1" }, { retry: 1 });
    await slack.notice(change, { event_id: "Ev2" });
    await arrival();
    await nothingElse(1);
  });
});

describe("a direct message", () => {
  const direct = (change: Record<string, unknown> = {}) =>
    slack.notice({ type: "message", channel_type: "im", channel: slack.directChannel, text: "turin", ...change });

  it("is answered in place", async () => {
    await direct();
    const message = await arrival();
    expect(message.way).toBe("chat.postMessage");
    expect(message.body.channel).toBe(slack.directChannel);
    expect(text(message)).toContain("Practice 1");
  });

  it("of the bot itself, of another bot, edited or deleted is passed over", async () => {
    await direct({ user: slack.botUserId });
    await direct({ bot_id: "B123" });
    await direct({ subtype: "message_changed" });
    await direct({ subtype: "message_deleted" });
    await slack.notice({ type: "message", channel_type: "channel", channel: slack.channel("cities"), text: "turin" });
    await nothingElse(0);
    expect(catalogue.asked).toHaveLength(0);
  });
});

describe("a button", () => {
  const answered = async () => {
    await slack.command({ text: "turin" });
    return arrival();
  };

  it("Show Details opens the result, privately", async () => {
    const pressed = await slack.press(buttonOf(await answered(), "details"));
    expect(pressed.status).toBe(200);
    const message = await arrival(2);
    expect(text(message)).toContain("A place to live");
    expect(message.body.response_type).toBe("ephemeral");
    expect(catalogue.opened[0]).toMatchObject({ id: "k3Jd8sQ2", show: { what: "details", index: 0 } });
  });

  it("Show Next Page shows the rest of the answer, from the same stored answer", async () => {
    await slack.press(buttonOf(await answered(), "more"));
    const message = await arrival(2);
    expect(text(message)).toContain("Practice 7");
    expect(text(message)).not.toContain("Practice 1 ");
    expect(catalogue.opened[0]?.show).toEqual({ what: "same" });
  });

  it("pressed twice by a double delivery works once", async () => {
    const button = buttonOf(await answered(), "details");
    await slack.press(button, {}, { trigger_id: "t1" });
    await slack.press(button, {}, { trigger_id: "t1" });
    await arrival(2);
    await nothingElse(2);
  });

  it("of an expired answer says so and gives the command to type", async () => {
    const button = buttonOf(await answered(), "details");
    catalogue.onOpen = () => Promise.reject(new ConvivioError("answer-expired", "no longer kept"));
    await slack.press(button);
    const message = await arrival(2);
    expect(text(message)).toContain("no longer kept");
    expect(text(message)).toContain("/practice");
  });

  it("that is none of ours is answered too", async () => {
    await slack.press({ action_id: "c0:old:thing" });
    expect(text(await arrival())).toContain("/practice");
  });

  it("is acknowledged while the API hangs, and ends in an honest error", async () => {
    const button = buttonOf(await answered(), "details");
    catalogue.onOpen = hang;
    const pressed = await slack.press(button);
    expect(pressed.ms).toBeLessThan(300);
    expect(text(await arrival(2))).toContain("took too long");
  });
});

describe("Share", () => {
  const share = async (container: Record<string, unknown> = {}) => {
    await slack.command({ text: "turin" });
    return slack.press(buttonOf(await arrival(), "share"), container);
  };

  it("posts to the channel in the bot's name, says who shared it, notifies nobody and remembers where", async () => {
    await share();
    const message = await arrival(2);
    expect(message.way).toBe("chat.postMessage");
    expect(text(message)).toContain("Shared by admin");
    expect(message.notifies).toEqual([]);
    expect(message.body).not.toHaveProperty("username");
    expect(text(await arrival(3))).toContain("Shared in this channel.");
    expect(catalogue.shared).toEqual([
      {
        id: "k3Jd8sQ2",
        platform: "slack",
        workspace: slack.teamId,
        channel: slack.channel("cities"),
        message: message.body.ts,
      },
    ]);
  });

  it.each(["elsewhere", "secret", "nowhere"])(
    "in a channel (%s) without the bot goes by the command, and says so",
    async (name) => {
      await share({ channel_id: slack.channel(name) });
      const message = await arrival(2);
      expect(message.way).toBe("response_url");
      expect(message.body.response_type).toBe("in_channel");
      expect(text(message)).toContain("Shared by admin");
      expect(text(await arrival(3))).toContain("/invite @Convivio");
      expect(catalogue.shared).toEqual([]);
    },
  );

  it("without the scope to post goes by the command too", async () => {
    slack.fail("chat.postMessage", { error: "missing_scope" });
    await share();
    expect((await arrival(2)).body.response_type).toBe("in_channel");
  });

  it("waits for a short “too many”, and does not wait for a long one", async () => {
    slack.fail("chat.postMessage", { retryAfter: 1, times: 1 });
    await share();
    expect((await arrival(2)).way).toBe("chat.postMessage");
    await arrival(3);
    slack.fail("chat.postMessage", { retryAfter: 120 });
    slack.arrived.length = 0;
    await share();
    expect(text(await arrival(2))).toContain("Wait a minute");
  });

  it("says what to do when neither way is open", async () => {
    await slack.command({ text: "turin" });
    const button = buttonOf(await arrival(), "share");
    slack.fail("chat.postMessage", { error: "not_in_channel" });
    slack.fail("response_url", { status: 404, error: "expired_url", times: 1 });
    await slack.press(button);
    const message = await arrival(2);
    expect(message.way).toBe("chat.postEphemeral");
    expect(text(message)).toContain("Type the command again");
  });

  it("still counts as shared when the API cannot remember it", async () => {
    catalogue.answers.share.mutate = () => Promise.reject(notAvailable());
    await share();
    expect(text(await arrival(3))).toContain("Shared in this channel.");
  });
});
