// /practice, /event and /convivio in Slack: what was typed after them is a command or a question; the answer is private, unless it was decided otherwise for the workspace.
import { type Card, renderSlack } from "@convivio/cards";
import { type AskedKind, readMemberCommand } from "@convivio/core";
import { answerTyped } from "../members/commands.ts";
import { askerOf, readerOf } from "./asker.ts";
import { addressee, isFirst, type SlackContext, sayPrivately, sayPublicly } from "./context.ts";
import { openForm } from "./forms.ts";
import { Command, channelsIn, identityOfCommand, plainText } from "./requests.ts";

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
  const isAmongOthers = typed === null && (await isPublicIn(context, command));
  const card = await answerTyped(
    context,
    {
      text,
      ...(kind ? { kind } : {}),
      reader: { ...reader, isAmongOthers },
      channels: channelsIn(command.text),
    },
    () => askerOf(context, { reader, channel, name: command.user_name }),
  );
  const say = isAmongOthers && isForAll(card) ? sayPublicly : sayPrivately;
  await say(context, to, renderSlack(card));
}

/** Nothing was said yet, so there is time to ask what was decided; in direct messages there is nobody else. */
async function isPublicIn(
  { installations }: SlackContext,
  { team_id: workspace, channel_id }: Command,
): Promise<boolean> {
  if (channel_id.startsWith("D")) return false;
  return (await installations.findSettings({ platform: "slack", workspace })).isPublicByDefault;
}

/** How to ask, and what went wrong, is for whoever asked alone. */
function isForAll({ kind }: Card): boolean {
  return kind !== "error" && kind !== "help";
}
