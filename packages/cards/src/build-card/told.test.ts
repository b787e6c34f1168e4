// In which language a card's text is, and whether a translation is up to date, said shortly.
import { languages } from "@convivio/core";
import { expect, test } from "vitest";
import {
  buildEvent,
  buildEventAnswer,
  buildPractice,
  buildPracticeAnswer,
  buildPracticesAnswer,
} from "../testing/examples.ts";
import { renderText } from "../text/render-text.ts";
import { buildCard } from "./build-card.ts";

const stale = { language: "it", originalLanguage: "en", isStale: true };

test("a translation that is not up to date is marked, in lists and on its own card", () => {
  const practice = buildPractice(stale);
  const list = { ...buildPracticesAnswer(1, { practices: [practice] }), language: "it" as const };
  for (const answer of [buildPracticeAnswer(practice, { language: "it" }), list]) {
    expect(renderText(buildCard(answer))).toContain("tradotto prima dell’ultima modifica");
    expect(renderText(buildCard(answer))).not.toContain("Testo in");
  }
  const fresh = buildPracticeAnswer(buildPractice({ ...stale, isStale: false }), { language: "it" });
  expect(renderText(buildCard(fresh))).not.toContain("tradotto");
});

test("what was said word for word is, once translated, told with the language in which it was said", () => {
  const [statement] = buildEvent().statements;
  if (statement === undefined) throw new Error("The example has a statement.");
  const event = buildEvent({ statements: [{ ...statement, language: "it", text: "Non c’è un solo modello." }] });
  for (const language of languages) {
    const text = renderText(buildCard(buildEventAnswer(event, { language })));
    expect(text).toContain("Non c’è un solo modello.");
    expect(text).not.toMatch(/word for word|mot pour mot|palabra por palabra|parola per parola|نصًا/);
  }
  expect(renderText(buildCard(buildEventAnswer(event, { language: "it" })))).toContain("tradotto; detto in inglese");
});
