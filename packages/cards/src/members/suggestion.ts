// The cards of what members suggest: taken, how it goes with it, what a curator asks, and that everybody can read it.
import type { Language, SuggestionNews, SuggestionView } from "@convivio/core";
import { bareCard } from "../build-card/bare-card.ts";
import { labelled, notice } from "../build-card/labels.ts";
import type { Action, Card, Entry } from "../card.ts";
import { cleanText, isBlank } from "../clean-text.ts";
import { formId } from "../form-id.ts";
import { say, sayLine } from "../messages/messages.ts";
import { code, lineOf, linked, plain } from "../runs.ts";

/** As the menus of Slack's and Discord's messages call it; commands keep one name in every language. */
export const suggestShortcut = "Suggest as a practice";
/** As many as every platform has room for, each with its button. */
const shown = 8;
const listCommand = "/convivio suggestions";

function titleOf({ title }: SuggestionView): string {
  const clean = cleanText(title);
  return isBlank(clean) ? "…" : clean;
}

function answerAction(suggestion: SuggestionView, language: Language): Action {
  return {
    name: "form",
    id: formId({ form: "answer", suggestion: suggestion.id }),
    label: say(language, "action.answer"),
    accessibleLabel: say(language, "action.answerOf", { title: titleOf(suggestion) }),
    primary: false,
  };
}

export function buildSuggestionTakenCard(suggestion: SuggestionView, language: Language): Card {
  return bareCard("suggestion", language, {
    heading: say(language, "heading.thanks"),
    link: suggestion.url,
    parts: notice(
      sayLine(language, "suggestion.taken", { title: linked(titleOf(suggestion), suggestion.url) }),
      lineOf(say(language, `suggestionState.${suggestion.state}`)),
    ),
    footer: [sayLine(language, "suggestion.see", { command: code(listCommand) })],
  });
}

export function buildSuggestionAnsweredCard(suggestion: SuggestionView, language: Language): Card {
  return bareCard("suggestion", language, {
    heading: say(language, "heading.thanks"),
    parts: notice(sayLine(language, "suggestion.answered", { title: plain(titleOf(suggestion)) })),
    footer: [sayLine(language, "suggestion.see", { command: code(listCommand) })],
  });
}

function entryOf(suggestion: SuggestionView, language: Language): Entry {
  const { url, state, question } = suggestion;
  return {
    number: null,
    title: linked(titleOf(suggestion), url),
    place: lineOf(say(language, `suggestionState.${state}`)),
    summary: question === null ? "" : cleanText(`${say(language, "suggestion.question")}: ${question}`),
    mark: [],
    why: [],
    source: [],
    details: question === null ? null : answerAction(suggestion, language),
  };
}

export function buildSuggestionsCard(suggestions: readonly SuggestionView[], language: Language): Card {
  const entries = suggestions.slice(0, shown).map((suggestion) => entryOf(suggestion, language));
  const begin = sayLine(language, "suggestions.begin", {
    command: code("/convivio suggest"),
    shortcut: suggestShortcut,
  });
  return bareCard("suggestions", language, {
    heading: say(language, "heading.suggestions"),
    parts:
      entries.length > 0
        ? [{ type: "entries", label: null, entries }]
        : notice(lineOf(say(language, "suggestions.none")), begin),
    footer: entries.length > 0 ? [begin] : [],
  });
}

export function buildSuggestionNewsCard({ news, suggestion }: SuggestionNews, language: Language): Card {
  const title = titleOf(suggestion);
  const { url, question } = suggestion;
  const isAsked = news === "asked";
  return bareCard("suggestion", language, {
    heading: say(language, `heading.suggestion.${news}`, { title }),
    link: url,
    parts: isAsked
      ? notice(labelled(language, "suggestion.question", lineOf(question)))
      : notice(sayLine(language, "suggestion.published", { link: linked(title, url) })),
    actions: isAsked ? [answerAction(suggestion, language)] : [],
    footer: [sayLine(language, "suggestion.see", { command: code(listCommand) })],
  });
}
