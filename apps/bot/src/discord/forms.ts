// Forms in Discord: opened in place of an acknowledgement, and answered by a card, since a modal cannot say what is wrong in it.
import {
  buildForm,
  buildNoFormCard,
  type FormKind,
  type FormValues,
  parseFormId,
  renderDiscord,
  renderDiscordForm,
} from "@convivio/cards";
import type {
  ButtonInteraction,
  ChatInputCommandInteraction,
  MessageContextMenuCommandInteraction,
  ModalSubmitInteraction,
} from "discord.js";
import { describeError } from "../log.ts";
import { withOwnLanguage } from "../members/asker.ts";
import { beginFrom, problemsOf, sendForm, unfinished } from "../members/forms.ts";
import { noteAcknowledged, repliesLost } from "../metrics.ts";
import type { Reply } from "../requests/requests.ts";
import { readerOf } from "./asker.ts";
import { acknowledge, answer, type DiscordContext, handle, identityOf } from "./context.ts";
import { type SentForm, sentFormOf } from "./request.ts";

type Opener = ChatInputCommandInteraction | ButtonInteraction | MessageContextMenuCommandInteraction;

/** In place of the acknowledgement, so nothing is asked before it: of this process alone it is known that it is the first. */
export async function openForm(
  context: DiscordContext,
  request: Opener,
  kind: FormKind,
  values: FormValues | Promise<FormValues> = {},
): Promise<void> {
  if (!context.requests.isFirstHere(identityOf(request))) return;
  const { language } = await withOwnLanguage(context, whoOpens(request));
  // Five fields are all that a modal has room for, so the city and the theme share one.
  const modal = renderDiscordForm(buildForm(kind, language, { isNarrow: true, values: await values }));
  try {
    await request.showModal(modal as never);
    noteAcknowledged(request);
  } catch (error) {
    repliesLost.inc({ platform: "discord" });
    context.log.warn({ error: describeError(error) }, "a form could not be opened");
  }
}

function whoOpens({ user, locale }: Opener) {
  return readerOf({ user: user.id, locale });
}

/** A button that opens a form: for the first time, or again as it was left. */
export async function openAddressed(context: DiscordContext, press: ButtonInteraction): Promise<void> {
  const address = parseFormId(press.customId);
  if (address === null) return;
  if (address.form !== "again") return openForm(context, press, address);
  const reader = whoOpens(press);
  const draft = context.drafts.find(address.draft, reader.member);
  if (draft !== null) return openForm(context, press, draft.kind, draft.values);
  if ((await acknowledge(context, press, false)) !== "here") return;
  const { language } = await withOwnLanguage(context, reader);
  await answer(context, press, renderDiscord(buildNoFormCard(language, "form.gone")), language);
}

/** "Suggest as a practice", chosen in the menu of a message. */
export function answerMessageCommand(
  context: DiscordContext,
  request: MessageContextMenuCommandInteraction,
): Promise<void> {
  const { id, channelId, content } = request.targetMessage;
  const place = request.guildId === null ? null : `${request.guildId}.${channelId}.${id}`;
  const values = beginFrom(context, whoOpens(request), content);
  return openForm(context, request, { form: "suggest", message: place }, values);
}

export async function answerSubmission(context: DiscordContext, request: ModalSubmitInteraction): Promise<void> {
  const form = sentFormOf(request);
  await handle(context, form, () => replyToForm(context, form), {
    acknowledge: () => acknowledge(context, request, request.guildId === null),
  });
}

export async function replyToForm(context: DiscordContext, request: SentForm): Promise<Reply> {
  const kind = parseFormId(request.form);
  const { member, language } = await withOwnLanguage(context, readerOf(request));
  if (kind === null || kind.form === "again") {
    return () => answer(context, request, renderDiscord(buildNoFormCard(language, "form.gone")), language);
  }
  const message = kind.form === "suggest" ? linkTo(kind.message) : null;
  const draft = { member, kind, values: request.values, message, identity: `discord:${request.id}` };
  const [problem] = problemsOf(kind, draft.values);
  const card = problem ? unfinished(context, draft, problem, language) : await sendForm(context, draft, language);
  return () => answer(context, request, renderDiscord(card), language);
}

function linkTo(place: string | null): string | null {
  return place === null ? null : `https://discord.com/channels/${place.replaceAll(".", "/")}`;
}
