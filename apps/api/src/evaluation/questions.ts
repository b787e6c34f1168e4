// Sixty questions with graded answers, by which relevance is measured.
import { readFileSync } from "node:fs";
import { Language } from "@convivio/core";
import { z } from "zod";

export const GradedQuestion = z.object({
  id: z.string(),
  query: z.string(),
  /** The language it is asked in; German is understood and answered in English. */
  language: z.string().transform((code) => Language.catch("en").parse(code)),
  kind: z.string(),
  /** Slug to grade, 1 to 3. */
  relevant: z.record(z.string(), z.number().int().min(1).max(3)),
  mustBeEmpty: z.boolean(),
});
export type GradedQuestion = z.infer<typeof GradedQuestion>;

/** Beside the source, and beside the build: both stand two folders below the app. */
const file = new URL("../../src/evaluation/questions.json", import.meta.url);

export function readQuestions(): GradedQuestion[] {
  return z.array(GradedQuestion).parse(JSON.parse(readFileSync(file, "utf8")));
}
