// What members write in forms: prefilled, checked, sent once, and never lost.
import { expect } from "vitest";
import { hang } from "../testing/catalogue.ts";
import { pause, until } from "../testing/loopback.ts";
import { buildSuggestionView } from "../testing/taking-part.ts";
import type { Behaviour } from "./behaviour.ts";
import { buttonIn, type MemberDriver } from "./driver.ts";

const filled = {
  title: "Shared flats",
  city: "Turin",
  theme: "housing",
  link: "https://example.org/flats",
  text: "Students and newcomers share flats at a low rent.",
  consent: "yes",
};
const againButton = /f1:again:[\w-]{22}/;
const suggestionId = "g3Jd8sQ2k3Jd8sQ2k3Jd8s";
const question = "Since when, and who pays?";
const reported = { reason: "outdated", text: "It ended in 2020." };

async function suggest(driver: MemberDriver, values: Record<string, string> = filled, options = {}) {
  await driver.command("/convivio suggest");
  return driver.submit(await driver.form(), values, options);
}

const suggesting: Behaviour[] = [
  {
    name: "/convivio suggest opens a form in the member's own language",
    async holds(driver) {
      driver.catalogue.chosen.settings = { language: "it", timeZone: null };
      await driver.command("/convivio suggest");
      const form = await driver.form();
      expect(form.title).toBe("Proponi una pratica");
      expect(JSON.stringify(form.raw)).toContain("non nomina nessuno senza il suo accordo");
    },
  },
  {
    name: "what is sent becomes a suggestion, and the member reads where to see its state",
    async holds(driver) {
      expect(await suggest(driver)).toEqual({});
      const said = await driver.said();
      expect(said.isPrivate).toBe(true);
      for (const fact of ["Shared flats", "is with the curators", "/convivio suggestions"]) {
        expect(said.text).toContain(fact);
      }
      const { consent: _, ...form } = filled;
      expect(driver.catalogue.told.suggested).toMatchObject([
        { ...form, consent: true, language: "en", message: null, member: { user: driver.member } },
      ]);
    },
  },
  {
    name: "in a message's menu the form is begun from the message, and remembers which",
    async holds(driver) {
      await driver.suggestFromMessage("Flats shared in Turin\nRead https://example.org/flats, it is good.");
      const form = await driver.form();
      expect(form.values).toMatchObject({ title: "Flats shared in Turin", link: "https://example.org/flats" });
      expect(form.values.text).toContain("it is good.");
      const { city, theme, where } = form.values;
      expect(where ?? `${city}, ${theme}`).toBe("Turin, Housing");
      await driver.submit(form, filled);
      await driver.said();
      expect(driver.catalogue.told.suggested[0]?.message).toMatch(/^https:\/\/(network\.slack|discord)\.com\/\w+/);
    },
  },
  {
    name: "a form made from a message does not wait long for what the message names",
    async holds(driver) {
      driver.catalogue.suggestions.begin.query = hang;
      await driver.suggestFromMessage("Flats shared in Turin");
      const { values } = await driver.form();
      expect(values).toMatchObject({ title: "Flats shared in Turin" });
      expect([values.city, values.where]).toContain("");
    },
  },
  {
    name: "a very long message begins a form all the same",
    async holds(driver) {
      await driver.suggestFromMessage("word ".repeat(700));
      const { values } = await driver.form();
      expect(values.title?.length).toBeLessThanOrEqual(200);
      expect(values.text?.length).toBeLessThanOrEqual(3000);
    },
  },
  {
    name: "the same form delivered twice is one suggestion",
    async holds(driver) {
      await suggest(driver, filled, { isTwice: true });
      await driver.said();
      await pause(80);
      expect(driver.catalogue.told.suggested).toHaveLength(1);
    },
  },
  {
    name: "what is wrong stands beside its field, at once, while the API hangs",
    exceptions: {
      discord: "A Discord modal closes when it is sent and cannot show what is wrong in it: the next row is its way.",
    },
    async holds(driver) {
      driver.catalogue.beforeTaking.call = hang;
      const started = performance.now();
      const errors = await suggest(driver, { ...filled, title: " ", link: "not a link", consent: "" });
      expect(performance.now() - started).toBeLessThan(2500);
      expect(Object.keys(errors).sort()).toEqual(["consent", "link", "title"]);
      expect(errors.link).toContain("Begin it with https://");
      expect(driver.catalogue.told.suggested).toEqual([]);
    },
  },
  {
    name: "what is wrong is said by the name of its field, and the form opens again as it was left",
    exceptions: { slack: "Slack shows it beside the field, and the form stays open." },
    async holds(driver) {
      await suggest(driver, { ...filled, link: "not a link" });
      const said = await driver.said();
      expect(said.text).toContain("“Link” is not right yet");
      await driver.press(buttonIn(said, againButton));
      const form = await driver.form(1);
      expect(form.values).toMatchObject({ title: filled.title, where: "Turin, housing", text: filled.text });
      await driver.submit(form, filled);
      expect((await driver.said(1)).text).toContain("is with the curators");
    },
  },
  {
    name: "a form that cannot be sent gives the text back, opens again, and arrives once",
    async holds(driver) {
      let isAway = true;
      driver.catalogue.beforeTaking.call = async () => {
        if (isAway) await hang();
      };
      await suggest(driver);
      const said = await driver.said();
      expect(said.text).toContain("Nothing is lost");
      expect(said.text).toContain(filled.text);
      isAway = false;
      await driver.press(buttonIn(said, againButton));
      const form = await driver.form(1);
      expect(form.values.text).toBe(filled.text);
      await driver.submit(form, filled);
      expect((await driver.said(1)).text).toContain("is with the curators");
      const [first, second] = driver.catalogue.told.suggested;
      expect(second?.identity).toBe(first?.identity);
    },
  },
  {
    name: "a text that is no longer kept is not pretended to be",
    async holds(driver) {
      await driver.press(`f1:again:${"U".repeat(22)}`);
      expect((await driver.said()).text).toContain("no longer kept here");
      expect(driver.formCount()).toBe(0);
    },
  },
];

