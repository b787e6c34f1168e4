// The cards of a question that found nothing: counted, waited for by somebody, and answered at last.
import { cardSize, type Language, type WishGranted } from "@convivio/core";
import { actionId } from "../action-id.ts";
import { bareCard } from "../build-card/bare-card.ts";
import { toldEntries } from "../build-card/entries.ts";
import { labelled, notice } from "../build-card/labels.ts";
import type { Card } from "../card.ts";
import { say } from "../messages/messages.ts";
import { lineOf, linked } from "../runs.ts";

export function buildWishCard(answer: string, language: Language): Card {
  const label = say(language, "action.tell");
  return bareCard("wish", language, {
    heading: say(language, "heading.wish"),
    parts: notice(lineOf(say(language, "wish.counted")), lineOf(say(language, "wish.offer", { button: label }))),
    actions: [
      { name: "tell", id: actionId({ answer, action: "tell" }), label, accessibleLabel: label, primary: false },
    ],
  });
}

export function buildWaitingCard(language: Language): Card {
  return bareCard("wish", language, {
    heading: say(language, "heading.told"),
    parts: notice(lineOf(say(language, "wish.waiting"))),
  });
}

export function buildGrantedCard(granted: WishGranted, language: Language): Card {
  const all = toldEntries(granted, language);
  const entries = all.slice(0, cardSize);
  const rest = granted.more + all.length - entries.length;
  const more = rest > 0 ? notice([linked(say(language, "digest.more", { count: rest }), granted.url)]) : [];
  return bareCard("wish", language, {
    heading: say(language, "heading.granted"),
    link: granted.url,
    lead: [labelled(language, "question.asked", [linked(granted.asked, granted.url)])],
    parts: [...(entries.length > 0 ? [{ type: "entries", label: null, entries } as const] : []), ...more],
  });
}
