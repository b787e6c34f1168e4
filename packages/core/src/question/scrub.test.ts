// What could point at a person is gone before a question is kept.
import fc from "fast-check";
import { expect, test } from "vitest";
import { scrub } from "./scrub.ts";

test.each([
  ["ask <@U012AB3CD> about turin", "ask @… about turin"],
  ["<!subteam^S1|@board> turin", "@… turin"],
  ["<@!123456789012345678> turin", "@… turin"],
  ["@maria.rossi turin", "@… turin"],
  ["write to jane.doe+x@city.example.org", "write to @…"],
  ["josé@exämple.org", "@…"],
  ["see https://example.org/a?b=c now", "see (address) now"],
  ["see www.example.org/anna", "see (address)"],
  ["call +39 011 555 1234", "call (number)"],
  ["call (011) 555-1234", "call ((number)"],
  ["call 06-12-34-56-78", "call (number)"],
  ["اتصل ٠١٢٣٤٥٦٧٨٩", "اتصل (number)"],
  ["case 1234567", "case (number)"],
  ["20102015", "(number)"],
])("«%s» is kept as «%s»", (text, kept) => expect(scrub(text)).toBe(kept));

test.each([
  "turin 2016",
  "turin 2010-2015",
  "2010 2015 2020",
  "2010–2015",
  "٢٠١٠-٢٠١٥",
  "12345",
  "room 12",
  "90s",
  "a @ b",
])("«%s» is kept as it is: years and short numbers point at nobody", (text) => expect(scrub(text)).toBe(text));

test("what is scrubbed can be stored: no NUL, no half of a pair", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(0xffff), { maxLength: 50 }), (units) => {
      const kept = scrub(String.fromCharCode(...units));
      expect(kept.isWellFormed()).toBe(true);
      expect(kept).not.toContain("\0");
    }),
  );
});

test("scrubbing twice is scrubbing once", () => {
  const parts = fc.constantFrom("@anna", "a@b.org", "0612345678", "turin", "2016", "https://x.org", "<@U1>", " ", "-");
  fc.assert(
    fc.property(fc.array(parts, { maxLength: 8 }), (some) => {
      expect(scrub(scrub(some.join(" ")))).toBe(scrub(some.join(" ")));
    }),
  );
});
