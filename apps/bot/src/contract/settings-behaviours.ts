// A member's own language and time zone: chosen, shown, taken back, and kept to in answers.
import { expect } from "vitest";
import { buildEventsAnswer } from "../testing/build-answer.ts";
import type { Behaviour } from "./behaviour.ts";

const slackSaysWhere = { discord: "Discord never says where anybody is." };

export const settingsBehaviours: readonly Behaviour[] = [
  {
    name: "the API hears who asks and what their app speaks, and chooses the language of the answer",
    async holds(driver) {
      driver.setLanguage("fr-FR");
      await driver.command("/practice turin");
      await driver.said();
      const member = { platform: driver.platform, user: driver.member };
      expect(driver.catalogue.asked).toMatchObject([{ text: "turin", asker: { member, language: "fr" } }]);
      expect(driver.catalogue.asked[0]?.language).toBeUndefined();
    },
  },
  {
    name: "a private answer that is opened goes on in its language, a shared one in the reader's",
    async holds(driver) {
      await driver.press("c1:k3Jd8sQ2:details:0");
      await driver.said();
      await driver.press("c1:k3Jd8sQ2:details:1", { isPublic: true });
      await driver.said(1);
      const [own, shared] = driver.catalogue.opened;
      expect(own?.asker).toBeUndefined();
      expect(shared?.asker).toMatchObject({ member: { user: driver.member }, language: "en" });
    },
  },
  {
    name: "/convivio settings shows what holds and where it comes from",
    async holds(driver) {
      driver.setLanguage("it");
      await driver.command("/convivio settings");
      const said = await driver.said();
      expect(said.isPrivate).toBe(true);
      expect(said.text).toContain("Le tue impostazioni");
      expect(said.text).toContain("italiano, come dice la tua app");
      expect(said.text).toContain("m1:language:ar");
    },
  },
  {
    name: "one press chooses a language, and another takes it back",
    async holds(driver) {
      await driver.press("m1:language:es");
      expect((await driver.said()).text).toContain("español, elección tuya");
      expect(driver.catalogue.chosen.settings).toEqual({ language: "es", timeZone: null });
      await driver.command("/convivio following");
      expect((await driver.said(1)).text).toContain("Todavía no sigues nada");
      await driver.press("m1:language:app");
      expect((await driver.said(2)).text).toContain("English, as your app says");
      expect(driver.catalogue.chosen.settings.language).toBeNull();
    },
  },
  {
    name: "a language and a time zone can be typed, and taken back",
    async holds(driver) {
      await driver.command("/convivio settings language it");
      expect((await driver.said()).text).toContain("italiano, scelta tua");
      await driver.command("/convivio settings time-zone europe/rome");
      expect((await driver.said(1)).text).toContain("Europe/Rome, scelta tua");
      await driver.command("/convivio settings time-zone app");
      await driver.said(2);
      expect(driver.catalogue.chosen.settings).toEqual({ language: "it", timeZone: null });
    },
  },
  {
    name: "a time zone that nobody knows is refused with an example",
    async holds(driver) {
      await driver.command("/convivio settings time-zone Atlantis/Capital");
      expect((await driver.said()).text).toContain("Use one such as Europe/Rome");
      expect(driver.catalogue.chosen.settings.timeZone).toBeNull();
    },
  },
  {
    name: "times of events are told by the reader's own clock too",
    async holds(driver) {
      driver.catalogue.onAsk = async () => buildEventsAnswer();
      driver.catalogue.chosen.settings = { language: null, timeZone: "Europe/Rome" };
      await driver.command("/event 2011");
      expect((await driver.said()).text).toContain("13:00–15:00 (America/New York) · 19:00–21:00 (Rome)");
    },
  },
  {
    name: "where nothing is chosen, the platform's time zone counts",
    exceptions: slackSaysWhere,
    async holds(driver) {
      driver.setTimeZone("Asia/Tokyo");
      driver.catalogue.onAsk = async () => buildEventsAnswer();
      await driver.command("/event 2011");
      expect((await driver.said()).text).toContain("(Tokyo)");
      await driver.command("/convivio follow turin");
      await driver.said(1);
      expect(driver.catalogue.subscriptions.previewed).toMatchObject([{ timeZone: "Asia/Tokyo" }]);
    },
  },
  {
    name: "an answer does not wait long for what somebody chose",
    async holds(driver) {
      driver.catalogue.members.settings.query = () => new Promise(() => {});
      await driver.command("/practice turin");
      expect((await driver.said()).text).toContain("Practice 1");
    },
  },
];
