// /practice, /event and /convivio in Slack: what was typed after them is a command or a question; the answer is private.
import { renderSlack } from "@convivio/cards";
import { type AskedKind, readMemberCommand } from "@convivio/core";
import { answerTyped } from "../members/commands.ts";
import { askerOf, readerOf } from "./asker.ts";
import { addressee, isFirst, type SlackContext, sayPrivately } from "./context.ts";
import { openForm } from "./forms.ts";
import { Command, identityOfCommand, plainText } from "./requests.ts";

const kinds: Record<string, AskedKind> = { "/practice": "practice", "/event": "event" };

export async function answerCommand(context: SlackContext, body: unknown): Promise<void> {
  const parsed = Command.safeParse(body);
  if (!parsed.success) return;
  const command = parsed.data;
  if (!(await isFirst(context, identityOfCommand(command)))) return;
  const { user_id: user, channel_id: channel, response_url: responseUrl, trigger_id: trigger } = command;
  const reader = await readerOf(context, command.team_id, user);
  const to = addressee(context, { channel, user, responseUrl });
  const text = plainText(command.text);
  const typed = readMemberCommand(text);
  if (typed?.name === "suggest") {
    const values = { title: typed.rest };
    return openForm(context, { trigger, reader, to, responseUrl, kind: { form: "suggest", message: null }, values });
  }
  const kind = kinds[command.command];
  const card = await answerTyped(context, { text, ...(kind ? { kind } : {}), reader }, () =>
    askerOf(context, { reader, channel, name: command.user_name }),
  );
  await sayPrivately(context, to, renderSlack(card));
}
