// What the network is asked when nothing is found, and what it hears when something told before was wrong.
import { expect } from "vitest";
import { buildNothingAnswer, buildPractice } from "../testing/build-answer.ts";
import { hang } from "../testing/catalogue.ts";
import { until } from "../testing/loopback.ts";
import type { Behaviour } from "./behaviour.ts";
import { buttonIn } from "./driver.ts";

const answer = "n3Jd8sQ2k3Jd8sQ2k3Jd8s";

export const networkBehaviours: readonly Behaviour[] = [
  {
    name: "nothing found can be told to the curators, without a name",
    async holds(driver) {
      driver.catalogue.onAsk = async () => buildNothingAnswer(answer);
      await driver.command("/practice igloos");
      await driver.press(buttonIn(await driver.said(), /c1:[\w-]+:wish/));
      const said = await driver.said(1);
      expect(said.text).toContain("without your name");
      expect(driver.catalogue.told.wished).toEqual([{ answer }]);
      expect(driver.catalogue.told.toBeTold).toEqual([]);
    },
  },
  {
    name: "only a second press says whom to tell, and until when that is kept",
    async holds(driver) {
      await driver.press(`c1:${answer}:wish`);
      const said = await driver.said();
      expect(said.text).toContain("12 months");
      await driver.press(buttonIn(said, /c1:[\w-]+:tell/));
      expect((await driver.said(1)).text).toContain("You will be told");
      expect(driver.catalogue.told.toBeTold).toMatchObject([
        { answer, member: { platform: driver.platform, user: driver.member }, language: "en" },
      ]);
    },
  },
  {
    name: "a wish that cannot be told ends in an honest error",
    async holds(driver) {
      driver.catalogue.beforeTaking.call = hang;
      expect(await driver.press(`c1:${answer}:wish`)).toBeLessThan(1000);
      expect((await driver.said()).text).toContain("took too long");
    },
  },
  {
    name: "when it is answered, whoever wanted to hear of it does, with what is there now",
    async holds(driver) {
      const content = {
        type: "wish",
        asked: "turin housing",
        url: "http://127.0.0.1:3000/?q=turin",
        practices: [buildPractice()],
        events: [],
        more: 2,
      } as const;
      driver.catalogue.deliveries.owe({
        address: driver.address("member"),
        content: { ...content, practices: [...content.practices], events: [] },
      });
      await until("the answer", () => driver.posts().length === 1, 15_000);
      for (const fact of ["Your question has an answer", "turin housing", "A place to live", "2 more"]) {
        expect(driver.posts()[0]?.text).toContain(fact);
      }
    },
  },
  {
    name: "a correction stands beneath the message it is about, quietly",
    async holds(driver) {
      const message = driver.platform === "slack" ? "1764410000.000100" : "888888888888888888";
      const records = [
        { title: "A place to live", what: "corrected" as const, url: "http://127.0.0.1:3000/practices/a" },
        { title: "Old flats", what: "archived" as const, url: null },
      ];
      driver.catalogue.deliveries.owe({
        address: driver.address("channel"),
        content: { type: "correction", message, records },
      });
      await until("the correction", () => driver.posts().length === 1, 15_000);
      const [post] = driver.posts();
      for (const fact of ["A correction", "has been corrected since", "Old flats", "taken out", message]) {
        expect(post?.text).toContain(fact);
      }
      expect(post?.notifies).toEqual([]);
      // Slack's reply is not broadcast; Discord's rings nobody's phone.
      expect(post?.text).not.toContain("reply_broadcast");
      if (driver.platform === "discord") expect(JSON.parse(post?.text ?? "{}").flags & 4096).toBe(4096);
    },
  },
];
