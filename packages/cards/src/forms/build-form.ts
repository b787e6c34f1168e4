// The forms that members fill in: a suggestion, an answer to a curator, a report of a change.
import { type Language, longestReport, reportReasons, suggestionLimits } from "@convivio/core";
import { type FormAddress, formId } from "../form-id.ts";
import { type PlainKey, say } from "../messages/messages.ts";
import type { Field, Form, FormValues } from "./form.ts";

/** Which form; what is about to be filled in again has another address, but the same fields. */
export type FormKind = Exclude<FormAddress, { form: "again" }>;

export type FormOptions = {
  /** Where a platform has room for few fields, the city and the theme share one. */
  isNarrow: boolean;
  values?: FormValues;
};

type Draw = { language: Language; values: FormValues };

function written(
  { language, values }: Draw,
  name: string,
  label: PlainKey,
  more: { type: "line" | "text"; most: number; isRequired?: boolean; hint?: PlainKey },
): Field {
  const { type, most, isRequired = false, hint } = more;
  const value = (values[name] ?? "").slice(0, most).toWellFormed();
  const shared = { name, label: say(language, label), hint: hint === undefined ? null : say(language, hint) };
  return { ...shared, type, most, isRequired, value };
}

function suggestFields(draw: Draw, isNarrow: boolean): Field[] {
  const { language, values } = draw;
  const { title, name, text } = suggestionLimits;
  const where: Field[] = isNarrow
    ? [written(draw, "where", "field.where", { type: "line", most: 2 * name, hint: "field.where.hint" })]
    : [
        written(draw, "city", "field.city", { type: "line", most: name }),
        written(draw, "theme", "field.theme", { type: "line", most: name }),
      ];
  return [
    written(draw, "title", "field.title", { type: "line", most: title, isRequired: true }),
    ...where,
    written(draw, "link", "field.link", { type: "line", most: 1000, hint: "field.link.hint" }),
    written(draw, "text", "field.text", { type: "text", most: text, isRequired: true }),
    {
      type: "consent",
      name: "consent",
      label: say(language, "field.consent"),
      hint: null,
      isRequired: true,
      sentence: say(language, "field.consent.sentence"),
      yes: say(language, "field.consent.yes"),
      value: values.consent ?? "",
    },
  ];
}

function reportFields(draw: Draw): Field[] {
  const { language, values } = draw;
  return [
    {
      type: "choice",
      name: "reason",
      label: say(language, "field.reason"),
      hint: null,
      isRequired: true,
      choices: reportReasons.map((value) => ({ value, label: say(language, `reportReason.${value}`) })),
      value: values.reason ?? "",
    },
    written(draw, "text", "field.report", { type: "text", most: longestReport, isRequired: true }),
  ];
}

const titles = { suggest: "form.suggest", answer: "form.answer", report: "form.report" } as const;

export function buildForm(kind: FormKind, language: Language, { isNarrow, values = {} }: FormOptions): Form {
  const draw = { language, values };
  const fields = {
    suggest: () => suggestFields(draw, isNarrow),
    answer: () => [
      written(draw, "text", "field.answer", { type: "text", most: suggestionLimits.answer, isRequired: true }),
    ],
    report: () => reportFields(draw),
  };
  return {
    id: formId(kind),
    language,
    title: say(language, titles[kind.form]),
    send: say(language, "form.send"),
    cancel: say(language, "form.cancel"),
    fields: fields[kind.form](),
  };
}
