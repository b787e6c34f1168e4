// Every kind of answer is announced in words, in every language.
import { languages } from "@convivio/core";
import { describe, expect, test } from "vitest";
import { sayIn } from "../messages/messages.ts";
import { buildAnswers } from "../testing/build-answers.ts";
import { announce } from "./announcement.ts";
import { headingOf } from "./heading.ts";

describe.each(languages)("in %s", (language) => {
  const say = sayIn(language);

  test.each(buildAnswers(language))("an answer of kind $kind is announced", (answer) => {
    expect(announce(answer, 0, say)).toMatch(/\S/);
    expect(headingOf(answer, null, say)).toMatch(/\S/);
  });
});

const [list, practice] = buildAnswers("en");
const say = sayIn("en");

test("a list says how many results there are and which are shown", () => {
  expect(list && announce(list, 0, say)).toBe("7 results. Showing 1 to 5.");
  expect(list && announce(list, 5, say)).toBe("7 results. Showing 6 to 7.");
  expect(list && announce({ ...list, page: 2 }, 0, say)).toBe("7 results. Showing 11 to 15.");
});

test("a single record says its title", () => {
  expect(practice && announce(practice, 0, say)).toBe("Details: Homes *for* one.");
});

test("the heading repeats the question, kept apart from the direction of the words around it", () => {
  expect(headingOf(list, "torino housing", say)).toBe("Answer to “\u2068torino housing\u2069”");
  expect(headingOf(undefined, "", say)).toBe("How to ask");
});
