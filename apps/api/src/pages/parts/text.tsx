// Text that a record holds: in its own language and direction, said where that is not the reader's.
import { languageName, say } from "@convivio/cards";
import type { Language } from "@convivio/core";
import type { Visit } from "../visit.ts";

/** Themes are described in English alone until they have translations of their own. */
export const themeLanguage = "en";

/** The `lang` of a text; undefined where it is the page's own. */
export function foreign(visit: { language: Language }, language: string): string | undefined {
  return language.split("-")[0] === visit.language ? undefined : language;
}

export interface TextProps {
  visit: Visit;
  text: string;
  language: string;
}

/** Paragraphs as they were written. */
export function Text({ visit, text, language, class: name }: TextProps & { class?: string }) {
  const paragraphs = text.split(/\n+/).filter((paragraph) => paragraph.trim() !== "");
  return (
    <>
      {paragraphs.map((paragraph) => (
        <p class={name} lang={foreign(visit, language)} dir="auto">
          {paragraph}
        </p>
      ))}
    </>
  );
}

/** "Text in English", where the reader reads another language. */
export function LanguageNote({ visit, language }: { visit: Visit; language: string }) {
  if (foreign(visit, language) === undefined) return null;
  return (
    <p class="notice">{say(visit.language, "language.mark", { language: languageName(language, visit.language) })}</p>
  );
}

/** Forms that the `time` element can carry; anything vaguer stays words alone. */
const machineDate = /^\d{4}(-\d{2}(-\d{2}(T\d{2}:\d{2}(:\d{2})?)?)?)?$/;

export function When({ date, words }: { date: string; words: string }) {
  return machineDate.test(date) ? <time datetime={date}>{words}</time> : <span>{words}</span>;
}
