// What readers would see of a draft, as it is asked for and given.
import { z } from "zod";
import { Answer } from "../answer/answer.ts";
import { Language, LanguageCode } from "../language.ts";
import { RecordId, RecordKind } from "../record.ts";
import { AnySnapshot } from "./editing.ts";

export const PreviewAsked = z.object({
  kind: RecordKind,
  /** Null while the draft has never been saved. */
  id: RecordId.nullable(),
  /** The original, as far as it is written. */
  snapshot: AnySnapshot,
  /** A translation, as far as it is written: whoever reads its language sees it. */
  translation: z.object({ language: LanguageCode, snapshot: AnySnapshot }).optional(),
  /** The reader's. */
  language: Language.default("en"),
});
export type PreviewAsked = z.infer<typeof PreviewAsked>;

export const Preview = z.object({
  /** As members would get it; null where this kind has no answer of its own. */
  answer: Answer.nullable(),
  /** Why there is none: it is only ever shown as a part of others, such as a theme of its practices. */
  reason: z.enum(["shown-with-others"]).nullable(),
  /** Fields in which something neutral stands, because the draft lacks them or says them wrongly. */
  filledIn: z.array(z.string()),
});
export type Preview = z.infer<typeof Preview>;
