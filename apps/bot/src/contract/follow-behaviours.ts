// Following, and stopping it, as members of every platform do it.
import { ConvivioError } from "@convivio/core";
import { expect } from "vitest";
import { hang } from "../testing/catalogue.ts";
import { pause, until } from "../testing/loopback.ts";
import type { Behaviour } from "./behaviour.ts";
import { buttonIn, type MemberDriver, paceButton, stopButton } from "./driver.ts";
import { preview } from "./preview-behaviours.ts";

const unknownId = "U".repeat(22);

/** Follows by the buttons, and gives what is said then. */
async function follow(driver: MemberDriver, follower: "member" | "channel", pace = "weekly") {
  const before = driver.saidCount();
  await driver.command("/convivio follow turin");
  await driver.press(buttonIn(await driver.said(before), paceButton(follower, pace)));
  return driver.said(before + 1);
}

const nothingMore = async (driver: MemberDriver, count: number) => {
  await pause(80);
  expect(driver.saidCount()).toBe(count);
};

const saving: Behaviour[] = [
  {
    name: "one press follows, and says what, how often and when next",
    async holds(driver) {
      const said = await follow(driver, "member", "daily");
      expect(said.isPrivate).toBe(true);
      for (const fact of ["You follow turin", "daily", "next on", "Europe/Rome"]) expect(said.text).toContain(fact);
      buttonIn(said, stopButton);
      expect(driver.catalogue.subscriptions.followed).toMatchObject([{ for: "member", pace: "daily" }]);
    },
  },
  {
    name: "who may manage the channel makes it follow, and is named",
    async holds(driver) {
      driver.setManager(true);
      const said = await follow(driver, "channel");
      expect(said.text).toContain("This channel follows turin");
      expect(said.text).toContain("set up by");
      const [followed] = driver.catalogue.subscriptions.followed;
      expect(followed).toMatchObject({ for: "channel", isManager: true, place: { channel: driver.channel } });
      expect(followed?.name).toBeTruthy();
      expect(said.notifies).toEqual([]);
    },
  },
  {
    name: "who may not manage the channel is not offered it, and reads why",
    async holds(driver) {
      const said = await preview(driver);
      expect(said.text).not.toMatch(paceButton("channel", "weekly"));
      expect(said.text).toContain("Only somebody who may manage this channel");
    },
  },
  {
    name: "the right to manage is read again at the press",
    async holds(driver) {
      driver.setManager(true);
      const button = buttonIn(await preview(driver), paceButton("channel", "weekly"));
      // A button can be kept, a right cannot.
      driver.letTimePass();
      driver.setManager(false);
      await driver.press(button);
      expect((await driver.said(1)).text).toContain("Only somebody who may manage this channel");
      expect(driver.catalogue.subscriptions.followed).toMatchObject([{ isManager: false }]);
    },
  },
  {
    name: "where the platform does not say who may manage, nobody may, and that is said",
    exceptions: { discord: "Every request of Discord's carries what the member may do, so it is always said." },
    async holds(driver) {
      driver.setManager("unsaid");
      const said = await preview(driver);
      expect(said.text).toContain("could not find out whether you may manage");
      expect(driver.catalogue.subscriptions.previewed).toMatchObject([{ isManager: false }]);
    },
  },
  {
    name: "in direct messages there is no channel to follow for",
    async holds(driver) {
      driver.setManager(true);
      const said = await preview(driver, "direct");
      expect(driver.catalogue.subscriptions.previewed).toMatchObject([{ place: null, isManager: false }]);
      expect(said.text).not.toContain("channel");
    },
  },
  {
    name: "who follows as much as can be reads what to do first",
    async holds(driver) {
      const button = buttonIn(await preview(driver), paceButton("member", "weekly"));
      driver.catalogue.subscriptions.before = () => Promise.reject(new ConvivioError("not-possible", "Too many."));
      await driver.press(button);
      const { text } = await driver.said(1);
      expect(text).toContain("Stop something first");
      expect(text).toContain("/convivio following");
    },
  },
];

const stopping: Behaviour[] = [
  {
    name: "what is followed is listed, each with its button to stop it",
    async holds(driver) {
      driver.setManager(true);
      await follow(driver, "member");
      await follow(driver, "channel");
      await driver.command("/convivio following");
      const said = await driver.said(4);
      expect(said.text).toContain("You");
      expect(said.text).toContain("This channel");
      expect(new Set(said.text.match(/s1:[\w-]{22}:stop/g)).size).toBe(2);
    },
  },
  {
    name: "who follows nothing reads how to begin",
    async holds(driver) {
      await driver.command("/convivio following");
      expect((await driver.said()).text).toContain("/convivio follow turin");
    },
  },
  {
    name: "one press stops it, and a second says the same",
    async holds(driver) {
      const button = buttonIn(await follow(driver, "member"), stopButton);
      await driver.press(button);
      await driver.press(button);
      const [first, second] = [await driver.said(2), await driver.said(3)];
      for (const { text } of [first, second]) expect(text).toContain("Stopped: turin");
    },
  },
  {
    name: "one press delivered twice is one press",
    async holds(driver) {
      const button = buttonIn(await follow(driver, "member"), stopButton);
      await driver.press(button, { isTwice: true });
      await driver.said(2);
      await nothingMore(driver, 3);
      expect(driver.catalogue.subscriptions.stopped).toHaveLength(1);
    },
  },
  {
    name: "what a channel follows is not stopped by who may not manage it",
    async holds(driver) {
      driver.setManager(true);
      const button = buttonIn(await follow(driver, "channel"), stopButton);
      driver.letTimePass();
      driver.setManager(false);
      await driver.press(button, { isPublic: true });
      expect((await driver.said(2)).text).toContain("can be stopped by somebody who may manage it");
    },
  },
  {
    name: "a button of an unknown subscription says so and gives the command to type",
    async holds(driver) {
      await driver.press(`s1:${unknownId}:member:weekly`);
      await driver.press(`s1:${unknownId}:stop`);
      expect((await driver.said(0)).text).toContain("/convivio follow");
      expect((await driver.said(1)).text).toContain("/convivio following");
      expect((await driver.said(0)).text).toContain("no longer kept");
    },
  },
  {
    name: "a button that is none of ours is answered too",
    async holds(driver) {
      await driver.press(`s1:${unknownId}:explode`);
      expect((await driver.said()).text).toContain("/practice");
    },
  },
  {
    name: "everything is acknowledged at once while the API hangs, and ends in an honest error",
    async holds(driver) {
      driver.catalogue.subscriptions.before = hang;
      const taken = [
        await driver.command("/convivio follow turin"),
        await driver.command("/convivio following"),
        await driver.press("c1:k3Jd8sQ2:follow"),
        await driver.press(`s1:${unknownId}:stop`),
      ];
      for (const ms of taken) expect(ms).toBeLessThan(1000);
      await until("four replies", () => driver.saidCount() === 4);
      for (const at of [0, 1, 2, 3]) expect((await driver.said(at)).text).toContain("took too long");
    },
  },
];

export const followBehaviours: readonly Behaviour[] = [...saving, ...stopping];
