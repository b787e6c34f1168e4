// The opaque text by which a form is opened and sent: which form, and what it is about.
import { SuggestionId } from "@convivio/core";
import { isAnswerId } from "./action-id.ts";

export type FormAddress =
  /** `message`: where the message stands that it is made from, as the platform numbers it. */
  | { form: "suggest"; message: string | null }
  | { form: "answer"; suggestion: string }
  /** About a result of an answer; without an index, about the one record that it shows. */
  | { form: "report"; answer: string; index?: number }
  /** One that was filled in before; what was written is kept elsewhere. */
  | { form: "again"; draft: string };

const FORM = /^f1:(suggest|answer|report|again)(?::([A-Za-z0-9._-]{1,70}))?(?::(0|[1-9]\d?))?$/;
const isDraftId = (id: string) => /^[A-Za-z0-9_-]{22}$/.test(id);

function textOf(address: FormAddress): string {
  switch (address.form) {
    case "suggest":
      return address.message === null ? "f1:suggest" : `f1:suggest:${address.message}`;
    case "answer":
      return `f1:answer:${address.suggestion}`;
    case "report":
      return address.index === undefined
        ? `f1:report:${address.answer}`
        : `f1:report:${address.answer}:${address.index}`;
    case "again":
      return `f1:again:${address.draft}`;
  }
}

/** At most 81 characters, such as "f1:answer:k3Jd8sQ2k3Jd8sQ2k3Jd8s". */
export function formId(address: FormAddress): string {
  const text = textOf(address);
  if (parseFormId(text) === null) throw new RangeError(`Not a form: ${text}`);
  return text;
}

/** Null for any text that `formId` did not make. */
export function parseFormId(text: string): FormAddress | null {
  const [, form, about, index] = FORM.exec(text) ?? [];
  if (form === "report") {
    if (about === undefined || !isAnswerId(about)) return null;
    return index === undefined ? { form, answer: about } : { form, answer: about, index: Number(index) };
  }
  if (index !== undefined) return null;
  if (form === "suggest") return { form, message: about ?? null };
  if (form === "answer" && SuggestionId.safeParse(about).success) return { form, suggestion: about as string };
  if (form === "again" && about !== undefined && isDraftId(about)) return { form, draft: about };
  return null;
}
