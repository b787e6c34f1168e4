// The address says all that the page shows, and nothing in it can break the page.

import { languages } from "@convivio/core";
import fc from "fast-check";
import { expect, test } from "vitest";
import { languageOf, openedBy, parseAddress, renderAddress } from "./address.ts";

const nothing = { question: null, open: null, language: null };

test("an address without parameters asks nothing", () => {
  expect(parseAddress("")).toEqual(nothing);
  expect(renderAddress(nothing)).toBe("");
});

test("an empty question is a question: it asks how to ask", () => {
  expect(parseAddress("?q=")).toEqual({ ...nothing, question: "" });
});

test("an address is readable", () => {
  expect(renderAddress({ question: "/event 2011", open: "c1:k3Jd8sQ2:details:2", language: "it" })).toBe(
    "?q=/event+2011&open=c1:k3Jd8sQ2:details:2&language=it",
  );
});

test("whatever is asked survives the way through the address", () => {
  const address = fc.record({
    question: fc.option(fc.string({ unit: "grapheme" }).map((text) => text.toWellFormed())),
    open: fc.option(fc.constantFrom("c1:abc:next", "c1:abc:details:3", "c1:abc:more:5")),
    language: fc.option(fc.constantFrom(...languages)),
  });
  fc.assert(
    fc.property(address, (given) => {
      expect(parseAddress(renderAddress(given))).toEqual(given);
    }),
  );
});

test("what is not an action of an answer is left aside", () => {
  expect(parseAddress("?open=javascript:alert(1)").open).toBeNull();
  expect(openedBy(parseAddress("?open=c1:abc:details:3"))).toEqual({ answer: "abc", action: "details", index: 3 });
});

test("no address makes the page fail", () => {
  fc.assert(fc.property(fc.string(), (search) => void parseAddress(search)));
});

test("the address chooses the language, then the reader's own languages, then English", () => {
  expect(languageOf(parseAddress("?language=ar"), ["fr-CA"])).toBe("ar");
  expect(languageOf(parseAddress("?language=xx"), ["de", "fr-CA", "en"])).toBe("fr");
  expect(languageOf(parseAddress(""), ["de"])).toBe("en");
});
