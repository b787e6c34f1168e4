// No request depends on one process: whoever acknowledged it may die, and it is answered all the same, and once.
import { expect } from "vitest";
import { buildPracticesAnswer } from "../testing/build-answer.ts";
import { hang } from "../testing/catalogue.ts";
import { pause, until } from "../testing/loopback.ts";
import type { Behaviour } from "./behaviour.ts";
import { buttonIn, type MemberDriver, paceButton } from "./driver.ts";

const away = () => Promise.reject(new Error("away"));
/** Long enough for several more looks at what others have left. */
const severalLooks = () => pause(200);
const kept = (driver: MemberDriver) => [...driver.catalogue.requests.kept.values()];
const settled = (driver: MemberDriver) =>
  until("an end", () => kept(driver).every(({ state }) => state === "done") && kept(driver).length > 0);
const shareButton = "c1:k3Jd8sQ2k3Jd8sQ2k3Jd8s:share";

/** A second bot acknowledges what `act` does, and is killed as soon as `isThere`; then the API counts it as dead. */
async function killedMeanwhile(
  driver: MemberDriver,
  act: () => Promise<unknown>,
  isThere: () => boolean,
  afterwards: () => void = () => {},
) {
  const second = await driver.startSecond();
  await act();
  await until("the moment to kill it", isThere);
  await second.kill();
  afterwards();
  driver.catalogue.requests.letDie();
}

/** The same, right before the reply. */
async function killedBeforeReply(driver: MemberDriver, act: () => Promise<unknown>) {
  const { requests } = driver.catalogue;
  let isReady = false;
  requests.before.replying = () => {
    isReady = true;
    return hang();
  };
  await killedMeanwhile(driver, act, () => isReady);
  requests.before.replying = async () => {};
}

/** With the end of the log, should it not hold. */
function expectCounts(driver: MemberDriver, counts: { posts: number; said: number }) {
  const found = { posts: driver.posts().length, said: driver.saidCount() };
  expect(found, driver.lines.slice(-15).join("\n")).toEqual(counts);
}

const isReplying = (driver: MemberDriver) => () => kept(driver).some(({ state }) => state === "replying");

const once: Behaviour[] = [
  {
    name: "a request delivered twice, to two bots, is answered once",
    async holds(driver) {
      const second = await driver.startSecond();
      await driver.command("/practice turin");
      await second.repeatToFirst();
      await driver.said();
      await settled(driver);
      await severalLooks();
      await second.kill();
      expectCounts(driver, { posts: 0, said: 1 });
    },
  },
  {
    name: "a bot that is only slow says nothing once another has answered for it",
    async holds(driver) {
      const { catalogue } = driver;
      const late = Promise.withResolvers<ReturnType<typeof buildPracticesAnswer>>();
      catalogue.onAsk = async () => (catalogue.asked.length === 1 ? late.promise : buildPracticesAnswer());
      catalogue.requests.before.renew = away;
      const second = await driver.startSecond();
      await driver.command("/practice turin");
      await until("the question", () => catalogue.asked.length === 1);
      catalogue.requests.letDie();
      await driver.said();
      late.resolve(buildPracticesAnswer());
      await severalLooks();
      await second.kill();
      expectCounts(driver, { posts: 0, said: 1 });
    },
  },
  {
    name: "an answer that is being shared when its bot dies stands in the channel once",
    async holds(driver) {
      driver.trouble({ what: "silent", arrives: true, times: 1 });
      await killedMeanwhile(
        driver,
        () => driver.press(shareButton),
        () => driver.posts().length === 1,
      );
      await driver.said();
      await severalLooks();
      expectCounts(driver, { posts: 1, said: 1 });
    },
  },
  {
    name: "where nobody can tell any more whether it was shared, it is not shared again, and the member hears so",
    async holds(driver) {
      driver.trouble({ what: "silent", arrives: true, times: 1 });
      await killedMeanwhile(
        driver,
        () => driver.press(shareButton),
        () => driver.posts().length === 1,
        () => {
          // Discord forgets after a few minutes that it has had a message.
          for (const one of kept(driver)) one.payload = one.payload.replace(/"at":\d+/, '"at":1');
        },
      );
      expect((await driver.said()).text).toContain("interrupted");
      await severalLooks();
      expectCounts(driver, { posts: 1, said: 1 });
    },
  },
  {
    name: "a form for which two bots are asked opens once, and nobody hears of the other",
    async holds(driver) {
      const second = await driver.startSecond();
      await driver.command("/convivio suggest Shared flats");
      await second.repeatToFirst();
      await driver.form();
      await severalLooks();
      expect(driver.formCount()).toBe(1);
      await second.kill();
      expectCounts(driver, { posts: 0, said: 0 });
    },
  },
];

const notLost: Behaviour[] = [
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

const apiAway: Behaviour[] = [
  {
    name: "while the API is away, whoever asks hears so, once, also of another bot when it is back",
    async holds(driver) {
      const { catalogue } = driver;
      const { before } = catalogue.requests;
      const second = await driver.startSecond();
      for (const call of ["take", "replying", "finish"] as const) before[call] = away;
      catalogue.onOpen = away;
      expect(await driver.press("c1:k3Jd8sQ2:details:0", { isTwice: true })).toBeLessThan(1000);
      expect((await driver.said()).text).toContain("Not available just now");
      for (const call of ["take", "replying", "finish"] as const) before[call] = async () => {};
      await settled(driver);
      await second.repeatToFirst();
      await severalLooks();
      await second.kill();
      expectCounts(driver, { posts: 0, said: 1 });
    },
  },
  {
    name: "what was said while the API was away is told to it later, and nobody says it again",
    async holds(driver) {
      const { requests } = driver.catalogue;
      requests.before.replying = away;
      requests.before.finish = away;
      const second = await driver.startSecond();
      await driver.command("/practice turin");
      expect((await driver.said()).text).toContain("Practice 1");
      expect(kept(driver)).toMatchObject([{ state: "taken" }]);
      requests.before.finish = async () => {};
      await settled(driver);
      requests.letDie();
      await severalLooks();
      await second.kill();
      expectCounts(driver, { posts: 0, said: 1 });
    },
  },
  {
    name: "an API that is back before the reply hears of it, and the member waits no longer for it",
    async holds(driver) {
      const { requests } = driver.catalogue;
      let tries = 0;
      requests.before.take = async () => {
        tries += 1;
        if (tries === 1) throw new Error("away");
      };
      await driver.command("/practice turin");
      await driver.said();
      await settled(driver);
      expect(tries).toBe(2);
    },
  },
];

export const requestsBehaviours: readonly Behaviour[] = [...once, ...notLost, ...apiAway];
