// Which text a reader gets of a record that is told in several languages.
import { expect, test } from "vitest";
import { toldIn } from "./translation.ts";

const translation = {
  revision: 9,
  of: 7,
  fields: { title: "Case", summary: "Vicini.", pitch: "In breve", purpose: "" },
};
const row = {
  revisionId: 7,
  title: "Homes",
  pitch: null as string | null,
  summary: "Neighbours.",
  purpose: "To live well." as string | null,
  slug: "homes",
  translations: { it: translation },
};

test("the reader's language, where there is a translation into it; else the original with its language", () => {
  expect(toldIn("practice", row, "en", "it")).toMatchObject({
    row: { title: "Case", summary: "Vicini." },
    language: "it",
  });
  expect(toldIn("practice", row, "en", "fr")).toEqual({ row, language: "en", isStale: false });
  expect(toldIn("practice", row, "it-CH", "it")).toEqual({ row, language: "it-CH", isStale: false });
});

test("what the original does not say, no translation says; what the translation lacks stands as it was written", () => {
  expect(toldIn("practice", row, "en", "it").row).toMatchObject({
    pitch: null,
    purpose: "To live well.",
    slug: "homes",
  });
});

test("only texts that a kind has translated are taken", () => {
  const odd = { ...row, translations: { it: { ...translation, fields: { ...translation.fields, slug: "case" } } } };
  expect(toldIn("practice", odd, "en", "it").row.slug).toBe("homes");
});

test("a translation is stale once the original has been published anew", () => {
  expect(toldIn("practice", row, "en", "it").isStale).toBe(false);
  expect(toldIn("practice", { ...row, revisionId: 8 }, "en", "it").isStale).toBe(true);
});
