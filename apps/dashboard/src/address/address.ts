// What stands in the address: the question, the button pressed on its answer, the language. So a page can be shared, and Back works.
import { type ActionAddress, parseActionId } from "@convivio/cards";
import { type Language, languages } from "@convivio/core";

export type Address = {
  /** Null before anything was asked; empty asks how to ask. */
  question: string | null;
  /** The id that the pressed button carries (Details, Show Next Page, a record suggested); null for the answer itself. */
  open: string | null;
  /** Null when the address leaves the language to the reader's browser. */
  language: Language | null;
};

function languageIn(tag: string | null): Language | null {
  const primary = tag?.toLowerCase().split(/[-_]/)[0];
  return languages.find((language) => language === primary) ?? null;
}

/** Never throws: what cannot be read is as if it were not there. */
export function parseAddress(search: string): Address {
  const parameters = new URLSearchParams(search);
  const open = parameters.get("open");
  return {
    question: parameters.get("q"),
    open: open !== null && parseActionId(open) !== null ? open : null,
    language: languageIn(parameters.get("language")),
  };
}

/** The search part of the address, such as "?q=turin+housing&language=it"; empty when there is nothing to say. */
export function renderAddress({ question, open, language }: Address): string {
  const parameters = new URLSearchParams();
  if (question !== null) parameters.set("q", question);
  if (open !== null) parameters.set("open", open);
  if (language !== null) parameters.set("language", language);
  const text = parameters.toString().replaceAll("%3A", ":").replaceAll("%2F", "/");
  return text === "" ? "" : `?${text}`;
}

/** The language of the page: the address decides, then the first of the reader's languages that we speak, then English. */
export function languageOf(address: Address, preferred: readonly string[]): Language {
  const first = preferred.map(languageIn).find((language) => language !== null);
  return address.language ?? first ?? "en";
}

/** What the address asks to open, read. */
export function openedBy(address: Address): ActionAddress | null {
  return address.open === null ? null : parseActionId(address.open);
}
