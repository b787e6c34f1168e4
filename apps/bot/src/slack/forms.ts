// Forms in Slack: opened while the trigger lives, checked before the acknowledgement, sent after it.
import {
  buildForm,
  buildNoFormCard,
  type FormKind,
  type FormValues,
  parseFormId,
  renderSlack,
  renderSlackForm,
  sayFieldProblem,
  slackLimits,
} from "@convivio/cards";
import { Language } from "@convivio/core";
import { z } from "zod";
import { describeError } from "../log.ts";
import { type Reader, withOwnLanguage } from "../members/asker.ts";
import { beginFrom, problemsOf, sendForm } from "../members/forms.ts";
import type { Reply } from "../requests/requests.ts";
import { type Acknowledge, acknowledgeOpened, taken } from "./acknowledging.ts";
import { readerOf } from "./asker.ts";
import { type Addressee, addressee, type SlackContext } from "./context.ts";
import { isServed } from "./installing/not-here.ts";
import { plainText, Shortcut, Submission, valuesOf } from "./requests.ts";
import { sayPrivately } from "./say.ts";

/** What a form has to remember, since nothing is looked up before it is acknowledged. */
const Remembered = z.object({
  language: Language,
  channel: z.string(),
  responseUrl: z.string().optional(),
  message: z.string().nullable(),
});
type Remembered = z.infer<typeof Remembered>;

/** A form that was found right. */
export const SentForm = z.object({
  id: z.string(),
  form: z.string(),
  workspace: z.string(),
  user: z.string(),
  values: z.record(z.string(), z.string()),
  memory: Remembered,
});
export type SentForm = z.infer<typeof SentForm>;

/** Whose form did not open: that can be said by any bot, and no longer depends on the trigger. */
export const NotOpened = z.object({
  workspace: z.string(),
  channel: z.string(),
  user: z.string(),
  responseUrl: z.string().optional(),
  language: Language,
});
export type NotOpened = z.infer<typeof NotOpened>;

export type Opening = {
  trigger: string | undefined;
  reader: Reader;
  to: Addressee;
  responseUrl: string | undefined;
  kind: FormKind;
  values?: FormValues | Promise<FormValues>;
  message?: string | null;
};

/** The trigger lives for three seconds: what is asked before is asked for a moment only. */
export async function openForm(context: SlackContext, opening: Opening): Promise<void> {
  const { trigger, to, responseUrl, kind, values = {}, message = null } = opening;
  const { language } = await withOwnLanguage(context, opening.reader);
  const remembered: Remembered = { language, channel: to.channel, responseUrl, message };
  const view = renderSlackForm(buildForm(kind, language, { isNarrow: false, values: await values }), memo(remembered));
  try {
    await context.call((web) => web.views.open({ trigger_id: trigger ?? "", view: view as never }));
  } catch (error) {
    context.log.warn({ error: describeError(error) }, "a form could not be opened");
    const { workspace, channel, user } = to;
    const payload: NotOpened = { workspace, channel, user, responseUrl, language };
    const identity = trigger ? `slack:not-opened:${trigger}` : null;
    const incoming = { identity, workspace: workspace || null, kind: "not-opened", payload };
    await context.requests.handle(incoming, () => replyNotOpened(context, payload));
  }
}

export async function replyNotOpened(context: SlackContext, { language, ...who }: NotOpened): Promise<Reply> {
  return () => sayPrivately(context, addressee(context, who), renderSlack(buildNoFormCard(language, "form.notOpened")));
}

function memo(remembered: Remembered): string {
  const whole = JSON.stringify(remembered);
  if (whole.length <= slackLimits.privateMetadata) return whole;
  return JSON.stringify({ ...remembered, message: null, responseUrl: undefined });
}

/** A button that opens a form: for the first time, or again as it was left. */
export async function openAddressed(
  context: SlackContext,
  opening: Omit<Opening, "kind" | "values" | "message">,
  id: string,
): Promise<void> {
  const address = parseFormId(id);
  if (address === null) return;
  if (address.form !== "again") return openForm(context, { ...opening, kind: address });
  const draft = context.drafts.find(address.draft, opening.reader.member);
  if (draft !== null) return openForm(context, { ...opening, ...draft });
  const { language } = await withOwnLanguage(context, opening.reader);
  await sayPrivately(context, opening.to, renderSlack(buildNoFormCard(language, "form.gone")));
}

/** "Suggest as a practice", chosen in the menu of a message. */
export async function answerShortcut(context: SlackContext, body: unknown, acknowledge: Acknowledge): Promise<void> {
  const parsed = Shortcut.safeParse(body);
  if (!parsed.success) return;
  const { user, team, channel, message, trigger_id: trigger, response_url: responseUrl } = parsed.data;
  const known = { identity: `slack:shortcut:${trigger}`, workspace: team.id };
  const open = async () => {
    if (!(await context.requests.isFirst(known))) return;
    const reader = await readerOf(context, team.id, user.id);
    await openForm(context, {
      trigger,
      responseUrl,
      reader,
      to: addressee(context, { workspace: team.id, channel: channel.id, user: user.id, responseUrl }),
      kind: { form: "suggest", message: null },
      values: beginFrom(context, reader, plainText(message.text)),
      message: `https://${team.domain}.slack.com/archives/${channel.id}/p${message.ts.replace(".", "")}`,
    });
  };
  await acknowledgeOpened(acknowledge, open());
}

/** Acknowledged with what is wrong beside each field, within three seconds, so nothing is looked up before that. */
export async function answerSubmission(context: SlackContext, body: unknown, ack: Acknowledge): Promise<void> {
  const parsed = Submission.safeParse(body);
  const kind = parsed.success ? parseFormId(parsed.data.view.callback_id) : null;
  const memory = parsed.success ? readMemo(parsed.data.view.private_metadata) : null;
  if (!parsed.success || kind === null || kind.form === "again" || memory === null) return ack();
  const { user, team, view } = parsed.data;
  const values = valuesOf(view);
  const errors = problemsOf(kind, values).map(
    (problem) => [problem.field, sayFieldProblem(kind.form, problem, memory.language)] as const,
  );
  if (errors.length > 0) return ack({ response_action: "errors", errors: Object.fromEntries(errors) });
  const workspace = team?.id ?? user.team_id ?? "";
  if (!(await isServed(context, workspace, { responseUrl: memory.responseUrl, acknowledge: ack }))) return;
  const form: SentForm = { id: view.id, form: view.callback_id, workspace, user: user.id, values, memory };
  const identity = `slack:form:${view.id}`;
  const incoming = { identity, workspace: workspace || null, kind: "form", payload: form };
  await context.requests.handle(incoming, () => replyToForm(context, form), taken(ack));
}

export async function replyToForm(context: SlackContext, sent: SentForm): Promise<Reply> {
  const { id, workspace, user, values, memory } = sent;
  const kind = parseFormId(sent.form);
  if (kind === null || kind.form === "again") throw new Error("a form of no kind was handed over");
  const member = { platform: "slack" as const, workspace, user };
  const draft = { member, kind, values, message: memory.message, identity: `slack:${id}` };
  const card = await sendForm(context, draft, memory.language);
  return () => sayPrivately(context, whoSent(context, sent), renderSlack(card));
}

export function whoSent(context: SlackContext, { workspace, user, memory }: SentForm): Addressee {
  return addressee(context, { workspace, channel: memory.channel, user, responseUrl: memory.responseUrl });
}

function readMemo(text: string): Remembered | null {
  try {
    return Remembered.parse(JSON.parse(text));
  } catch {
    return null;
  }
}
