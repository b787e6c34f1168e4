// forget-me on a card: nothing is offered where nothing is kept, and nobody is forgotten by one press.
import { type Language, languages } from "@convivio/core";
import { expect, test } from "vitest";
import { messagesFor } from "../messages/messages.ts";
import { buildTraces } from "../testing/taking-part.ts";
import { renderText } from "../text/render-text.ts";
import { buildForgetQuestionCard, buildTracesCard } from "./traces.ts";

const idsOf = ({ actions }: { actions: readonly { id: string }[] }) => actions.map(({ id }) => id);

test.each(languages)("in %s each kind that is kept is named with its number, and no other", (language: Language) => {
  const said = renderText(buildTracesCard(buildTraces({ follows: 12, acts: 34 }), language));
  const words = messagesFor(language);
  for (const shown of [words["traces.follows"], words["traces.acts"], "12", "34"]) expect(said).toContain(shown);
  for (const hidden of [words["traces.wishes"], words["traces.none"]]) expect(said).not.toContain(hidden);
});

test("the first press asks, the second forgets", () => {
  expect(idsOf(buildTracesCard(buildTraces({ settings: 1 }), "en"))).toEqual(["t1:export", "t1:ask", "t1:keep"]);
  expect(idsOf(buildForgetQuestionCard("en"))).toEqual(["t1:forget", "t1:keep"]);
});

test("where nothing is kept, there is nothing to press", () => {
  const card = buildTracesCard(buildTraces(), "en");
  expect(idsOf(card)).toEqual([]);
  expect(renderText(card)).toContain("Convivio does not know you");
});
