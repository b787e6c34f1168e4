// Comparing texts and lists: nothing is lost, in any script, and what is marked can be read.
import { type Field, fieldsOf } from "@convivio/core";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { en } from "../messages/fields/en.ts";
import { fillMessage } from "../messages/say.ts";
import { compareParts } from "./part-difference.ts";
import { type Reading, readParts } from "./parts.ts";
import { compareTexts, foldOf, type Stretch } from "./text-difference.ts";

const only = (stretches: readonly Stretch[], kind: Stretch["kind"]) =>
  stretches.filter((one) => one.kind !== kind).map(({ text }) => text);

describe("two texts", () => {
  test("are both there in what is shown, whatever they are", () => {
    const text = fc
      .array(fc.constantFrom("housing", " ", "\n\n", "سكن", "المدينة", "é", "👨‍👩‍👧", ",", "x"))
      .map((all) => all.join(""));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const stretches = compareTexts(before, after);
        expect(only(stretches, "inserted").join("")).toBe(before);
        expect(only(stretches, "deleted").join("")).toBe(after);
      }),
    );
  });

  test("are compared by words, in Arabic too", () => {
    expect(compareTexts("a city for all people", "a house for all people")).toEqual([
      { kind: "same", text: "a " },
      { kind: "deleted", text: "city" },
      { kind: "inserted", text: "house" },
      { kind: "same", text: " for all people" },
    ]);
    expect(compareTexts("مدينة للجميع", "مدينة للناس", "ar")).toEqual([
      { kind: "same", text: "مدينة " },
      { kind: "deleted", text: "للجميع" },
      { kind: "inserted", text: "للناس" },
    ]);
  });

  test("with only a space between two changes are marked as one change", () => {
    expect(compareTexts("in old times.", "in new days.").slice(1, 3)).toEqual([
      { kind: "deleted", text: "old times" },
      { kind: "inserted", text: "new days" },
    ]);
  });

  test("that have nothing in common do not take for ever", () => {
    const [one, other] = ["a", "b"].map((letter) =>
      Array.from({ length: 6000 }, (_, at) => `${letter}${at}`).join(" "),
    ) as [string, string];
    expect(compareTexts(one, other).map(({ kind }) => kind)).toEqual(["deleted", "inserted"]);
  });
});

test("a long stretch without a change is folded, and nothing of it is lost", () => {
  const text = Array.from({ length: 200 }, (_, at) => `word${at}`).join(" ");
  const fold = foldOf(text, false, false);
  expect(fold?.count).toBe(160);
  expect(`${fold?.start}${fold?.hidden}${fold?.end}`).toBe(text);
  expect(foldOf(text, true, false)?.start).toBe("");
  expect(foldOf("only a few words", false, false)).toBeNull();
});

describe("two lists", () => {
  const parts = (...texts: string[]) => texts.map((text) => ({ key: text, text }));
  const told = (before: string[], after: string[]) =>
    compareParts(parts(...before), parts(...after)).map(({ kind, part }) => `${kind} ${part.text}`);

  test("tell what came, went and stayed", () => {
    expect(told(["Turin", "Rome"], ["Turin", "Milan"])).toEqual(["same Turin", "removed Rome", "added Milan"]);
  });

  test("tell once what moved, with both places", () => {
    const changes = compareParts(parts("a", "b", "c"), parts("c", "a", "b"));
    expect(changes.filter(({ kind }) => kind === "moved")).toMatchObject([
      { part: { key: "c" }, places: { from: 3, to: 1 } },
    ]);
    expect(changes).toHaveLength(3);
  });

  test("do not say of what stands at the same place that it moved", () => {
    const changes = compareParts(parts("a", "b", "c"), parts("c", "b", "a"));
    expect(changes.find(({ part }) => part.key === "b")?.kind).toBe("same");
  });

  test("tell a line that was rewritten as one that changed", () => {
    expect(told(["Families with small children"], ["Families with children"])).toEqual([
      "changed Families with children",
    ]);
  });

  test("hold every part of both, each once, whatever they are", () => {
    const list = fc.uniqueArray(fc.constantFrom(..."abcdefgh"));
    fc.assert(
      fc.property(list, list, (before, after) => {
        const changes = compareParts(parts(...before), parts(...after));
        expect(changes.map(({ part }) => part.key).sort()).toEqual([...new Set([...before, ...after])].sort());
      }),
    );
  });
});

describe("a value in words", () => {
  const reading: Reading = {
    say: ((key: keyof typeof en) => fillMessage(en[key] ?? key, "en", {})) as Reading["say"],
    language: "en",
    lang: undefined,
    references: [
      {
        id: 7,
        kind: "organisation",
        title: "City of Turin",
        titleLanguage: null,
        place: null,
        state: "draft",
        isPublished: false,
        slug: null,
      },
    ],
  };
  const field = (name: string) => fieldsOf("practice").find((one) => one.name === name) as Field;
  const said = (name: string, value: unknown) => readParts(field(name), value, reading);

  test("names what it points at, with the part that each had", () => {
    expect(said("organisations", [{ organisation: 7, role: "lead" }])).toMatchObject({
      form: "list",
      parts: [{ key: "7", text: "City of Turin · Lead", record: { id: 7 } }],
    });
  });

  test("tells a source by title, publisher and address", () => {
    const source = { title: "Report", url: "https://example.org/r", publisher: "City", published: null };
    expect(said("sources", [source])).toMatchObject({
      parts: [{ key: "https://example.org/r", text: "Report · City · https://example.org/r" }],
    });
  });

  test("shows a choice that is none as it was written", () => {
    expect(said("status", "running")).toMatchObject({ part: { text: "Running" } });
    expect(said("status", "no-such")).toMatchObject({ part: { text: "no-such" } });
  });

  test("writes a year without a comma and nothing as nothing", () => {
    const year = fieldsOf("resource").find(({ name }) => name === "year") as Field;
    expect(readParts(year, 2011, reading)).toMatchObject({ part: { text: "2011" } });
    expect([said("pitch", ""), said("themes", []), said("title", undefined)].map(({ form }) => form)).toEqual([
      "nothing",
      "nothing",
      "nothing",
    ]);
  });
});
