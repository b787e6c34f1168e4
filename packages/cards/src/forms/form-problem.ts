// What is wrong with a field of a form, said beside it in the reader's language.
import { type Language, longestReport, suggestionLimits } from "@convivio/core";
import { say } from "../messages/messages.ts";
import type { FormKind } from "./build-form.ts";

/** As core found it: a field is missing or wrong, or longer than can be kept. */
export type FieldProblem = { field: string; isTooLong: boolean };

const mostOf: Readonly<Record<FormKind["form"], Readonly<Record<string, number>>>> = {
  suggest: {
    title: suggestionLimits.title,
    city: suggestionLimits.name,
    theme: suggestionLimits.name,
    where: suggestionLimits.name,
    text: suggestionLimits.text,
  },
  answer: { text: suggestionLimits.answer },
  report: { text: longestReport },
};
const texts = { suggest: "problem.text", answer: "problem.answer", report: "problem.report" } as const;

export function sayFieldProblem(
  form: FormKind["form"],
  { field, isTooLong }: FieldProblem,
  language: Language,
): string {
  const most = mostOf[form][field];
  if (isTooLong && most !== undefined) return say(language, "problem.tooLong", { most });
  if (field === "title") return say(language, "problem.title");
  if (field === "link") return say(language, "problem.link");
  if (field === "consent") return say(language, "problem.consent");
  if (field === "reason") return say(language, "problem.reason");
  return say(language, texts[form]);
}
