// An address of the desk can be read by people, survives the way there and back, and can break nothing.
import fc from "fast-check";
import { expect, test } from "vitest";
import { ListSearch } from "../list/list-search.ts";
import { parseSearch, stringifySearch } from "./search.ts";

const read = (text: string) => ListSearch.parse(parseSearch(text));

test("an address is readable", () => {
  expect(stringifySearch({ text: "turin", state: ["draft", "in-review"], missing: true, published: false })).toBe(
    "?text=turin&state=draft,in-review&missing=yes&published=no",
  );
});

test("what is empty does not stand in it", () => {
  expect(stringifySearch({ text: "", state: [], theme: undefined, assignee: null })).toBe("");
});

test("a search is never taken for a number or a yes", () => {
  expect(read("?text=2011&assignee=none")).toMatchObject({ text: "2011", assignee: "none" });
  expect(read("?text=yes").text).toBe("yes");
});

const state = fc.uniqueArray(fc.constantFrom("draft", "in-review", "changes-asked", "published", "archived"), {
  minLength: 1,
});
const search = fc.record(
  {
    text: fc.string({ unit: "grapheme", minLength: 1, maxLength: 40 }).map((text) => text.toWellFormed()),
    state,
    published: fc.boolean(),
    missing: fc.boolean(),
    country: fc.integer({ min: 1, max: 1e6 }),
    theme: fc.integer({ min: 1, max: 1e6 }),
    freshness: fc.constantFrom("fresh", "due", "stale", "unknown"),
    sort: fc.constantFrom("title", "updated", "created", "state", "missing"),
    order: fc.constantFrom("ascending", "descending"),
  },
  { requiredKeys: [] },
);

test("whatever a list is asked for survives the way through the address", () => {
  fc.assert(
    fc.property(search, (given) => {
      expect(read(stringifySearch(given))).toEqual(given);
      // The router checks again what it has checked.
      expect(ListSearch.parse(ListSearch.parse(given))).toEqual(given);
    }),
  );
});

test("no address makes a list fail", () => {
  const parts = fc.constantFrom(
    "text",
    "state",
    "published",
    "country",
    "theme",
    "freshness",
    "sort",
    "order",
    "columns",
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(parts, fc.string())), (given) => {
      read(`?${new URLSearchParams(given)}`);
    }),
  );
  expect(read("?state=draft,nonsense&country=-1&sort=name&published=perhaps")).toEqual({ state: ["draft"] });
});
