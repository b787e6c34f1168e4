// Answers that everybody in a channel sees, where those who manage the workspace or server decided so.
import type { InstallationSettings } from "@convivio/core";
import { expect } from "vitest";
import { buildHelpAnswer } from "../testing/build-answer.ts";
import type { Behaviour } from "./behaviour.ts";
import { buttonIn, type MemberDriver } from "./driver.ts";
import { install } from "./workspace-settings-behaviours.ts";

/** What was decided is known to the bot before anybody asks, as it is in life. */
async function decide(driver: MemberDriver, settings: Partial<InstallationSettings>): Promise<void> {
  install(driver, settings);
  driver.setAdministrator(true);
  await driver.command("/convivio settings workspace");
  await driver.said();
}

export const publicAnswersBehaviours: readonly Behaviour[] = [
  {
    name: "answers to commands are public where that was decided, and buttons under them answer each reader alone",
    async holds(driver) {
      await decide(driver, { isPublicByDefault: true });
      await driver.command("/practice turin");
      const said = await driver.publicly();
      expect(said.text).toContain("Practice 1");
      // Everybody sees it already.
      expect(said.text).not.toContain(":share");
      await driver.press(buttonIn(said, /c1:[\w-]+:details:\d/), { isPublic: true });
      expect((await driver.said(1)).isPrivate).toBe(true);
      expect(driver.catalogue.opened.at(-1)?.asker).toMatchObject({ member: { user: driver.member } });
    },
  },
  {
    name: "a public answer is remembered like one that was shared, to be corrected there",
    exceptions: { slack: "Slack's reply address does not tell which message it made: there is nothing to correct by." },
    async holds(driver) {
      await decide(driver, { isPublicByDefault: true });
      await driver.command("/practice turin");
      await driver.publicly();
      await expect.poll(() => driver.catalogue.shared.length).toBe(1);
      const { workspace } = driver.workspace;
      expect(driver.catalogue.shared).toMatchObject([{ id: "k3Jd8sQ2", workspace, channel: driver.channel }]);
      await driver.press("w1:answers:private");
      await driver.said(1);
      await driver.command("/practice turin");
      await driver.said(2);
      expect(driver.catalogue.shared).toHaveLength(1);
    },
  },
  {
    name: "what was decided a moment ago holds for the next who asks",
    async holds(driver) {
      await decide(driver, {});
      await driver.press("w1:answers:public");
      await driver.said(1);
      await driver.command("/practice turin");
      expect((await driver.publicly()).text).toContain("Practice 1");
      await driver.press("w1:answers:private");
      await driver.said(2);
      await driver.command("/practice turin");
      expect((await driver.said(3)).text).toContain("Practice 1");
    },
  },
  {
    name: "help, settings and what is followed stay private even then",
    async holds(driver) {
      await decide(driver, { isPublicByDefault: true });
      driver.catalogue.onAsk = async () => buildHelpAnswer();
      const commands = ["/practice", "/convivio", "/convivio settings", "/convivio following", "/convivio forget-me"];
      for (const [at, command] of commands.entries()) {
        await driver.command(command);
        expect((await driver.said(at + 1)).isPrivate, command).toBe(true);
      }
      expect(driver.publicCount()).toBe(0);
    },
  },
  {
    name: "what went wrong stays private even then",
    async holds(driver) {
      await decide(driver, { isPublicByDefault: true });
      driver.catalogue.onAsk = () => Promise.reject(new Error("away"));
      await driver.command("/practice turin");
      expect((await driver.said(1)).text).toContain("Not available just now");
      expect(driver.publicCount()).toBe(0);
    },
  },
  {
    name: "in direct messages nothing is public",
    async holds(driver) {
      await decide(driver, { isPublicByDefault: true });
      await driver.command("/practice turin", "direct");
      expect((await driver.said(1)).isPrivate).toBe(true);
      expect(driver.publicCount()).toBe(0);
    },
  },
];
