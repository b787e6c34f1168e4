// The preview shows each form whole, says how much room it takes and what is cut, in the reader's language and light.
import {
  buildCard,
  cutsOf,
  measureDiscord,
  measureSlack,
  renderDiscord,
  renderSlack,
  renderText,
} from "@convivio/cards";
import { type Answer, isRightToLeft, type Language, languages } from "@convivio/core";
import { renderToReadableStream } from "react-dom/server";
import { describe, expect, test } from "vitest";
import type { Appearance } from "../../frame/appearance.ts";
import { buildAnswers } from "../../testing/build-answers.ts";
import { LanguageProvider } from "../messages/words.tsx";
import { Preview } from "./preview.tsx";

const entities: Record<string, string> = { "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"', "&#x27;": "'" };
const textOf = (markup: string) =>
  markup.replace(/<[^>]*>/g, "\n").replace(/&(?:amp|lt|gt|quot|#x27);/g, (entity) => entities[entity] ?? entity);
const lettersOf = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, "");

/** Whole, once the words are there; without what only a screen reader hears of links. */
async function draw(answer: Answer, desk: Language = "en", appearance: Appearance = "system"): Promise<string> {
  const stream = await renderToReadableStream(
    <LanguageProvider language={desk}>
      <Preview answer={answer} language={answer.language} appearance={appearance} />
    </LanguageProvider>,
  );
  await stream.allReady;
  const markup = await new Response(stream).text();
  return markup.replaceAll("<!-- -->", "").replace(/<span class="sr-only">[^<]*<\/span>/g, "");
}

function answerOf(kind: Answer["kind"], language: Language = "en"): Answer {
  const answer = buildAnswers(language).find((one) => one.kind === kind);
  if (answer === undefined) throw new Error(`no answer of the kind ${kind}`);
  return answer;
}

/** A practice that has too much to tell for a chat. */
function buildLong(): Answer {
  const answer = answerOf("practice");
  if (answer.kind !== "practice") return answer;
  const [organisation] = answer.practice.organisations;
  const organisations = Array.from({ length: 30 }, (_, at) => ({
    ...(organisation ?? { slug: "o", role: "lead" as const, url: "https://convivio.example/o" }),
    name: `Organisation ${at}`,
  }));
  return { ...answer, practice: { ...answer.practice, process: "A long story. ".repeat(300), organisations } };
}

const platforms = ["slack", "discord", "text"] as const;
const sectionsOf = (markup: string) => markup.split("<section ").slice(1);

describe.each(languages)("in %s", (language) => {
  test.each(["practice", "event", "resource"] as const)("a %s stands in three forms, each whole", async (kind) => {
    const answer = answerOf(kind, language);
    const card = buildCard(answer);
    const [slack = "", discord = "", text = ""] = sectionsOf(await draw(answer, language));
    const letters = [slack, discord, text].map((section) => lettersOf(textOf(section)));
    for (const section of letters) expect(section).toContain(lettersOf(card.heading));
    expect(letters[2]).toContain(lettersOf(renderText(card)));
    for (const section of [slack, discord, text]) {
      expect(section).toContain(`lang="${language}" dir="${isRightToLeft(language) ? "rtl" : "ltr"}"`);
    }
  });
});

test("the drawing is in its reader's language, what is said of it in that of the desk", async () => {
  const [slack = ""] = sectionsOf(await draw(answerOf("practice", "ar"), "it"));
  const drawing = slack.slice(slack.indexOf('lang="ar"'), slack.indexOf("Spazio occupato"));
  expect(drawing).toContain('dir="rtl"');
  expect(drawing).toContain("لا يراه أحد سواك");
  expect(slack).toContain("Come lo mostra Slack");
  expect(slack).toContain("Non viene tagliato nulla.");
});

test("every limit that a message touches has a meter with its numbers, those of the fullest in sight", async () => {
  const answer = buildLong();
  const card = buildCard(answer);
  const markup = sectionsOf(await draw(answer));
  const meters = [measureSlack(renderSlack(card)), measureDiscord(renderDiscord(card))];
  meters.forEach((all, at) => {
    const section = markup[at] ?? "";
    expect(section.match(/role="meter/g)).toHaveLength(all.length);
    const format = new Intl.NumberFormat("en-GB");
    for (const { used, max } of all)
      expect(textOf(section)).toContain(`${format.format(used)} of ${format.format(max)}`);
    const inSight = section.slice(0, section.indexOf("<details"));
    expect(inSight.match(/role="meter/g)).toHaveLength(3);
  });
  expect(markup[2]).not.toContain('role="meter');
});

test("a limit that is nearly reached is told in words, not by its colour alone", async () => {
  const practice = answerOf("practice");
  if (practice.kind !== "practice") throw new Error("The example is a practice.");
  const process = "A long story. ".repeat(210).trim();
  const markup = await draw({ ...practice, practice: { ...practice.practice, process } });
  const full = [...markup.matchAll(/bg-ochre"/g)].length;
  expect(full).toBeGreaterThan(0);
  expect(textOf(markup).match(/nearly full|, full/g)?.length).toBe(full);
});

test("what is cut is told part by part, the same as the cards cut", async () => {
  const answer = buildLong();
  const card = buildCard(answer);
  const sections = sectionsOf(await draw(answer)).map(textOf);
  for (const [at, platform] of platforms.entries()) {
    const cuts = cutsOf(card, platform);
    const section = sections[at] ?? "";
    expect(section.includes("Nothing is cut."), platform).toBe(cuts.length === 0);
    for (const { label, kept, of, what } of cuts) {
      if (label === null || (what !== "characters" && what !== "lines")) continue;
      const format = new Intl.NumberFormat("en-GB");
      expect(section).toContain(`${label}: ${format.format(kept)} of ${format.format(of)}`);
    }
  }
  expect(sections[0]).toMatch(/How it works: [\d,]+ of 4,199 characters/);
  expect(sections[0]).toMatch(/Organisations: \d+ of 30/);
});

test("its light is its own, whatever that of the page", async () => {
  const answer = answerOf("practice");
  const schemes = async (appearance: Appearance) => (await draw(answer, "en", appearance)).match(/color-scheme:\w+/g);
  expect(await schemes("system")).toBeNull();
  expect(await schemes("dark")).toEqual(["color-scheme:dark", "color-scheme:dark", "color-scheme:dark"]);
  expect(await schemes("light")).toEqual(["color-scheme:light", "color-scheme:light", "color-scheme:light"]);
});

test("its headings go on from those of the screen, without a gap", async () => {
  const levels = [...(await draw(buildLong())).matchAll(/<h([1-6])/g)].map(([, level]) => Number(level));
  expect(Math.min(...levels)).toBe(3);
  expect(Math.max(...levels)).toBe(4);
});
