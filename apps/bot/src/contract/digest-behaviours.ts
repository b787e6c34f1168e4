// What is owed is posted once, wherever it goes, whatever happens in between.
import type { Delivery } from "@convivio/core";
import { expect } from "vitest";
import { buildEventsAnswer, buildPractice } from "../testing/build-answer.ts";
import { pause, until } from "../testing/loopback.ts";
import { buildSubscriptionView } from "../testing/subscriptions.ts";
import type { Behaviour } from "./behaviour.ts";
import { buttonIn, type MemberDriver, stopButton } from "./driver.ts";

type Owed = ReturnType<MemberDriver["catalogue"]["deliveries"]["owe"]>;

const digestOf = (practice: Parameters<typeof buildPractice>[0], setUpBy = "Amina"): Pick<Delivery, "content"> => ({
  content: {
    type: "digest",
    subscription: buildSubscriptionView({ follower: "channel", channel: "C1", setUpBy }),
    practices: [buildPractice(practice)],
    events: [],
    more: 3,
  },
});
const owe = (driver: MemberDriver, more: Partial<Delivery> = {}) =>
  driver.catalogue.deliveries.owe({ address: driver.address("channel"), ...more });
const settled = (owed: Owed, state: string, timeoutMs = 15_000) =>
  until(`a delivery that is ${state}`, () => owed.state === state, timeoutMs);
/** Long enough for several more rounds of the deliverer. */
const severalRounds = () => pause(300);

