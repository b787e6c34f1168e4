// What members of every platform see before anything is saved.
import { memberCommands } from "@convivio/core";
import { expect } from "vitest";
import type { Behaviour } from "./behaviour.ts";
import { buttonIn, followButton, type MemberDriver, paceButton, type Where } from "./driver.ts";

/** Types, and gives the preview that comes. */
export async function preview(driver: MemberDriver, where: Where = "channel") {
  await driver.command("/convivio follow turin", where);
  return driver.said();
}

export const previewBehaviours: readonly Behaviour[] = [
  {
    name: "an answer can be followed by its button, which only shows what would come",
    async holds(driver) {
      await driver.command("/practice turin");
      await driver.press(buttonIn(await driver.said(), followButton));
      const said = await driver.said(1);
      expect(said.isPrivate).toBe(true);
      for (const fact of ["Follow Turin · Housing", "A place to live", "The flats of Turin", "Europe/Rome"]) {
        expect(said.text).toContain(fact);
      }
      expect(driver.catalogue.subscriptions.previewed).toMatchObject([{ answer: "k3Jd8sQ2" }]);
      expect(driver.catalogue.subscriptions.followed).toEqual([]);
    },
  },
  {
    name: "/convivio follow shows it before anything is saved",
    async holds(driver) {
      const said = await preview(driver);
      expect(said.text).toContain("Follow turin");
      for (const pace of ["weekly", "daily", "at-once"]) buttonIn(said, paceButton("member", pace));
      const { previewed, followed } = driver.catalogue.subscriptions;
      expect(previewed).toMatchObject([
        {
          followed: { text: "turin" },
          member: { platform: driver.platform, user: driver.member },
          place: { channel: driver.channel },
          language: "en",
        },
      ]);
      expect(followed).toEqual([]);
    },
  },
  {
    name: "/practice follow turin is a command too",
    exceptions: {
      discord: "/practice has options in Discord, so a first word is never typed: /convivio follow is it.",
    },
    async holds(driver) {
      await driver.command("/practice follow turin");
      expect((await driver.said()).text).toContain("Follow turin");
      expect(driver.catalogue.subscriptions.previewed).toMatchObject([
        { followed: { text: "turin", kind: "practice" } },
      ]);
      expect(driver.catalogue.asked).toEqual([]);
    },
  },
  {
    name: "under a shared answer everybody may press Follow for themselves",
    async holds(driver) {
      await driver.press("c1:k3Jd8sQ2:follow", { isPublic: true });
      expect((await driver.said()).isPrivate).toBe(true);
      expect(driver.posts()).toEqual([]);
    },
  },
  {
    name: "the language is the member's own",
    async holds(driver) {
      driver.setLanguage("fr-FR");
      const said = await preview(driver);
      expect(said.text).toContain("Suivre turin");
      expect(driver.catalogue.subscriptions.previewed).toMatchObject([{ language: "fr" }]);
    },
  },
  {
    name: "without anything to follow, help says how",
    async holds(driver) {
      await driver.command("/convivio follow");
      expect((await driver.said()).text).toContain("/convivio follow turin");
      expect(driver.catalogue.subscriptions.previewed).toEqual([]);
    },
  },
  {
    name: "/convivio alone is help, and names every command",
    async holds(driver) {
      await driver.command("/convivio");
      const { text } = await driver.said();
      for (const command of memberCommands.filter((name) => name !== "help")) {
        expect(text).toContain(`/convivio ${command}`);
      }
    },
  },
];
