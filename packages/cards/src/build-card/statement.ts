// How something was said: word for word, in other words, or in a language that is not the reader's.
import type { Language, StatementView } from "@convivio/core";
import { languageName, say } from "../messages/messages.ts";

/** A translation is in nobody's own words: then the language in which it was said is told instead. */
export function howSaid(
  statement: Pick<StatementView, "kind" | "language" | "originalLanguage">,
  language: Language,
): string {
  const { kind, originalLanguage } = statement;
  if (kind === "paraphrase" || statement.language === originalLanguage) return say(language, `statement.${kind}`);
  return say(language, "statement.translated", { language: languageName(originalLanguage, language) });
}
