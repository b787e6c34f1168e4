// One visit to a page: who reads, in which language, at which address; and how links from there are written.
import { closestLanguage, isOurLanguage, type Language } from "@convivio/core";
import type { Logger } from "pino";
import type { Catalogue } from "../catalogue.ts";
import type { appRouter } from "../routers/index.ts";
import type { Reader } from "../views/places.ts";

export interface Visit {
  catalogue: Catalogue;
  /** The same procedures that other apps call, so that a page and the API never differ. */
  ask: ReturnType<typeof appRouter.createCaller>;
  reader: Reader;
  language: Language;
  /** Whether the address names the language; links then keep it. */
  isLanguageChosen: boolean;
  path: string;
  /** What the address asks beside the language, such as a cursor. */
  parameters: URLSearchParams;
  reference: string;
  log: Logger;
}

/** The language that the address names; null when it names none of ours. */
export function languageChosen(parameters: URLSearchParams): Language | null {
  const tag = parameters.get("language");
  return tag !== null && isOurLanguage(tag) ? closestLanguage(tag) : null;
}

/** The address of another page of ours, in the language that was chosen. */
export function hrefTo(visit: Visit, path: string, parameters: Readonly<Record<string, string>> = {}): string {
  const chosen = visit.isLanguageChosen ? { language: visit.language } : {};
  return withParameters(path, { ...parameters, ...chosen });
}

/** The address of this very page in a language; null leaves the language to the reader. */
export function hrefHere(visit: Visit, language: Language | null): string {
  const kept = Object.fromEntries([...visit.parameters].filter(([name]) => name !== "language"));
  return withParameters(visit.path, { ...kept, ...(language === null ? {} : { language }) });
}

function withParameters(path: string, parameters: Readonly<Record<string, string>>): string {
  const text = new URLSearchParams(parameters).toString();
  return text === "" ? path : `${path}?${text}`;
}
