// What may be asked, by whichever door.
import { z } from "zod";
import { Language } from "../language.ts";
import { Slug } from "../slug.ts";
import { AskedKind } from "./asked-kind.ts";

export const maxQuestionLength = 300;

export const Platform = z.enum(["slack", "discord", "web", "terminal", "api"]);
export type Platform = z.infer<typeof Platform>;

/** The input of `answers.ask`. A leading `/event` or `/practice` in the text sets the kind. */
export const Ask = z.object({
  text: z
    .string()
    .max(maxQuestionLength, `This question is longer than ${maxQuestionLength} characters. Ask it in fewer words.`),
  kind: AskedKind.optional(),
  city: Slug.optional(),
  theme: Slug.optional(),
  country: Slug.optional(),
  series: Slug.optional(),
  /** "upcoming", "past", a year or a period such as "since 2020". */
  when: z.string().max(60).optional(),
  language: Language.optional(),
  cursor: z.string().max(500).optional(),
  platform: Platform.optional(),
});
export type Ask = z.infer<typeof Ask>;

/** Tables kept by the answers room: a question with addresses, numbers and mentions scrubbed; no author, no channel. */
export const Outcome = z.enum(["answered", "weak", "none", "help"]);
export type Outcome = z.infer<typeof Outcome>;