const hearing: Behaviour[] = [
  {
    name: "/convivio suggestions lists them with their state, and the question with a button to answer it",
    async holds(driver) {
      driver.catalogue.standing.push(
        buildSuggestionView({ state: "changes-asked", question }),
        buildSuggestionView({ id: "h".repeat(22), title: "A café", state: "published", url: "http://127.0.0.1/x" }),
      );
      await driver.command("/convivio suggestions");
      const said = await driver.said();
      for (const fact of ["Shared flats", "the curators have a question", question, "A café", "published"]) {
        expect(said.text).toContain(fact);
      }
      await driver.press(buttonIn(said, /f1:answer:[\w-]{22}/));
      await driver.submit(await driver.form(), { text: "Since 2013. The city." });
      expect((await driver.said(1)).text).toContain("Your answer about Shared flats");
      expect(driver.catalogue.told.answered).toMatchObject([
        { id: suggestionId, text: "Since 2013. The city.", member: { user: driver.member } },
      ]);
    },
  },
  {
    name: "who suggested nothing reads how to begin",
    async holds(driver) {
      await driver.command("/convivio suggestions");
      expect((await driver.said()).text).toContain("Suggest as a practice");
    },
  },
  {
    name: "a curator's question comes to direct messages, and can be answered there",
    async holds(driver) {
      const suggestion = buildSuggestionView({ state: "changes-asked", question });
      const content = { type: "suggestion", news: "asked", suggestion } as const;
      driver.catalogue.deliveries.owe({ address: driver.address("member"), content });
      await until("the question", () => driver.posts().length === 1, 15_000);
      const [post] = driver.posts();
      expect(post?.text).toContain(question);
      if (post) buttonIn(post, /f1:answer:[\w-]{22}/);
    },
  },
  {
    name: "its publication comes to direct messages, with the link",
    async holds(driver) {
      const suggestion = buildSuggestionView({
        state: "published",
        url: "https://convivio.example.org/practices/flats",
      });
      const content = { type: "suggestion", news: "published", suggestion } as const;
      driver.catalogue.deliveries.owe({ address: driver.address("member"), language: "fr", content });
      await until("the news", () => driver.posts().length === 1, 15_000);
      expect(driver.posts()[0]?.text).toContain("Shared flats est publié");
      expect(driver.posts()[0]?.text).toContain("https://convivio.example.org/practices/flats");
    },
  },
];

const reporting: Behaviour[] = [
  {
    name: "Report a Change opens a small form that lands with the curators",
    async holds(driver) {
      await driver.press("c1:k3Jd8sQ2:details:0");
      await driver.press(buttonIn(await driver.said(), /f1:report:[\w-]+/));
      await driver.submit(await driver.form(), reported);
      expect((await driver.said(1)).text).toContain("Your report is with the curators");
      expect(driver.catalogue.told.reported).toMatchObject([
        { answer: "d7Kq", ...reported, member: { user: driver.member }, language: "en" },
      ]);
    },
  },
  {
    name: "a report that cannot be sent gives the text back",
    async holds(driver) {
      driver.catalogue.beforeTaking.call = hang;
      await driver.press("f1:report:d7Kq");
      await driver.submit(await driver.form(), reported);
      const said = await driver.said();
      expect(said.text).toContain(reported.text);
      buttonIn(said, againButton);
    },
  },
];

export const formBehaviours: readonly Behaviour[] = [...suggesting, ...hearing, ...reporting];
