// What members see is drawn from the bots' own payloads: every moment, in every language, within every limit.
import { measureDiscord, measureSlack } from "@convivio/cards";
import { languages } from "@convivio/core";
import { describe, expect, test } from "vitest";
import { buildAnswers } from "../testing/build-answers.ts";
import { buildMoments } from "./moments.ts";
import { momentNames, momentWords } from "./words.ts";

const now = new Date("2026-11-29T12:00:00Z");
const sceneIn = (language: (typeof languages)[number]) => {
  const practices = buildAnswers(language).flatMap((answer) => (answer.kind === "practice" ? [answer.practice] : []));
  return { practices, language, timeZone: "Europe/Rome", now, words: momentWords[language] };
};

describe.each(languages)("in %s", (language) => {
  const moments = buildMoments(sceneIn(language));

  test("there is each of them, once, with a name", () => {
    expect(moments.map(({ name }) => name)).toEqual([...momentNames]);
    expect(new Set(Object.values(momentWords[language].moments)).size).toBe(momentNames.length);
  });

  test("each stays within what the platforms take", () => {
    for (const moment of moments) {
      if (moment.is === "form") continue;
      for (const { used, max, limit } of [...measureSlack(moment.slack), ...measureDiscord(moment.discord)]) {
        expect(used, `${moment.name}: ${limit}`).toBeLessThanOrEqual(max);
      }
    }
  });

  test("each speaks that language", () => {
    if (language === "en") return;
    const english = buildMoments(sceneIn("en"));
    for (const [at, moment] of moments.entries()) {
      expect(JSON.stringify(moment.slack), moment.name).not.toBe(JSON.stringify(english[at]?.slack));
      expect(JSON.stringify(moment.discord), moment.name).not.toBe(JSON.stringify(english[at]?.discord));
    }
  });
});

test("what comes by itself was typed by nobody, and what others see is not called private", () => {
  const moments = buildMoments(sceneIn("en"));
  const named = (name: string) => moments.find((moment) => moment.name === name);
  for (const name of ["digest", "correction"]) expect(named(name)).toMatchObject({ command: null, isPrivate: false });
  for (const name of ["question", "granted"]) expect(named(name)).toMatchObject({ command: null, isPrivate: true });
});

test("without a practice there is nothing to show", () => {
  expect(buildMoments({ ...sceneIn("en"), practices: [] })).toEqual([]);
});
