// What members notice of there being several bots, and of a platform in trouble: nothing but an answer, once.
import { expect } from "vitest";
import { takeOverWithinMs, usualTiming } from "../discord/gateway/timing.ts";
import { pause, until } from "../testing/loopback.ts";
import type { Behaviour } from "./behaviour.ts";
import type { Gateways, MemberDriver } from "./driver.ts";

const exceptions = {
  slack:
    "Slack sends each request over HTTP to whichever bot is there: no bot holds a connection that another must take over.",
};

function withGateways(holds: (gateways: Gateways) => Promise<void>, silentMs?: number): Behaviour["holds"] {
  return async (driver) => {
    const gateways = await driver.startGateways?.(silentMs);
    if (gateways === undefined) throw new Error("this platform has no gateway");
    try {
      await holds(gateways);
    } finally {
      await gateways.close();
    }
  };
}

const gateway: Behaviour[] = [
  {
    name: "a bot that is gone is taken over from within thirty seconds, and nothing is answered twice",
    exceptions,
    holds: withGateways(async (gateways) => {
      expect([gateways.first.state(), gateways.second.state()]).toEqual(["connected", "standing by"]);
      expect(await gateways.ask()).toContain("Practice 1");
      gateways.cutOffFirst();
      await until("the second", () => gateways.second.state() === "connected");
      // The first cannot know, and hears the same.
      expect(gateways.connectionCount()).toBe(2);
      expect(await gateways.ask()).toContain("Practice 1");
      await pause(400);
      expect(gateways.replyCount()).toBe(2);
      // The same by the figures in use: what is left of thirty seconds is for the connection itself.
      expect(takeOverWithinMs(usualTiming)).toBeLessThan(25_000);
    }),
  },
  {
    name: "a bot that is stopped gives its place to another at once",
    exceptions,
    holds: withGateways(async (gateways) => {
      expect(gateways.isHeldByFirst()).toBe(true);
      await gateways.first.stop();
      expect(gateways.isHeldByFirst()).toBe(false);
      await until("the second", () => gateways.second.state() === "connected");
      expect(await gateways.ask()).toContain("Practice 1");
    }),
  },
  {
    name: "a connection that falls silent is ended, and the next request is answered",
    exceptions,
    holds: withGateways(async (gateways) => {
      gateways.silence();
      await until("the end of it", () => gateways.lines.join().includes("silent"));
      const states = () => [gateways.first, gateways.second].map(({ state }) => state());
      await until("another", () => gateways.connectionCount() === 1 && states().includes("connected"));
      expect(await gateways.ask()).toContain("Practice 1");
    }, 400),
  },
];

const owe = (driver: MemberDriver, of: "channel" | "member") =>
  driver.catalogue.deliveries.owe({ address: driver.address(of) });

const storm: Behaviour[] = [
  {
    name: "under a storm of “too many” the platform is left alone, and nothing that is owed is lost",
    async holds(driver) {
      driver.trouble({ what: "storm", seconds: 9 });
      const before = driver.postTries();
      const owed = [owe(driver, "channel"), owe(driver, "member")];
      await until("both to be put off", () => owed.every(({ outcomes }) => outcomes.length > 0));
      await pause(300);
      expect(driver.postTries() - before).toBe(2);
      for (const { state, outcomes } of owed) {
        expect(state).toBe("waiting");
        expect(outcomes).toEqual([{ outcome: "later", retryAfterMs: expect.closeTo(9000, -3) }]);
      }
      driver.calm();
      for (const one of owed) one.notBefore = 0;
      await until("both to be sent", () => owed.every(({ state }) => state === "sent"));
      expect(driver.posts()).toHaveLength(2);
    },
  },
];

export const gatewayBehaviours: readonly Behaviour[] = [...gateway, ...storm];
