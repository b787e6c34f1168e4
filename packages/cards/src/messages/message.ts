// The form of a message: a sentence with {names} to fill, or one sentence per plural form, chosen by {count}.

/** Plural forms by the categories of Intl.PluralRules; Arabic has all six. */
export type PluralForms = { readonly other: string } & {
  readonly [form in Exclude<Intl.LDMLPluralRule, "other">]?: string;
};
export type Message = string | PluralForms;

/** The names in a sentence: "{from}–{to}" has "from" and "to". */
type NamesIn<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}` ? Name | NamesIn<Rest> : never;
export type PlaceholderOf<M extends Message> = M extends string
  ? NamesIn<M>
  : M extends { readonly other: infer Other extends string }
    ? NamesIn<Other>
    : never;

const PLACEHOLDER = /\{(\w+)\}/;

/** The sentence in pieces: plain text at even places, names at odd ones. */
export function piecesOf(sentence: string): string[] {
  return sentence.split(PLACEHOLDER);
}

/** The form of the message for a number; a message without plural forms is its own. */
export function formFor(message: Message, rules: Intl.PluralRules, count: number | undefined): string {
  if (typeof message === "string") return message;
  return (count === undefined ? undefined : message[rules.select(count)]) ?? message.other;
}
