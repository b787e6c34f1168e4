// forget-me: what is kept is shown to whoever it is about, given to them alone, and forgotten once they have said so twice.
import { expect } from "vitest";
import type { Behaviour } from "./behaviour.ts";

const row = { at: "2026-11-29T10:00:00.000Z" };

export const forgetBehaviours: readonly Behaviour[] = [
  {
    name: "/convivio forget-me shows privately how much is kept about the member, by kind",
    async holds(driver) {
      driver.catalogue.kept.follows = [row, row];
      driver.catalogue.kept.wishes = [row];
      await driver.command("/convivio forget-me");
      const said = await driver.said();
      expect(said.isPrivate).toBe(true);
      for (const shown of ["What you follow or set up for a channel: 2", "want to hear: 1", "Get My Data", "Keep"]) {
        expect(said.text).toContain(shown);
      }
      for (const button of ["t1:export", "t1:ask", "t1:keep"]) expect(said.text).toContain(button);
      expect(said.text).not.toContain("Practices you suggested");
      expect(driver.posts()).toEqual([]);
    },
  },
  {
    name: "whoever is not known is told that nothing is kept, with nothing to press",
    async holds(driver) {
      await driver.command("/convivio forget-me");
      const { text } = await driver.said();
      expect(text).toContain("Convivio does not know you");
      expect(text).not.toContain("t1:");
    },
  },
  {
    name: "the member gets a link to all of it, which nobody else sees",
    async holds(driver) {
      await driver.press("t1:export");
      const said = await driver.said();
      expect(said.isPrivate).toBe(true);
      expect(said.text).toContain("https://convivio.example/my-data?pass=k.x");
      expect(said.text).toContain("15 minutes");
      expect(driver.catalogue.told.exported).toMatchObject([{ member: { user: driver.member } }]);
      expect(driver.posts()).toEqual([]);
      expect(driver.lines.join()).not.toContain("pass=");
    },
  },
  {
    name: "nobody is forgotten by one press: the first asks, and says what goes and what stays",
    async holds(driver) {
      await driver.press("t1:ask");
      const { text } = await driver.said();
      for (const shown of ["cannot be undone", "are deleted", "stays, without you", "t1:forget", "t1:keep"]) {
        expect(text).toContain(shown);
      }
      expect(driver.catalogue.told.forgotten).toEqual([]);
      await driver.press("t1:keep");
      expect((await driver.said(1)).text).toContain("Nothing was changed");
      expect(driver.catalogue.told.forgotten).toEqual([]);
    },
  },
  {
    name: "the second press forgets and says so in their language; again, it does no harm",
    async holds(driver) {
      driver.catalogue.chosen.settings = { language: "it", timeZone: null };
      driver.catalogue.kept.settings = [row];
      await driver.press("t1:forget");
      expect((await driver.said()).text).toContain("Non sappiamo più chi sei");
      expect(driver.catalogue.told.forgotten).toMatchObject([{ member: { user: driver.member } }]);
      await driver.press("t1:forget");
      expect((await driver.said(1)).text).toContain("You are forgotten");
      await driver.command("/convivio forget-me");
      expect((await driver.said(2)).text).toContain("Convivio does not know you");
    },
  },
  {
    name: "a press that the platform repeats forgets once",
    async holds(driver) {
      await driver.press("t1:forget", { isTwice: true });
      await driver.said();
      await driver.command("/convivio following");
      await driver.said(1);
      expect(driver.catalogue.told.forgotten).toHaveLength(1);
    },
  },
  {
    name: "what a member had begun to write is forgotten with them",
    async holds(driver) {
      driver.catalogue.beforeTaking.call = () => Promise.reject(new Error("away"));
      await driver.command("/convivio suggest");
      await driver.submit(await driver.form(), { title: "Flats", text: "Shared.", consent: "yes" });
      const again = (await driver.said()).text.match(/f1:again:[\w-]{22}/)?.[0] ?? "";
      driver.catalogue.beforeTaking.call = async () => {};
      await driver.press("t1:forget");
      await driver.said(1);
      await driver.press(again);
      expect((await driver.said(2)).text).toContain("no longer kept");
      expect(driver.formCount()).toBe(1);
    },
  },
  {
    name: "when they cannot be forgotten just now, they are told so, and of nothing else",
    async holds(driver) {
      driver.catalogue.beforeTaking.call = () => new Promise(() => {});
      await driver.press("t1:forget");
      const { text } = await driver.said();
      expect(text).toContain("/convivio forget-me");
      expect(text).not.toContain("You are forgotten");
    },
  },
];
