// What an address of the questions means, and that none can break the screen.
import { QuestionGroupsAsked } from "@convivio/core";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseSearch, stringifySearch } from "../address/search.ts";
import { askedBy, isFiltered, QuestionsSearch, widening } from "./questions-search.ts";

const now = new Date("2026-11-05T12:00:00Z");
const asked = (text: string) => askedBy(QuestionsSearch.parse(parseSearch(text)), "it", now);

describe("the address", () => {
  test("without anything shows what is open and not well answered, most asked first", () => {
    expect(asked("")).toEqual({
      standing: ["open"],
      outcome: ["weak", "none"],
      sort: "count",
      reader: "it",
      offset: 0,
      limit: 25,
    });
  });

  test("says everything that narrows the list", () => {
    expect(asked("?text=turin&show=all&outcome=none&platform=slack&language=fr&period=7&sort=latest&page=3")).toEqual({
      text: "turin",
      outcome: ["none"],
      platform: "slack",
      language: "fr",
      from: "2026-10-29",
      sort: "latest",
      reader: "it",
      offset: 50,
      limit: 25,
    });
  });

  test("puts first what is most wanted", () => {
    expect(asked("?sort=wished")).toMatchObject({ sort: "wished" });
  });

  test("is the same written and read again", () => {
    const search = QuestionsSearch.parse(parseSearch("?show=out-of-scope&outcome=any&record=12&page=2&text=a+%26+b"));
    expect(QuestionsSearch.parse(parseSearch(stringifySearch(search)))).toEqual(search);
  });

  test("whatever it says, the api can be asked", () => {
    const names = fc.constantFrom(...Object.keys(QuestionsSearch.shape));
    fc.assert(
      fc.property(fc.dictionary(names, fc.oneof(fc.string(), fc.integer().map(String))), (search) => {
        const text = stringifySearch(search);
        expect(QuestionGroupsAsked.safeParse(asked(text)).success).toBe(true);
      }),
    );
  });

  test("widened, shows every question", () => {
    const search = { ...QuestionsSearch.parse(parseSearch("?text=x&platform=slack&page=4")), ...widening };
    expect(isFiltered(search)).toBe(false);
    expect(askedBy(search, "en", now)).toEqual({ sort: "count", reader: "en", offset: 0, limit: 25 });
  });
});
