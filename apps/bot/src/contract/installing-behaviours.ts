// Convivio where it was added, and where it was taken out again.
import { expect } from "vitest";
import { pause, until } from "../testing/loopback.ts";
import type { Behaviour } from "./behaviour.ts";

const oneToken = { discord: "Discord's one token serves every server, and does not expire." };

export const installingBehaviours: readonly Behaviour[] = [
  {
    name: "once it is taken out, what is kept of the workspace or server is removed",
    exceptions: { discord: "Servers are not kept yet." },
    async holds(driver) {
      expect(driver.catalogue.installed.size).toBe(1);
      await driver.takeOut?.();
      await until("the removal", () => driver.catalogue.installed.size === 0);
    },
  },
  {
    name: "where it is not, whoever asks is told so privately, with the way to add it",
    exceptions: { discord: "A member may have added it to themselves, and is answered in every server." },
    async holds(driver) {
      driver.catalogue.installed.clear();
      await driver.command("/practice turin");
      const said = await driver.said();
      expect(said.isPrivate).toBe(true);
      expect(said.text).toContain("Convivio is not in this workspace");
      expect(said.text).toContain("/slack/install");
      expect(driver.catalogue.asked).toEqual([]);
    },
  },
  {
    name: "a token that has expired is renewed, and no answer is lost by it",
    exceptions: oneToken,
    async holds(driver) {
      driver.expire?.();
      await driver.command("/convivio follow turin");
      await driver.said();
      const [kept] = driver.catalogue.installed.values();
      expect(kept?.version).toBe(2);
      expect(driver.catalogue.subscriptions.previewed).toMatchObject([{ member: { user: driver.member } }]);
    },
  },
  {
    name: "a digest whose token has expired is posted all the same, once, though two bots run",
    exceptions: oneToken,
    async holds(driver) {
      const stop = await driver.startAnother();
      driver.expire?.();
      const owed = [1, 2].map(() => driver.catalogue.deliveries.owe({ address: driver.address("member") }));
      await until("both sent", () => owed.every(({ state }) => state === "sent"), 15_000);
      await pause(100);
      expect(driver.posts()).toHaveLength(2);
      const [kept] = driver.catalogue.installed.values();
      expect(kept?.version).toBe(2);
      await stop();
    },
  },
];
