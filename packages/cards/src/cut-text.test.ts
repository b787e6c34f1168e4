import fc from "fast-check";
import { expect, test } from "vitest";
import { cutEscaped, cutMark, cutText } from "./cut-text.ts";
import { escapeDiscord } from "./discord/discord-text.ts";
import { escapeSlack } from "./slack/slack-text.ts";
import { anyText } from "./testing/texts.ts";

const graphemesOf = (text: string) => [...new Intl.Segmenter().segment(text)].map(({ segment }) => segment);

test("a text that fits is left as it is, a longer one is cut within its size and marked", () => {
  fc.assert(
    fc.property(anyText, fc.integer({ min: 1, max: 400 }), (text, max) => {
      const cut = cutText(text, max);
      expect(cut.length).toBeLessThanOrEqual(max);
      if (text.length <= max) expect(cut).toBe(text);
      else expect(cut.endsWith(cutMark)).toBe(true);
    }),
  );
});

test("a cut never falls inside a family, a flag or an accented letter", () => {
  const text = "👩‍👩‍👧‍👦🇮🇹e\u0301".repeat(20);
  const whole = new Set(graphemesOf(text));
  for (let max = 20; max < 120; max++) {
    for (const grapheme of graphemesOf(cutText(text, max).slice(0, -cutMark.length))) expect(whole).toContain(grapheme);
  }
});

test("a cut falls between words where one ends nearby", () => {
  expect(cutText("Neighbours share a house and a garden", 30)).toBe("Neighbours share a house and…");
});

test("an escaped text stays within its size and is never cut inside an escape", () => {
  fc.assert(
    fc.property(anyText, fc.integer({ min: 30, max: 200 }), (text, max) => {
      for (const escapeText of [escapeSlack, escapeDiscord]) {
        const cut = cutEscaped(text, max, escapeText);
        expect(cut.length).toBeLessThanOrEqual(max);
        if (cut !== escapeText(text)) expect(cut.endsWith(cutMark)).toBe(true);
      }
    }),
  );
});
