// Pressing the Slack bot's buttons, and sharing.
import { ConvivioError } from "@convivio/core";
import { describe, expect, it } from "vitest";
import { hang } from "../testing/catalogue.ts";
import { buttonOf, textOf } from "../testing/said.ts";
import { stageSlack } from "../testing/slack-scene.ts";

const scene = stageSlack();
const { arrival, nothingElse } = scene;
const notAvailable = () => new ConvivioError("not-available", "The catalogue cannot be reached.", "test");

describe("a button", () => {
  const answered = async () => {
    await scene.slack.command({ text: "turin" });
    return arrival();
  };

  it("Show Details opens the result, privately", async () => {
    const pressed = await scene.slack.press({ action_id: buttonOf(await answered(), "details") });
    expect(pressed.status).toBe(200);
    const message = await arrival(2);
    expect(textOf(message)).toContain("A place to live");
    expect(message.body.response_type).toBe("ephemeral");
    expect(scene.catalogue.opened[0]).toMatchObject({ id: "k3Jd8sQ2", show: { what: "details", index: 0 } });
  });

  it("Show Next Page shows the rest of the answer, from the same stored answer", async () => {
    await scene.slack.press({ action_id: buttonOf(await answered(), "more") });
    const message = await arrival(2);
    expect(textOf(message)).toContain("Practice 7");
    expect(textOf(message)).not.toContain("Practice 1 ");
    expect(scene.catalogue.opened[0]?.show).toEqual({ what: "same" });
  });

  it("pressed twice by a double delivery works once", async () => {
    const button = { action_id: buttonOf(await answered(), "details") };
    await scene.slack.press(button, {}, { trigger_id: "t1" });
    await scene.slack.press(button, {}, { trigger_id: "t1" });
    await arrival(2);
    await nothingElse(2);
  });

  it("of an expired answer says so and gives the command to type", async () => {
    const button = { action_id: buttonOf(await answered(), "details") };
    scene.catalogue.onOpen = () => Promise.reject(new ConvivioError("answer-expired", "no longer kept"));
    await scene.slack.press(button);
    const message = await arrival(2);
    expect(textOf(message)).toContain("no longer kept");
    expect(textOf(message)).toContain("/practice");
  });

  it("that is none of ours is answered too", async () => {
    await scene.slack.press({ action_id: "c0:old:thing" });
    expect(textOf(await arrival())).toContain("/practice");
  });

  it("is acknowledged while the API hangs, and ends in an honest error", async () => {
    const button = { action_id: buttonOf(await answered(), "details") };
    scene.catalogue.onOpen = hang;
    const pressed = await scene.slack.press(button);
    expect(pressed.ms).toBeLessThan(300);
    expect(textOf(await arrival(2))).toContain("took too long");
  });
});

describe("Share", () => {
  const share = async (container: Record<string, unknown> = {}) => {
    await scene.slack.command({ text: "turin" });
    return scene.slack.press({ action_id: buttonOf(await arrival(), "share") }, container);
  };

  it("posts to the channel in the bot's name, says who shared it, notifies nobody and remembers where", async () => {
    await share();
    const message = await arrival(2);
    expect(message.way).toBe("chat.postMessage");
    expect(textOf(message)).toContain("Shared by admin");
    expect(message.notifies).toEqual([]);
    expect(message.body).not.toHaveProperty("username");
    expect(textOf(await arrival(3))).toContain("Shared in this channel.");
    expect(scene.catalogue.shared).toEqual([
      {
        id: "k3Jd8sQ2",
        platform: "slack",
        workspace: scene.slack.teamId,
        channel: scene.slack.channel("cities"),
        message: message.body.ts,
      },
    ]);
  });

  it.each(["elsewhere", "secret", "nowhere"])(
    "in a channel (%s) without the bot goes by the command, and says so",
    async (name) => {
      await share({ channel_id: scene.slack.channel(name) });
      const message = await arrival(2);
      expect(message.way).toBe("response_url");
      expect(message.body.response_type).toBe("in_channel");
      expect(textOf(message)).toContain("Shared by admin");
      expect(textOf(await arrival(3))).toContain("/invite @Convivio");
      expect(scene.catalogue.shared).toEqual([]);
    },
  );

  it("without the scope to post goes by the command too", async () => {
    scene.slack.fail("chat.postMessage", { error: "missing_scope" });
    await share();
    expect((await arrival(2)).body.response_type).toBe("in_channel");
  });

  it("waits for a short “too many”, and does not wait for a long one", async () => {
    scene.slack.fail("chat.postMessage", { retryAfter: 1, times: 1 });
    await share();
    expect((await arrival(2)).way).toBe("chat.postMessage");
    await arrival(3);
    scene.slack.fail("chat.postMessage", { retryAfter: 120 });
    scene.slack.arrived.length = 0;
    await share();
    expect(textOf(await arrival(2))).toContain("Wait a minute");
  });

  it("says what to do when neither way is open", async () => {
    await scene.slack.command({ text: "turin" });
    const button = { action_id: buttonOf(await arrival(), "share") };
    scene.slack.fail("chat.postMessage", { error: "not_in_channel" });
    scene.slack.fail("response_url", { status: 404, error: "expired_url", times: 1 });
    await scene.slack.press(button);
    const message = await arrival(2);
    expect(message.way).toBe("chat.postEphemeral");
    expect(textOf(message)).toContain("Type the command again");
  });

  it("still counts as shared when the API cannot remember it", async () => {
    scene.catalogue.answers.share.mutate = () => Promise.reject(notAvailable());
    await share();
    expect(textOf(await arrival(3))).toContain("Shared in this channel.");
  });
});
