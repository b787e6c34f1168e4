// A published translation of a record: its own texts, made from one revision of the original. Which text a reader gets is decided here.
import { z } from "zod";
import { translatedFieldsOf } from "./fields/fields.ts";
import type { RecordKind } from "./record.ts";
import type { Snapshot } from "./snapshot.ts";

export const Translation = z.object({
  /** The translation's own revision. */
  revision: z.number().int().positive(),
  /** The revision of the original that it translates; null where that is not known. */
  of: z.number().int().positive().nullable(),
  /** Texts by the name of their field. */
  fields: z.record(z.string(), z.unknown()),
});
export type Translation = z.infer<typeof Translation>;

/** Published translations by their language. */
export type Translations = { readonly [language: string]: Translation };

export interface Translated<Row> {
  /** The row with its texts in the reader's language, where they are translated. */
  row: Row;
  /** The language that its texts are in. */
  language: string;
  /** The original has been published anew since it was translated. */
  isStale: boolean;
}

/**
 * A published row as a reader of the language gets it: translated where it is, else as it was written.
 * What the original no longer says, no translation says either; what it says newly stands in its own language.
 */
export function toldIn<Row extends { revisionId: number; translations: Translations }>(
  kind: RecordKind,
  row: Row,
  originalLanguage: string,
  language: string,
): Translated<Row> {
  const translation = row.translations[language];
  if (translation === undefined || originalLanguage.split("-")[0] === language) {
    return { row, language: originalLanguage, isStale: false };
  }
  const texts = translatedFieldsOf(kind).flatMap(({ name }) => {
    const [original, translated] = [(row as Snapshot)[name], translation.fields[name]];
    return typeof original === "string" && typeof translated === "string" && translated !== ""
      ? [[name, translated] as const]
      : [];
  });
  return { row: { ...row, ...Object.fromEntries(texts) }, language, isStale: translation.of !== row.revisionId };
}
