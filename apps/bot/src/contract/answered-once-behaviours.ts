// However often a request is delivered, whoever has it and whoever is away: it is answered once.
import { expect } from "vitest";
import { buildPracticesAnswer } from "../testing/build-answer.ts";
import { until } from "../testing/loopback.ts";
import type { Behaviour } from "./behaviour.ts";
import type { MemberDriver } from "./driver.ts";
import { away, expectCounts, kept, killedMeanwhile, settled, severalLooks, shareButton } from "./dying-bots.ts";

/** Its post arrives, and nobody says so. */
async function killedWhileSharing(driver: MemberDriver, afterwards?: () => void): Promise<void> {
  driver.trouble({ what: "silent", arrives: true, times: 1 });
  const isPosted = () => driver.posts().length === 1;
  await killedMeanwhile(driver, () => driver.press(shareButton), isPosted, afterwards);
}

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
      await killedWhileSharing(driver);
      await driver.said();
      await severalLooks();
      expectCounts(driver, { posts: 1, said: 1 });
    },
  },
  {
    name: "where nobody can tell any more whether it was shared, it is not shared again, and the member hears so",
    async holds(driver) {
      await killedWhileSharing(driver, () => {
        // Discord forgets after a few minutes that it has had a message.
        for (const one of kept(driver)) one.payload = one.payload.replace(/"at":\d+/, '"at":1');
      });
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

export const answeredOnceBehaviours: readonly Behaviour[] = [...once, ...apiAway];
