// The buttons of a card, each with its opaque id. An answer that is not kept has none.
import type { Answer, Language } from "@convivio/core";
import { actionId, isAnswerId } from "../action-id.ts";
import type { Action } from "../card.ts";
import { cleanText } from "../clean-text.ts";
import { formId } from "../form-id.ts";
import { say } from "../messages/messages.ts";
import type { CardOptions } from "./options.ts";

export function answerIdOf(answer: Answer): string | null {
  return answer.id !== null && isAnswerId(answer.id) ? answer.id : null;
}

export function shareAction(answer: string | null, language: Language, from: number, options: CardOptions): Action[] {
  if (answer === null || options.sharedBy !== undefined || options.isPublic) return [];
  const label = say(language, "action.share");
  const id = actionId(from > 0 ? { answer, action: "share", index: from } : { answer, action: "share" });
  return [{ name: "share", id, label, accessibleLabel: label, primary: false }];
}

/** Under a shared card too: whoever reads it may press it for themselves. */
export function followAction(answer: string | null, title: string, language: Language): Action[] {
  if (answer === null) return [];
  const accessibleLabel = say(language, "action.followOf", { title });
  const label = say(language, "action.follow");
  return [{ name: "follow", id: actionId({ answer, action: "follow" }), label, accessibleLabel, primary: false }];
}

/** That a question should be answered: counted, without who asks. */
export function wishAction(answer: string | null, language: Language): Action[] {
  if (answer === null) return [];
  const label = say(language, "action.wish");
  return [{ name: "wish", id: actionId({ answer, action: "wish" }), label, accessibleLabel: label, primary: false }];
}

/** Under a shared card too: whoever reads it may know better. */
export function reportAction(answer: string | null, title: string, language: Language): Action[] {
  if (answer === null) return [];
  const accessibleLabel = say(language, "action.reportOf", { title });
  const label = say(language, "action.report");
  return [{ name: "form", id: formId({ form: "report", answer }), label, accessibleLabel, primary: false }];
}

export function detailsAction(
  answer: string | null,
  index: number | null,
  title: string,
  language: Language,
): Action | null {
  if (answer === null || index === null) return null;
  return {
    name: "details",
    id: actionId({ answer, action: "details", index }),
    label: say(language, "action.details"),
    accessibleLabel: say(language, "action.detailsOf", { title }),
    primary: false,
  };
}

/** Later results: of the same answer (`more`, from an index), or its next page (`next`). The reader sees one button. */
export function pageAction(answer: string, language: Language, from: number | null): Action {
  const label = say(language, "action.next");
  const id = actionId(from === null ? { answer, action: "next" } : { answer, action: "more", index: from });
  return { name: from === null ? "next" : "more", id, label, accessibleLabel: label, primary: true };
}

export function askAction(answer: string | null, index: number, text: string, language: Language): Action | null {
  if (answer === null) return null;
  const label = cleanText(text) || say(language, "action.ask");
  return { name: "ask", id: actionId({ answer, action: "ask", index }), label, accessibleLabel: label, primary: false };
}
