// What is kept of a question tells what was understood and what was not, and nothing of who asked.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { keptQuestion } from "./kept.ts";
import { parseQuestion } from "./question.ts";
import { smallDictionary } from "./small-dictionary.ts";
import { fold } from "./words.ts";

const kept = (text: string, chosen = {}) => keptQuestion(parseQuestion(text, smallDictionary), chosen);

describe("what is kept", () => {
  test("names what was understood, and by itself what was not", () => {
    expect(kept("Torino Blórptastic housing since 2020")).toEqual({
      text: "Torino Blórptastic housing since 2020",
      kind: "practice",
      understood: ["city:turin", "period:2020/..", "theme:housing"],
      unknown: ["blorptastic"],
      chosen: {},
    });
  });

  test("is the same for like questions, however they are put", () => {
    const { text: _, ...one } = kept("blorptastic housing in Turin");
    const { text: __, ...other } = kept("TORINO: housing, housing; Blorptastic?");
    expect(other).toEqual(one);
  });

  test("tells a year, and what is to come or past", () => {
    expect(kept("/event 2016").understood).toEqual(["period:2016"]);
    expect(kept("/event upcoming turin").understood).toEqual(["city:turin", "period:upcoming"]);
  });

  test("holds what was chosen beside the text", () => {
    expect(kept("", { city: "turin", theme: undefined }).chosen).toEqual({ city: "turin" });
  });

  test("no word of an address, a mention or a number comes back as a word", () => {
    const { unknown, understood } = kept(
      "turin <@U12345> zofia.wrona@blorp.example www.wrona.example 39 011 555 12 34",
    );
    expect(unknown).toEqual([]);
    expect(understood).toEqual(["city:turin"]);
  });

  test("whatever stands in an address, only words of the scrubbed text are kept", () => {
    const part = fc.stringMatching(/^[a-z]{3,9}$/);
    fc.assert(
      fc.property(part, part, part, part, (name, host, end, other) => {
        const question = kept(`${other} ${name}@${host}.${end} <@${name}>`);
        const shown = fold(question.text).split(/[^\p{L}\p{N}]+/u);
        for (const word of question.unknown) expect(shown).toContain(word);
      }),
    );
  });
});
