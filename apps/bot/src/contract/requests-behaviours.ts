// No request depends on one process: whoever acknowledged it may die, and it is answered all the same.
import { expect } from "vitest";
import { buildPracticesAnswer } from "../testing/build-answer.ts";
import { hang } from "../testing/catalogue.ts";
import type { Behaviour } from "./behaviour.ts";
import { buttonIn, type MemberDriver, paceButton } from "./driver.ts";
import {
  expectCounts,
  kept,
  killedBeforeReply,
  killedMeanwhile,
  settled,
  severalLooks,
  shareButton,
} from "./dying-bots.ts";

const isReplying = (driver: MemberDriver) => () => kept(driver).some(({ state }) => state === "replying");

export const requestsBehaviours: readonly Behaviour[] = [
  {
    name: "what a bot that died had acknowledged, another answers",
    async holds(driver) {
      const { catalogue } = driver;
      catalogue.onAsk = hang;
      const isAsked = () => catalogue.asked.length === 1 && catalogue.requests.renewals > 0;
      await killedMeanwhile(driver, () => driver.command("/practice turin"), isAsked);
      // Another bot needs no name to answer a question.
      expect(kept(driver)[0]?.payload).not.toMatch(/admin|amina/i);
      catalogue.onAsk = async () => buildPracticesAnswer();
      expect(await driver.said()).toMatchObject({ isPrivate: true, text: expect.stringContaining("Practice 1") });
      await settled(driver);
      await severalLooks();
      expect(driver.saidCount()).toBe(1);
      // What answered it is kept no longer than it took.
      expect(kept(driver)).toMatchObject([{ payload: "", attempts: 2 }]);
      expect(catalogue.asked[1]).toEqual(catalogue.asked[0]);
    },
  },
  {
    name: "so are a press, a setting and a share, each as if it had just come in",
    async holds(driver) {
      await killedBeforeReply(driver, () => driver.press("c1:k3Jd8sQ2:details:0"));
      expect((await driver.said()).text).toContain("A place to live");
      await killedBeforeReply(driver, () => driver.command("/convivio settings language it"));
      expect((await driver.said(1)).text).toContain("italiano, scelta tua");
      await killedBeforeReply(driver, () => driver.press(shareButton));
      await driver.said(2);
      await severalLooks();
      expectCounts(driver, { posts: 1, said: 3 });
    },
  },
  {
    name: "a wish to follow that was left comes with when it was asked, so that it does not undo what came after it",
    async holds(driver) {
      await driver.command("/convivio follow turin");
      const button = buttonIn(await driver.said(), paceButton("member", "at-once"));
      const before = Date.now();
      await killedBeforeReply(driver, () => driver.press(button));
      expect((await driver.said(1)).text).toContain("You follow");
      const [first, second] = driver.catalogue.subscriptions.followed;
      expect(first?.askedAt).toBeUndefined();
      expect(second).toEqual({ ...first, askedAt: expect.any(String) });
      expect(Date.parse(second?.askedAt ?? "") - before).toBeLessThan(2000);
    },
  },
  {
    name: "that a form did not open is said by another, where whoever tried cannot",
    exceptions: {
      discord: "A form is the first answer to its request there: where it does not open, Discord says so itself.",
    },
    async holds(driver) {
      driver.trouble({ what: "no-forms" });
      await killedBeforeReply(driver, () => driver.command("/convivio suggest"));
      expect((await driver.said()).text).toContain("The form did not open");
      await settled(driver);
      await severalLooks();
      expect(driver.saidCount()).toBe(1);
    },
  },
  {
    name: "a form that was sent is finished by another, and is one suggestion",
    async holds(driver) {
      await driver.command("/convivio suggest Shared flats");
      const form = await driver.form();
      const values = { title: "Shared flats", city: "Turin", text: "Neighbours share.", consent: "yes" };
      await killedBeforeReply(driver, () => driver.submit(form, values));
      expect((await driver.said()).text).toContain("Shared flats");
      const [first, second] = driver.catalogue.told.suggested;
      expect(second).toEqual(first);
      await severalLooks();
      expect(driver.saidCount()).toBe(1);
    },
  },
  {
    name: "what may have been answered is not answered again: the member hears that it was interrupted",
    exceptions: { discord: "An answer takes the place of the deferral, so it is sent once more: the next row." },
    async holds(driver) {
      driver.trouble({ what: "silent-reply", arrives: true, times: 1 });
      await killedMeanwhile(driver, () => driver.command("/practice turin"), isReplying(driver));
      expect((await driver.said()).text).toContain("Practice 1");
      expect(await driver.said(1)).toMatchObject({ isPrivate: true, text: expect.stringContaining("interrupted") });
      await severalLooks();
      expectCounts(driver, { posts: 0, said: 2 });
    },
  },
  {
    name: "what may have been answered is sent once more to where it stands",
    exceptions: { slack: "A second reply in Slack is a second message: the row before." },
    async holds(driver) {
      driver.trouble({ what: "silent-reply", arrives: false, times: 1 });
      await killedMeanwhile(driver, () => driver.command("/practice turin"), isReplying(driver));
      expect((await driver.said()).text).toContain("Practice 1");
      expect(driver.posts()).toEqual([]);
    },
  },
];
