// What the rules of conduct promise of every request, whatever it is about: at once, to whom it belongs, pinging nobody, told apart when it goes wrong.
import { say } from "@convivio/cards";
import { ConvivioError } from "@convivio/core";
import { expect } from "vitest";
import { buildNothingAnswer, buildPracticeAnswer } from "../testing/build-answer.ts";
import { hang } from "../testing/catalogue.ts";
import { until } from "../testing/loopback.ts";
import { buildSuggestionView } from "../testing/taking-part.ts";
import type { Behaviour } from "./behaviour.ts";
import { buttonIn, type MemberDriver, paceButton, type Said } from "./driver.ts";

const shareButton = /c1:[\w-]+:share/;
const unknownAnswer = "U".repeat(22);

const atOnce: Behaviour[] = [
  {
    name: "whatever is asked or pressed is acknowledged at once while the API hangs, for the eyes of who asked",
    async holds(driver) {
      const { catalogue } = driver;
      catalogue.onAsk = hang;
      catalogue.onOpen = hang;
      catalogue.members.settings.query = hang;
      catalogue.suggestions.list.query = hang;
      const asked = [
        () => driver.command("/practice turin"),
        () => driver.command("/event 2011"),
        () => driver.command("/convivio settings"),
        () => driver.command("/convivio suggestions"),
        () => driver.press("c1:k3Jd8sQ2:details:0"),
        () => driver.press("c1:k3Jd8sQ2:share"),
      ];
      for (const ask of asked) expect(await ask()).toBeLessThan(1000);
      await until("a reply to each", () => driver.saidCount() === asked.length, 15_000);
      for (const at of asked.keys()) expect((await driver.said(at)).isPrivate).toBe(true);
    },
  },
  {
    name: "a form opens within the three seconds while the API hangs",
    async holds(driver) {
      driver.catalogue.members.settings.query = hang;
      const started = performance.now();
      await driver.command("/convivio suggest");
      await driver.form();
      expect(performance.now() - started).toBeLessThan(2500);
    },
  },
  {
    name: "no acknowledgement waits until somebody has said who asks",
    async holds(driver) {
      driver.trouble({ what: "silent-about-members" });
      driver.catalogue.members.settings.query = hang;
      const taken: number[] = [];
      for (const _ of [1, 2, 3]) {
        // What was asked in vain is not asked again soon, so each has to be a while after the other.
        driver.letTimePass();
        taken.push(await driver.command("/convivio follow turin"));
      }
      // A look-up in front would take each of them half a second; a busy machine does not take all three.
      expect(Math.min(...taken)).toBeLessThan(400);
      await driver.said(2);
    },
  },
  {
    name: "a reply waits a moment for a platform that is busy, and comes once",
    async holds(driver) {
      driver.trouble({ what: "busy-replies", seconds: 1 });
      const started = performance.now();
      await driver.command("/practice turin");
      const said = await driver.said();
      expect(said.text).toContain("Practice 1");
      expect(performance.now() - started).toBeGreaterThan(900);
      expect([driver.saidCount(), driver.posts().length]).toEqual([1, 0]);
    },
  },
  {
    name: "where a platform asks for minutes of patience, whoever shares is told at once what to do",
    async holds(driver) {
      driver.trouble({ what: "busy", seconds: 120 });
      await driver.press("c1:k3Jd8sQ2:share");
      expect((await driver.said()).text).toContain("Wait a minute, then press “Share to Channel” again");
      expect(driver.posts()).toEqual([]);
    },
  },
];

const forWhom: Behaviour[] = [
  {
    name: "an answer is seen by who asked alone; sharing it is their press, and a message of its own",
    async holds(driver) {
      await driver.command("/practice turin");
      const first = await driver.said();
      expect(first.isPrivate).toBe(true);
      expect(driver.posts()).toEqual([]);
      await driver.press(buttonIn(first, shareButton));
      const confirmed = await driver.said(1);
      expect([confirmed.isPrivate, confirmed.text.includes("Shared in this channel.")]).toEqual([true, true]);
      const [post, ...more] = driver.posts();
      expect([post?.channel, post?.text.includes("Shared by"), more]).toEqual([driver.channel, true, []]);
      // What was private stays as it was said.
      expect(await driver.said()).toEqual(first);
    },
  },
  {
    name: "a button of an answer that is no longer kept says so, and gives the command to type",
    async holds(driver) {
      driver.catalogue.onOpen = () => Promise.reject(new ConvivioError("answer-expired", "It is gone."));
      for (const action of ["details:0", "more:3", "share"]) await driver.press(`c1:${unknownAnswer}:${action}`);
      for (const at of [0, 1, 2]) {
        const { text, isPrivate } = await driver.said(at);
        expect([isPrivate, text.includes("no longer kept"), text.includes("/practice")]).toEqual([true, true, true]);
      }
    },
  },
];

const hostile =
  "@everyone @here <!channel> <!here> <!subteam^S1> <@U0123ABC> <@123456789012345678> <@&222222222222222222>";

/** By its words; and on Discord by what it allows besides, whatever its words come to be. */
function notifiesNobody({ text, notifies }: Said): void {
  expect({ notifies, text }).toEqual({ notifies: [], text });
  const message = JSON.parse(text) as { allowed_mentions?: unknown; components?: unknown };
  if (message.components !== undefined) expect(message.allowed_mentions).toEqual({ parse: [] });
}

