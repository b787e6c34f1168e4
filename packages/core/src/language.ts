// The languages Convivio speaks, and those in which it understands names.
import { z } from "zod";

/** Languages of the interface and of answers. */
export const languages = ["en", "fr", "es", "it", "ar"] as const;
export const Language = z.enum(languages);
export type Language = z.infer<typeof Language>;

/** What each calls itself, so that whoever needs one can read it. */
export const ownNames: Readonly<Record<Language, string>> = {
  en: "English",
  fr: "Français",
  es: "Español",
  it: "Italiano",
  ar: "العربية",
};

/** Languages in which a question's names and words are understood; German members get answers in another language. */
export const questionLanguages = [...languages, "de"] as const;
export const QuestionLanguage = z.enum(questionLanguages);
export type QuestionLanguage = z.infer<typeof QuestionLanguage>;

/** BCP 47 / ISO 639 code of any language a source or a name may be in. */
export const LanguageCode = z
  .string()
  .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, "Use a language code such as en or pt-BR.");

/** One text in several languages, keyed by language code. */
export const Names = z.record(LanguageCode, z.string().trim().min(1).max(200));
export type Names = z.infer<typeof Names>;

/** Right-to-left languages among ours. */
export function isRightToLeft(language: string): boolean {
  return /^(ar|he|fa|ur)\b/.test(language);
}

/** The name in the language asked for, else in English, else any name there is. */
export function nameIn(names: Names, language: string, fallback = ""): string {
  return names[language] ?? names.en ?? Object.values(names)[0] ?? fallback;
}

/** The best of our languages for a BCP 47 tag such as "fr-CA"; English when we do not speak it. */
export function closestLanguage(tag: string | null | undefined): Language {
  const primary = tag?.toLowerCase().split(/[-_]/)[0];
  return languages.find((language) => language === primary) ?? "en";
}

/** Whether we speak the language of a BCP 47 tag. */
export function isOurLanguage(tag: string): boolean {
  const primary = tag.toLowerCase().split(/[-_]/)[0];
  return languages.some((language) => language === primary);
}

/** The first of the reader's languages that we speak, by the weights of Accept-Language (RFC 9110, 12.5.4); else English. */
export function languageAccepted(header: string | undefined): Language {
  const wished = (header ?? "")
    .split(",", 20)
    .map((part) => {
      const [tag = "", ...options] = part.trim().split(";");
      const weight = options
        .map((option) => /^\s*q=([\d.]+)\s*$/.exec(option)?.[1])
        .find((found) => found !== undefined);
      return { tag: tag.trim(), weight: weight === undefined ? 1 : Number(weight) };
    })
    .filter(({ tag, weight }) => weight > 0 && isOurLanguage(tag))
    .sort((one, other) => other.weight - one.weight);
  return closestLanguage(wished[0]?.tag);
}
