// The form of the page's messages: a sentence with {names} to fill, or one sentence per plural form, chosen by {count}.

export type PluralForms = { readonly other: string } & {
  readonly [form in Exclude<Intl.LDMLPluralRule, "other">]?: string;
};
export type Message = string | PluralForms;

type NamesIn<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}` ? Name | NamesIn<Rest> : never;
export type PlaceholderOf<M extends Message> = M extends string
  ? NamesIn<M>
  : M extends { readonly other: infer Other extends string }
    ? NamesIn<Other>
    : never;

/** The sentence for a number, its names filled. */
export function fill(message: Message, language: string, values: Readonly<Record<string, string | number>>): string {
  const sentence = typeof message === "string" ? message : formFor(message, language, values.count);
  return sentence.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ""));
}

/** The sentence for a number, among the plural forms of the language. */
export function formFor(forms: PluralForms, language: string, count: string | number | undefined): string {
  return forms[new Intl.PluralRules(language).select(Number(count))] ?? forms.other;
}
