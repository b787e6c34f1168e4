// Pressing the Discord bot's buttons, and sharing.
import { ConvivioError } from "@convivio/core";
import { describe, expect, it } from "vitest";
import { closedChannel, openChannel } from "../testing/discord-platform.ts";
import { stageDiscord } from "../testing/discord-scene.ts";
import { buttonOf, textOf } from "../testing/said.ts";

const scene = stageDiscord();
const { arrival, edited } = scene;
const ephemeral = 64;

describe("a button", () => {
  const answered = async () => {
    scene.discord.command("practice", { text: "turin" });
    return edited();
  };

  it("Show Details opens the result privately, in the language of the answer", async () => {
    scene.discord.press(buttonOf(await answered(), "details"), { locale: "fr" });
    expect((await arrival("deferral", 1)).body.flags).toBe(ephemeral);
    expect(textOf(await edited(1))).toContain("A place to live");
    expect(scene.catalogue.opened[0]).toEqual({
      id: "k3Jd8sQ2",
      show: { what: "details", index: 0 },
      platform: "discord",
    });
  });

  it("under a public answer speaks the language of whoever pressed it", async () => {
    scene.discord.press(buttonOf(await answered(), "details"), { locale: "fr", isShared: true });
    await edited(1);
    expect(scene.catalogue.opened[0]).toMatchObject({ asker: { language: "fr" } });
  });

  it("Show Next Page shows the rest", async () => {
    scene.discord.press(buttonOf(await answered(), "more"));
    expect(textOf(await edited(1))).toContain("Practice 7");
  });

  it.each(["c1:zz:explode:9", "old"])("that is none of ours (%s) is answered", async (id) => {
    scene.discord.press(id);
    expect(textOf(await edited())).toContain("/practice");
  });

  it("of an expired answer says so and gives the command to type", async () => {
    scene.catalogue.onOpen = () => Promise.reject(new ConvivioError("answer-expired", "no longer kept"));
    scene.discord.press("c1:abc:details:0");
    const edit = await edited();
    expect(textOf(edit)).toContain("no longer kept");
    expect(textOf(edit)).toContain("/practice");
  });
});

describe("Share", () => {
  it("is a new message, in the bot's name, that notifies nobody, and is remembered", async () => {
    const id = scene.discord.press("c1:k3Jd8sQ2:share");
    const post = await arrival("post");
    expect(post.body).toMatchObject({ channel: openChannel, nonce: id, enforce_nonce: true });
    expect(textOf(post)).toContain("Shared by Amina");
    expect(post.notifies).toEqual([]);
    expect(textOf(await edited())).toContain("Shared in this channel.");
    expect(scene.catalogue.shared).toMatchObject([{ platform: "discord", channel: openChannel, message: post.id }]);
  });

  it("says so where the bot may not write", async () => {
    scene.discord.press("c1:k3Jd8sQ2:share", { channel: closedChannel });
    expect(textOf(await edited())).toContain("may not write in this channel");
    expect(scene.catalogue.shared).toEqual([]);
  });

  it("posts once although its answer was lost on the way", async () => {
    scene.discord.fail(/^POST \/channels/, 502, { message: "bad gateway" }, { times: 1 });
    scene.discord.press("c1:k3Jd8sQ2:share");
    await edited();
    expect(scene.discord.arrived.filter((one) => one.way === "post")).toHaveLength(1);
  });

  it("does not wait for minutes when there is too much", async () => {
    scene.discord.fail(/^POST \/channels/, 429, { message: "slow down", retry_after: 60, global: false }, { times: 1 });
    scene.discord.press("c1:k3Jd8sQ2:share");
    expect(textOf(await edited())).toContain("Wait a minute");
  });
});
