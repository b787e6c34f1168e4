// Convivio where only a person has it: in a server or a conversation of which it is no member.
import { expect } from "vitest";
import { until } from "../testing/loopback.ts";
import type { Behaviour } from "./behaviour.ts";
import { paceButton } from "./driver.ts";

const exceptions = { slack: "In Slack an app belongs to a workspace; nobody can have it for themselves alone." };

export const elsewhereBehaviours: readonly Behaviour[] = [
  {
    name: "whoever has it for themselves asks where it is no member, and is answered privately",
    exceptions,
    async holds(driver) {
      await driver.command("/practice turin", "elsewhere");
      const said = await driver.said();
      expect(said.isPrivate).toBe(true);
      expect(said.text).toContain("Practice 1");
    },
  },
  {
    name: "they share it there by their press, once, and read that no correction will reach it",
    exceptions,
    async holds(driver) {
      await driver.press("c1:k3Jd8sQ2:share", { where: "elsewhere", isTwice: true });
      const last = async () => (await driver.said(1)).text;
      expect(await last()).toContain("a later correction cannot reach that message");
      expect(driver.posts()).toHaveLength(1);
      expect(driver.posts()[0]?.notifies).toEqual([]);
      expect(driver.catalogue.shared).toEqual([]);
    },
  },
  {
    name: "where it is no member a channel cannot follow, and that is said",
    exceptions,
    async holds(driver) {
      driver.setManager(true);
      await driver.command("/convivio follow turin", "elsewhere");
      const { text } = await driver.said();
      expect(text).toContain("Convivio is not a member here");
      expect(text).not.toMatch(paceButton("channel", "weekly"));
      await until("the preview", () => driver.catalogue.subscriptions.previewed.length === 1);
      expect(driver.catalogue.subscriptions.previewed).toMatchObject([{ place: null, isManager: false }]);
    },
  },
];
