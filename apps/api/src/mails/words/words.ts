// What mails say, in each of Convivio's languages.
import type { Language } from "@convivio/core";
import { ar } from "./ar.ts";
import { en } from "./en.ts";
import { es } from "./es.ts";
import { fr } from "./fr.ts";
import { it } from "./it.ts";
import type { MailWordKey, MailWords } from "./keys.ts";

export const mailWords: Readonly<Record<Language, MailWords>> = { en, fr, es, it, ar };

/** What no value is given for stays as it is: {link} is filled where the mail is read. */
export function write(language: Language, key: MailWordKey, values: Readonly<Record<string, string>> = {}): string {
  return mailWords[language][key].replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}
