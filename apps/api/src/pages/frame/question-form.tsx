// The place to ask without script: one field, one button, an answer on a page of its own.

import type { Visit } from "../visit.ts";
import { tell } from "../words/words.ts";

interface Props {
  visit: Visit;
  /** What was asked, kept in the field. */
  question?: string;
  /** The large form of the page where one asks; the small one stands in every header. */
  isLarge?: boolean;
}

export function QuestionForm({ visit, question = "", isLarge = false }: Props) {
  const { language } = visit;
  const id = isLarge ? "question" : "header-question";
  return (
    <search class={isLarge ? "ask-large" : "ask-small"}>
      <form class="ask" action="/search" method="get">
        <label for={id} class={isLarge ? "ask-label" : "unseen"}>
          {tell(language, "ask.label")}
        </label>
        <span class="ask-row">
          <input
            id={id}
            name="q"
            type="search"
            dir="auto"
            value={question}
            placeholder={isLarge ? undefined : tell(language, "ask.label")}
            autocomplete="off"
            spellcheck={false}
            aria-describedby={isLarge ? "question-hint" : undefined}
          />
          {visit.isLanguageChosen && <input type="hidden" name="language" value={language} />}
          <button type="submit">{tell(language, "ask.button")}</button>
        </span>
        {isLarge && (
          <span id="question-hint" class="quiet">
            {tell(language, "ask.hint")}
          </span>
        )}
      </form>
    </search>
  );
}
