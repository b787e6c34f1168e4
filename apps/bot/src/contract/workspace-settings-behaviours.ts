// What those who manage a workspace or server decide for all of it: shown to them alone, changed by them alone, and kept to.
import { defaultInstallationSettings, type InstallationSettings } from "@convivio/core";
import { expect } from "vitest";
import { buildInstallation } from "../testing/installations.ts";
import type { Behaviour } from "./behaviour.ts";
import { buttonIn, type MemberDriver } from "./driver.ts";

const discordSaysWho = { discord: "Discord says with every request what its member may do." };

export function install(driver: MemberDriver, settings: Partial<InstallationSettings> = {}): void {
  const { installed } = driver.catalogue;
  const found = installed.get(keyOf(driver)) ?? buildInstallation(driver.workspace);
  installed.set(keyOf(driver), { ...found, settings: { ...defaultInstallationSettings, ...settings } });
}
const keyOf = ({ workspace: { platform, workspace } }: MemberDriver) => `${platform}:${workspace}`;
const decided = (driver: MemberDriver) => driver.catalogue.installed.get(keyOf(driver))?.settings;

export const workspaceSettingsBehaviours: readonly Behaviour[] = [
  {
    name: "/convivio settings shows who manages all of it what holds for all, and nobody else",
    async holds(driver) {
      install(driver, { timeZone: "Asia/Tokyo" });
      await driver.command("/convivio settings");
      expect((await driver.said()).text).not.toMatch(/For this whole|w1:/);
      driver.setAdministrator(true);
      driver.letTimePass();
      await driver.command("/convivio settings");
      const said = await driver.said(1);
      expect(said.isPrivate).toBe(true);
      for (const shown of ["Your settings", "For this whole", "Asia/Tokyo", "w1:show"])
        expect(said.text).toContain(shown);
    },
  },
  {
    name: "each of it is changed by a press, and the press shows what holds then",
    async holds(driver) {
      install(driver);
      driver.setAdministrator(true);
      const presses = ["w1:language:it", "w1:digests:here", "w1:answers:public", "w1:follow:everybody"];
      for (const [at, press] of presses.entries()) {
        await driver.press(press);
        await driver.said(at);
      }
      const { text, isPrivate } = await driver.said(3);
      expect(isPrivate).toBe(true);
      for (const shown of ["Italian", "#cities", "everybody in the channel sees them", "w1:answers:private"]) {
        expect(text).toContain(shown);
      }
      expect(decided(driver)).toEqual({
        ...{ language: "it", digestChannel: driver.channel, isPublicByDefault: true },
        ...{ whoMayFollow: "everybody", timeZone: "UTC" },
      });
      await driver.press("w1:digests:none");
      await driver.said(4);
      await driver.press("w1:language:none");
      await driver.said(5);
      expect(decided(driver)).toMatchObject({ language: null, digestChannel: null });
    },
  },
  {
    name: "each of it can be typed",
    async holds(driver) {
      install(driver);
      driver.setAdministrator(true);
      const channel = driver.platform === "slack" ? `<#${driver.channel}|cities>` : `#${driver.channel}`;
      const typed = [
        "language fr",
        `digests ${channel}`,
        "answers public",
        "follow everybody",
        "time-zone europe/rome",
      ];
      for (const [at, one] of typed.entries()) {
        await driver.command(`/convivio settings workspace ${one}`);
        await driver.said(at);
      }
      expect(decided(driver)).toEqual({
        ...{ language: "fr", digestChannel: driver.channel, isPublicByDefault: true },
        ...{ whoMayFollow: "everybody", timeZone: "Europe/Rome" },
      });
    },
  },
  {
    name: "a channel for digests in which the bot cannot post says what to do first",
    async holds(driver) {
      install(driver);
      driver.setAdministrator(true);
      const { channel } = driver.address("closed channel");
      const typed = driver.platform === "slack" ? `<#${channel}|x>` : `#${channel}`;
      await driver.command(`/convivio settings workspace digests ${typed}`);
      expect((await driver.said()).text).toMatch(
        /cannot post there\. Type `\/invite|may not write in that channel yet/,
      );
      await driver.press("w1:digests:here");
      expect((await driver.said(1)).text).not.toMatch(/cannot post there|may not write/);
    },
  },
  {
    name: "who may manage a channel alone changes nothing for all, and is told who may",
    async holds(driver) {
      install(driver);
      driver.setManager(true);
      await driver.command("/convivio settings workspace answers public");
      expect((await driver.said()).text).toContain("Not open to you");
      await driver.press("w1:language:it");
      expect((await driver.said(1)).text).toMatch(/Only somebody (who administers|with the permission)/);
      expect(decided(driver)).toEqual(defaultInstallationSettings);
    },
  },
  {
    name: "where it is not known whether they manage it, that is what they are told",
    exceptions: discordSaysWho,
    async holds(driver) {
      install(driver);
      driver.setAdministrator("unsaid");
      await driver.press("w1:language:it");
      const { text } = await driver.said();
      expect(text).toContain("could not find out whether you administer");
      expect(text).not.toContain("Not open to you");
      expect(decided(driver)).toEqual(defaultInstallationSettings);
    },
  },
  {
    name: "where Convivio is not installed, it says so with the next step",
    async holds(driver) {
      driver.catalogue.installed.delete(keyOf(driver));
      driver.setAdministrator(true);
      for (const [at, press] of ["w1:show", "w1:answers:public"].entries()) {
        await driver.press(press);
        expect((await driver.said(at)).text).toMatch(/Add it again|Add to Slack/);
      }
    },
  },
  {
    name: "a language or a time zone that is none is refused for all too",
    async holds(driver) {
      install(driver);
      driver.setAdministrator(true);
      await driver.command("/convivio settings workspace time-zone Atlantis");
      expect((await driver.said()).text).toContain("Use one such as Europe/Rome");
      expect(decided(driver)).toEqual(defaultInstallationSettings);
    },
  },
  {
    name: "whoever manages all of it can have the digest channel follow, from anywhere",
    async holds(driver) {
      driver.setAdministrator(true);
      driver.catalogue.subscriptions.digestChannel = "C0DIGESTS";
      await driver.command("/convivio follow turin");
      const preview = await driver.said();
      expect(preview.text).toContain("Tell the Digest Channel Weekly");
      await driver.press(buttonIn(preview, /s1:[\w-]{22}:digests:weekly/));
      expect((await driver.said(1)).text).toContain("The digest channel follows");
      expect(driver.catalogue.subscriptions.followed).toMatchObject([{ for: "digests", managesWorkspace: true }]);
    },
  },
  {
    name: "for whoever the platform says nothing of, the language that was decided counts",
    exceptions: {
      discord: "Discord says a language with every command; where it says none, in a mention, its server's counts.",
    },
    async holds(driver) {
      install(driver, { language: "fr" });
      driver.setLanguage("");
      await driver.command("/practice turin");
      await driver.said();
      expect(driver.catalogue.asked.at(-1)?.asker?.language).toBe("fr");
    },
  },
];
