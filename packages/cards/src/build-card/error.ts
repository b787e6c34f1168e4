// The card of bad news: four kinds, never mixed, each with the next step.
import { type BadNews, type ErrorReport, errorCodes, type Language } from "@convivio/core";
import type { Card } from "../card.ts";
import { cleanText } from "../clean-text.ts";
import { say, sayLine } from "../messages/messages.ts";
import { code, lineOf } from "../runs.ts";
import { notice } from "./labels.ts";

export type ErrorCardOptions = {
  /** What to type to ask again, such as "/practice turin housing". */
  command?: string;
};

/** Only what the report says of the input itself is shown beside our own sentence: it names the part to change. */
function sentences(error: ErrorReport, language: Language): string[] {
  const own = say(language, `error.${error.code}`);
  return error.code === "invalid-input" && cleanText(error.message) !== "" ? [own, error.message] : [own];
}

export function buildErrorCard(error: ErrorReport, language: Language, options: ErrorCardOptions = {}): Card {
  const badNews: BadNews = errorCodes[error.code].kind;
  const again = options.command ? sayLine(language, "error.type", { command: code(options.command) }) : [];
  const reference = cleanText(error.reference);
  const hasReference = badNews === "not-available" && reference !== "";
  return {
    kind: "error",
    language,
    answer: null,
    heading: say(language, `heading.${badNews}`),
    link: null,
    lead: [],
    parts: notice(...sentences(error, language).map((sentence) => lineOf(sentence)), again),
    position: null,
    actions: [],
    footer: hasReference ? [sayLine(language, "error.reference", { reference: code(reference) })] : [],
    isCut: false,
  };
}
