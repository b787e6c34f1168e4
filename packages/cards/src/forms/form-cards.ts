// The cards around a form: the button that opens it, one field that is not right yet, and what could not be sent.
import type { Language } from "@convivio/core";
import { bareCard } from "../build-card/bare-card.ts";
import { notice } from "../build-card/labels.ts";
import type { Action, Card, Passage } from "../card.ts";
import { cleanText, isBlank } from "../clean-text.ts";
import { type FormAddress, formId } from "../form-id.ts";
import { type PlainKey, say, sayLine } from "../messages/messages.ts";
import { code, lineOf } from "../runs.ts";
import type { Form } from "./form.ts";

function openAction(address: FormAddress, language: Language, key: PlainKey): Action {
  const label = say(language, key);
  return { name: "form", id: formId(address), label, accessibleLabel: label, primary: true };
}

/** Where something was typed that lets no form open by itself. */
export function buildOpenFormCard(language: Language): Card {
  return bareCard("form", language, {
    heading: say(language, "form.suggest"),
    parts: notice(lineOf(say(language, "form.opens"))),
    actions: [openAction({ form: "suggest", message: null }, language, "action.openForm")],
  });
}

/** `draft` is under what their text is kept. */
export function buildUnfinishedCard(
  language: Language,
  { field, problem, draft }: { field: string; problem: string; draft: string },
): Card {
  const again = openAction({ form: "again", draft }, language, "action.openFormAgain");
  return bareCard("form", language, {
    heading: say(language, "heading.unfinished"),
    parts: notice(
      lineOf(say(language, "form.fix", { field, problem })),
      lineOf(say(language, "form.kept", { button: again.label })),
    ),
    actions: [again],
  });
}

function writtenIn({ fields }: Form): Passage[] {
  return fields.flatMap((field) => {
    if (field.type !== "line" && field.type !== "text") return [];
    const text = cleanText(field.value);
    if (isBlank(text)) return [];
    return [{ type: "passage", label: field.label, lines: [{ mark: "none", level: 0, line: [{ text }] }] } as const];
  });
}

/** All that they wrote stands here to be copied, whatever becomes of the button. `why` says what went wrong. */
export function buildNotSentCard(form: Form, language: Language, { why, draft }: { why: string; draft: string }): Card {
  const again = openAction({ form: "again", draft }, language, "action.openFormAgain");
  return bareCard("form", language, {
    heading: say(language, "heading.notSent"),
    parts: [
      ...notice(lineOf(why), lineOf(say(language, "form.notSent"))),
      ...writtenIn(form),
      ...notice(lineOf(say(language, "form.kept", { button: again.label }))),
    ],
    actions: [again],
  });
}

/** Nothing to open: what was written is not kept any more, or the platform would not open it. */
export function buildNoFormCard(language: Language, why: "form.gone" | "form.notOpened"): Card {
  const open = openAction({ form: "suggest", message: null }, language, "action.openForm");
  const command = sayLine(language, "error.type", { command: code("/convivio suggest") });
  return bareCard("form", language, {
    heading: say(language, "heading.not-understood"),
    parts: notice(lineOf(say(language, why)), command),
    actions: [open],
  });
}

export function buildReportTakenCard(language: Language): Card {
  return bareCard("report", language, {
    heading: say(language, "heading.thanks"),
    parts: notice(lineOf(say(language, "report.taken"))),
  });
}
