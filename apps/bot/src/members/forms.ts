// What members write in forms: checked without any look-up, then sent; and never lost where it cannot be taken.
import {
  buildForm,
  buildNotSentCard,
  buildReportTakenCard,
  buildSuggestionAnsweredCard,
  buildSuggestionTakenCard,
  buildUnfinishedCard,
  type Card,
  type FieldProblem,
  type FormKind,
  type FormValues,
  say,
  sayFieldProblem,
} from "@convivio/cards";
import { type Language, NewChangeReport, SuggestionAnswer, SuggestionForm, suggestionFrom } from "@convivio/core";
import { type Asking, callBriefly, callPatiently } from "../api-call.ts";
import type { Installations } from "../installations/installations.ts";
import type { Reader } from "./asker.ts";
import type { Draft, Drafts } from "./drafts.ts";

export type Forming = Asking & { drafts: Drafts; installations: Installations };

const Reported = NewChangeReport.pick({ reason: true, text: true });
const Answered = SuggestionAnswer.pick({ text: true });

/** The values with which a suggestion begins that is made from a message. */
export async function beginFrom(asking: Asking, { member, language }: Reader, message: string): Promise<FormValues> {
  const { title, link, text } = suggestionFrom(message);
  const named = await callBriefly(asking, { city: null, theme: null }, (signal) =>
    asking.catalogue.suggestions.begin.query({ text, member, language }, { signal }),
  );
  const city = named.city ?? "";
  const theme = named.theme ?? "";
  // Where one field is for both, what stands first is the city.
  const where = city === "" || theme === "" ? city : `${city}, ${theme}`;
  return { title, link, text, city, theme, where };
}

/** As it can be kept, with the city and the theme apart where one field held both. */
function readValues(values: FormValues): FormValues {
  const clean = Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, value.toWellFormed().replaceAll("\0", "")]),
  );
  if (clean.where === undefined) return clean;
  const [city = "", ...theme] = clean.where.split(/[,،;]/);
  return { ...clean, city, theme: theme.join(", ") };
}

function check(kind: FormKind, values: FormValues) {
  const read = readValues(values);
  if (kind.form === "answer") return Answered.safeParse(read);
  if (kind.form === "report") return Reported.safeParse(read);
  return SuggestionForm.safeParse({ ...read, consent: read.consent === "yes" });
}

/** What is wrong, one for each field that the form shows. */
export function problemsOf(kind: FormKind, values: FormValues): FieldProblem[] {
  const { error } = check(kind, values);
  const found = new Map<string, FieldProblem>();
  for (const { path, code } of error?.issues ?? []) {
    const name = String(path[0]);
    const field = (name === "city" || name === "theme") && values.where !== undefined ? "where" : name;
    if (!found.has(field)) found.set(field, { field, isTooLong: code === "too_big" });
  }
  return [...found.values()];
}

/** Where the platform cannot say it beside the field: the first problem, and a button to the form as they left it. */
export function unfinished({ drafts }: Forming, draft: Draft, problem: FieldProblem, language: Language): Card {
  const form = buildForm(draft.kind, language, { isNarrow: draft.values.where !== undefined, values: draft.values });
  return buildUnfinishedCard(language, {
    field: form.fields.find(({ name }) => name === problem.field)?.label ?? problem.field,
    problem: sayFieldProblem(draft.kind.form, problem, language),
    draft: drafts.keep(draft),
  });
}

/** Sends what was found right; where it is not taken, the card gives it back. */
export async function sendForm(forming: Forming, written: Draft, language: Language): Promise<Card> {
  const draft = { ...written, identity: forming.drafts.identityOf(written) };
  const { value: card, failure } = await callPatiently(forming, "a form", (signal) =>
    send(forming, draft, language, signal),
  );
  if (failure === null) return card;
  const form = buildForm(draft.kind, language, { isNarrow: draft.values.where !== undefined, values: draft.values });
  const why = say(language, `error.${failure.code}`);
  return buildNotSentCard(form, language, { why, draft: forming.drafts.keep(draft) });
}

async function send({ catalogue }: Forming, draft: Draft, language: Language, signal: AbortSignal): Promise<Card> {
  const { kind, member, message, identity } = draft;
  const values = readValues(draft.values);
  if (kind.form === "answer") {
    const sent = { ...Answered.parse(values), id: kind.suggestion, member };
    return buildSuggestionAnsweredCard(await catalogue.suggestions.answer.mutate(sent, { signal }), language);
  }
  if (kind.form === "report") {
    const { answer, index } = kind;
    const about = index === undefined ? { answer } : { answer, index };
    const sent = { ...Reported.parse(values), ...about, member, language, identity };
    await catalogue.changeReports.create.mutate(sent, { signal });
    return buildReportTakenCard(language);
  }
  const form = SuggestionForm.parse({ ...values, consent: values.consent === "yes" });
  const sent = { ...form, member, language, message, identity };
  return buildSuggestionTakenCard(await catalogue.suggestions.create.mutate(sent, { signal }), language);
}
