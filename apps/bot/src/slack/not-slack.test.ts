// What comes to the Slack bot's door and is not Slack's, or is nothing that Slack would say.
import { describe, expect, it } from "vitest";
import { readEnv } from "../env.ts";
import { pause, until } from "../testing/loopback.ts";
import { textOf } from "../testing/said.ts";
import { slackToken } from "../testing/slack-platform.ts";
import { stageSlack } from "../testing/slack-scene.ts";

const scene = stageSlack();
const { nothingElse } = scene;

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
    expect((await scene.slack.command({ text: "turin" }, tamper)).status).toBe(401);
    await nothingElse(0);
    expect(scene.catalogue.asked).toHaveLength(0);
  });

  it("never finds a bot with an empty secret", async () => {
    expect(() => readEnv({ SLACK_BOT_TOKEN: slackToken, SLACK_SIGNING_SECRET: "" })).toThrow(
      "SLACK_SIGNING_SECRET is missing",
    );
    const { createSlackBot } = await import("./bot.ts");
    const access = { workspaces: "one", botToken: slackToken };
    const settings = { access, signingSecret: "", appToken: null, apiUrl: scene.slack.apiUrl };
    expect(() => createSlackBot({ settings } as never)).toThrow(/signingSecret/);
  });

  it("does not bring the bot down, however odd", async () => {
    for (const body of ["[]", "{", '"x"', "{}", '{"type":"event_callback"}', '{"type":"event_callback","event":7}']) {
      await Promise.race([scene.slack.send(body, "application/json").catch(() => null), pause(300)]);
    }
    await Promise.race([scene.slack.send("payload=%7B%7D", "application/x-www-form-urlencoded"), pause(300)]);
    await scene.slack.press({ action_id: "c1:zz:explode:9" });
    expect((await scene.slack.command({ text: "turin" })).status).toBe(200);
    await until("the answer", () => scene.slack.arrived.some((one) => textOf(one).includes("Practice 1")));
  });
});