const nobody: Behaviour[] = [
  {
    name: "nobody is mentioned by what a record says: in an answer, in its details, or shared",
    async holds(driver) {
      const practice = { title: hostile, pitch: hostile, summary: hostile, purpose: hostile, impact: hostile };
      driver.catalogue.onOpen = async () => buildPracticeAnswer(practice);
      driver.catalogue.onAsk = async () => ({
        ...buildPracticeAnswer(practice),
        url: `https://example.org/${hostile}`,
      });
      await driver.command("/practice turin");
      await driver.press("c1:k3Jd8sQ2:details:0");
      await driver.press("c1:k3Jd8sQ2:share");
      const said = [await driver.said(), await driver.said(1), await driver.said(2), ...driver.posts()];
      expect(said).toHaveLength(4);
      for (const one of said) notifiesNobody(one);
      expect(said.filter(({ text }) => text.includes("everyone")).length).toBe(3);
    },
  },
  {
    name: "nor by news of a suggestion, an answered question or a correction",
    async holds(driver) {
      const { deliveries } = driver.catalogue;
      const suggestion = buildSuggestionView({ title: hostile, question: hostile, state: "changes-asked" });
      const message = driver.platform === "slack" ? "1764410000.000100" : "888888888888888888";
      const wish = {
        type: "wish",
        asked: hostile,
        url: "http://127.0.0.1:3000/",
        practices: [],
        events: [],
        more: 1,
      } as const;
      const records = [{ title: hostile, what: "corrected" as const, url: null }];
      deliveries.owe({ address: driver.address("member"), content: { type: "suggestion", news: "asked", suggestion } });
      deliveries.owe({ address: driver.address("member"), content: { ...wish, practices: [], events: [] } });
      deliveries.owe({ address: driver.address("channel"), content: { type: "correction", message, records } });
      await until("all three", () => driver.posts().length === 3, 15_000);
      for (const one of driver.posts()) notifiesNobody(one);
    },
  },
  {
    name: "nor by what a member types, writes in a form, or is called",
    async holds(driver) {
      await driver.command(`/practice ${hostile}`);
      await driver.command("/convivio suggest");
      driver.catalogue.beforeTaking.call = hang;
      const values = { title: hostile, city: "Turin", theme: "", link: "", text: hostile, consent: "yes" };
      await driver.submit(await driver.form(), values);
      await driver.said(1);
      await followForChannel(driver);
      const said = [await driver.said(), await driver.said(1), await driver.said(3)];
      expect(said[2]?.text).toContain("set up by");
      expect(said.some(({ text }) => text.includes("Nothing is lost"))).toBe(true);
      for (const one of said) notifiesNobody(one);
    },
  },
];

const badNews = ["not-understood", "nothing", "not-available", "not-allowed"] as const;

const toldApart: Behaviour[] = [
  {
    name: "not understood, nothing found, not available and not allowed are told apart, each with what to do next",
    async holds(driver) {
      const { catalogue } = driver;
      catalogue.onAsk = () => Promise.reject(new ConvivioError("invalid-input", "There is no city “Trin”."));
      await driver.command("/practice trin");
      await driver.said();
      catalogue.onAsk = async () => buildNothingAnswer("n3Jd8sQ2k3Jd8sQ2k3Jd8s");
      await driver.command("/practice igloos");
      await driver.said(1);
      catalogue.onAsk = () => Promise.reject(new ConvivioError("not-available", "The catalogue is away."));
      await driver.command("/practice turin");
      await driver.said(2);
      driver.setManager(true);
      await driver.command("/convivio follow turin");
      const button = buttonIn(await driver.said(3), paceButton("channel", "weekly"));
      driver.letTimePass();
      driver.setManager(false);
      await driver.press(button);
      const replies = [await driver.said(), await driver.said(1), await driver.said(2), await driver.said(4)];
      const next = ["/practice trin", ":wish", "Try again in a minute", "Only somebody who may manage this channel"];
      for (const [at, kind] of badNews.entries()) {
        const text = replies[at]?.text ?? "";
        expect(badNews.filter((one) => text.includes(say("en", `heading.${one}`)))).toEqual([kind]);
        expect(text).toContain(next[at]);
      }
    },
  },
];

const registering: Behaviour[] = [
  {
    name: "a bot that starts registers no command",
    exceptions: { slack: "Slack has the commands in the app's manifest: no bot can register any." },
    async holds(driver) {
      await driver.command("/convivio");
      await driver.said();
      expect(driver.registered()).toEqual([]);
    },
  },
];

/** Follows by the buttons, for a channel that the member may manage. */
export async function followForChannel(driver: MemberDriver): Promise<void> {
  driver.setManager(true);
  const before = driver.saidCount();
  await driver.command("/convivio follow turin");
  await driver.press(buttonIn(await driver.said(before), paceButton("channel", "weekly")));
  await driver.said(before + 1);
}

export const conductBehaviours: readonly Behaviour[] = [...atOnce, ...forWhom, ...nobody, ...toldApart, ...registering];