const posting: Behaviour[] = [
  {
    name: "a digest tells what is new, from where, and who set it up, with one press to stop it",
    async holds(driver) {
      const owed = owe(driver, digestOf({}));
      await settled(owed, "sent");
      const [post] = driver.posts();
      for (const fact of ["New for Turin · Housing", "A place to live", "City of Turin", "2012", "3 more"]) {
        expect(post?.text).toContain(fact);
      }
      expect(post?.text).toContain("set up by Amina");
      expect(post?.channel).toBe(driver.channel);
      if (post) buttonIn(post, stopButton);
      expect(owed.outcomes).toMatchObject([{ outcome: "sent", channel: driver.channel, message: expect.any(String) }]);
    },
  },
  {
    name: "a member's digest comes to their direct messages",
    async holds(driver) {
      await settled(owe(driver, { address: driver.address("member") }), "sent");
      expect(driver.posts()).toHaveLength(1);
      expect(driver.posts()[0]?.channel).not.toBe(driver.channel);
    },
  },
  {
    name: "a member's digest tells events by their own clock too, a channel's only by the host city's",
    async holds(driver) {
      const answer = buildEventsAnswer();
      const events = answer.kind === "events" ? answer.events : [];
      for (const follower of ["member", "channel"] as const) {
        const subscription = buildSubscriptionView({ follower, timeZone: "Europe/Rome" });
        const content = { type: "digest" as const, subscription, practices: [], events, more: 0 };
        await settled(owe(driver, { address: driver.address(follower), content }), "sent");
      }
      const [own, others] = driver.posts();
      expect(own?.text).toContain("13:00–15:00 (America/New York) · 19:00–21:00 (Rome)");
      expect(others?.text).toContain("13:00–15:00 (America/New York)");
      expect(others?.text).not.toContain("(Rome)");
    },
  },
  {
    name: "it is told in the language of the subscription",
    async holds(driver) {
      await settled(owe(driver, { language: "it" }), "sent");
      expect(driver.posts()[0]?.text).toContain("Novità per Turin");
    },
  },
  {
    name: "hostile titles and names ping nobody",
    async holds(driver) {
      const hostile = "@everyone <!channel> <@U0123ABC> <@123456789012345678> @here";
      await settled(owe(driver, digestOf({ title: hostile, summary: hostile }, hostile)), "sent");
      expect(driver.posts()[0]?.notifies).toEqual([]);
    },
  },
  {
    name: "a place gets about one message a second",
    async holds(driver) {
      const both = [owe(driver), owe(driver)];
      for (const owed of both) await settled(owed, "sent");
      const [first, second] = driver.posts();
      expect((second?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThan(950);
    },
  },
  {
    name: "the log says nothing of who gets what",
    async holds(driver) {
      driver.trouble({ what: "no-direct-messages" });
      await settled(owe(driver, { address: driver.address("member") }), "refused");
      expect(driver.lines.join("\n")).not.toContain(driver.member);
    },
  },
];

const once: Behaviour[] = [
  {
    name: "two bots at once never post twice",
    async holds(driver) {
      const stop = await driver.startAnother();
      const owed = [1, 2, 3].map(() => owe(driver));
      for (const one of owed) await settled(one, "sent");
      await severalRounds();
      await stop();
      expect(driver.posts()).toHaveLength(3);
      expect(driver.catalogue.deliveries.claims).toBe(3);
    },
  },
  {
    name: "what another bot has, or what was stopped meanwhile, is not posted",
    async holds(driver) {
      const owed = owe(driver, {});
      driver.catalogue.deliveries.before.post = async () => {
        owed.state = "dropped";
      };
      await until("the claim", () => driver.catalogue.deliveries.claims > 0);
      await severalRounds();
      expect(driver.posts()).toEqual([]);
      expect(owed.outcomes).toEqual([]);
    },
  },
  {
    name: "a post of which the API never hears is not repeated",
    async holds(driver) {
      driver.catalogue.deliveries.before.settle = () => Promise.reject(new Error("away"));
      const owed = owe(driver);
      await until("the post", () => driver.posts().length === 1);
      await severalRounds();
      expect(owed.state).toBe("posting");
      expect(driver.posts()).toHaveLength(1);
    },
  },
  {
    name: "how it went is told again to an API that was away",
    async holds(driver) {
      let times = 0;
      driver.catalogue.deliveries.before.settle = async () => {
        times += 1;
        if (times === 1) throw new Error("away");
      };
      await settled(owe(driver), "sent");
      expect(driver.posts()).toHaveLength(1);
    },
  },
  {
    name: "an API that does not answer before the post gets it back, and it comes later",
    async holds(driver) {
      let times = 0;
      driver.catalogue.deliveries.before.post = async () => {
        times += 1;
        if (times === 1) throw new Error("away");
      };
      const owed = owe(driver);
      await settled(owed, "sent");
      expect(owed.outcomes).toMatchObject([{ outcome: "later" }, { outcome: "sent" }]);
      expect(driver.posts()).toHaveLength(1);
    },
  },
  {
    name: "a platform that asks for patience gets it, and then the message once",
    async holds(driver) {
      driver.trouble({ what: "busy", seconds: 1 });
      await settled(owe(driver), "sent");
      expect(driver.posts()).toHaveLength(1);
    },
  },
  {
    name: "a platform that asks for long patience is left alone for as long",
    async holds(driver) {
      driver.trouble({ what: "busy", seconds: 60 });
      const owed = owe(driver);
      await until("the outcome", () => owed.outcomes.length > 0, 15_000);
      expect(owed.outcomes[0]).toMatchObject({ outcome: "later" });
      expect((owed.outcomes[0] as { retryAfterMs: number }).retryAfterMs).toBeGreaterThan(50_000);
      expect(driver.posts()).toEqual([]);
    },
  },
];

const silence: Behaviour[] = [
  {
    name: "a post of which the platform says nothing is marked uncertain, and not repeated",
    exceptions: { discord: "Discord gives back the first message for a nonce that it knows, so trying again is safe." },
    async holds(driver) {
      driver.trouble({ what: "silent", arrives: true, times: 1 });
      await settled(owe(driver), "uncertain");
      await severalRounds();
      expect(driver.posts()).toHaveLength(1);
    },
  },
  {
    name: "a post of which the platform says nothing is tried again by its nonce, and stands there once",
    exceptions: { slack: "Slack knows no nonce: what may have arrived must not be sent again." },
    async holds(driver) {
      // Longer than discord.js tries by itself with what it sent, so that the delivery is posted anew too.
      driver.trouble({ what: "silent", arrives: true, times: 3 });
      await settled(owe(driver), "sent");
      await severalRounds();
      expect(driver.posts()).toHaveLength(1);
    },
  },
  {
    name: "where the platform stays silent, the delivery is uncertain",
    async holds(driver) {
      driver.trouble({ what: "silent", arrives: false, times: 100 });
      await settled(owe(driver), "uncertain", 30_000);
      await severalRounds();
      expect(driver.posts()).toEqual([]);
    },
  },
  {
    name: "a channel that is gone is refused for good",
    async holds(driver) {
      const owed = owe(driver, { address: driver.address("gone channel") });
      await settled(owed, "refused");
      expect(owed.outcomes).toMatchObject([{ isGone: true }]);
    },
  },
  {
    name: "a channel in which the bot may not write is refused, and may be opened to it again",
    async holds(driver) {
      const owed = owe(driver, { address: driver.address("closed channel") });
      await settled(owed, "refused");
      expect(owed.outcomes).toMatchObject([{ isGone: false }]);
    },
  },
  {
    name: "a person who cannot be reached any more is refused for good",
    async holds(driver) {
      driver.trouble({ what: "no-direct-messages" });
      const owed = owe(driver, { address: driver.address("member") });
      await settled(owed, "refused");
      expect(owed.outcomes).toMatchObject([{ isGone: true }]);
      expect(driver.posts()).toEqual([]);
    },
  },
];

export const digestBehaviours: readonly Behaviour[] = [...posting, ...once, ...silence];
