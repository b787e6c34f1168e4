// A suggestion: what a member thinks others should know of, on its way through the review queue, and what they hear of it.
import { z } from "zod";
import { Language } from "./language.ts";
import { ChatPlatform, Member } from "./member.ts";
import { RecordState } from "./record.ts";
import { WebAddress } from "./source.ts";

export const suggestionLimits = { title: 200, name: 120, text: 3000, answer: 2000 } as const;

const line = (most: number) => z.string().trim().max(most, `This is longer than ${most} characters. Shorten it.`);
const EmptyIsNull = (schema: z.ZodType<string>) =>
  z.preprocess((given) => (typeof given === "string" && given.trim() === "" ? null : given), schema.nullable());

/** What the form holds. A city and a theme are as typed: what they name is looked up, and what is not found is kept as a word. */
export const SuggestionForm = z.object({
  title: line(suggestionLimits.title).min(1, "Give it a title, so that others know what it is about."),
  city: EmptyIsNull(line(suggestionLimits.name)).default(null),
  theme: EmptyIsNull(line(suggestionLimits.name)).default(null),
  link: EmptyIsNull(WebAddress).default(null),
  text: line(suggestionLimits.text).min(1, "Say in a few sentences what is done there."),
  consent: z.literal(true, "Confirm that it may be published and names nobody who has not agreed."),
});
export type SuggestionForm = z.infer<typeof SuggestionForm>;

export const NewSuggestion = SuggestionForm.extend({
  member: Member,
  language: Language,
  /** The message it was made from, where there is one. */
  message: WebAddress.nullable().default(null),
  /** The same for every delivery of the same form: sent twice, it is one suggestion. */
  identity: z.string().min(1).max(200),
});
export type NewSuggestion = z.infer<typeof NewSuggestion>;

/** Opaque: a button carries it. */
export const SuggestionId = z.string().regex(/^[A-Za-z0-9_-]{22}$/, "This is not the number of a suggestion.");

export const SuggestionView = z.object({
  id: SuggestionId,
  title: z.string(),
  state: RecordState,
  /** ISO 8601. */
  at: z.string(),
  /** What a curator wants to know before it can go on; null where nothing is asked. */
  question: z.string().nullable(),
  /** Where everybody can read it; null until it is published. */
  url: z.string().nullable(),
});
export type SuggestionView = z.infer<typeof SuggestionView>;

export const SuggestionAnswer = z.object({
  id: SuggestionId,
  member: Member,
  text: line(suggestionLimits.answer).min(1, "Write your answer."),
});
export type SuggestionAnswer = z.infer<typeof SuggestionAnswer>;

/** Where a record comes from, as the desk tells it: by which platform, and never by whom. */
export const SuggestionOrigin = z.object({
  platform: ChatPlatform,
  at: z.string(),
  /** As they were typed, where they name nothing in the catalogue. */
  city: z.string().nullable(),
  theme: z.string().nullable(),
  /** The message it was made from. */
  message: z.string().nullable(),
  /** False once whoever suggested it wants to be forgotten: then nobody can be asked. */
  isReachable: z.boolean(),
});
export type SuggestionOrigin = z.infer<typeof SuggestionOrigin>;

/** A form begun from a message: its first line as the title, its first address as the link, and all of it as the text. */
export function suggestionFrom(message: string): Pick<SuggestionForm, "title" | "text"> & { link: string } {
  const text = message.toWellFormed().replaceAll("\0", "").trim();
  const [line = ""] = text.split(/\n/);
  const [link = ""] = /https?:\/\/[^\s<>|"]+/.exec(text) ?? [];
  return {
    title: upTo(line.trim(), suggestionLimits.title),
    link: link.replace(/[).,;:!?]+$/, ""),
    text: upTo(text, suggestionLimits.text),
  };
}

/** No character is cut in two. */
const upTo = (text: string, most: number) =>
  text
    .slice(0, most)
    .replace(/[\uD800-\uDBFF]$/, "")
    .trim();
