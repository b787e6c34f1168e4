// /practice, /event and /convivio in Slack: what was typed after them is a command or a question; the answer is private, unless it was decided otherwise for the workspace.
import { renderSlack } from "@convivio/cards";
import { type AskedKind, readMemberCommand } from "@convivio/core";
import { isForAll } from "../ask.ts";
import { answerTyped } from "../members/commands.ts";
import type { Reply } from "../requests/requests.ts";
import { type Acknowledge, acknowledgeOpened, taken } from "./acknowledging.ts";
import { askerOf, readerOf } from "./asker.ts";
import { type Addressee, addressee, type SlackContext } from "./context.ts";
import { openForm } from "./forms.ts";
import { Command, channelsIn, identityOfCommand, plainText } from "./requests.ts";
import { sayPrivately, sayPublicly } from "./say.ts";

const kinds: Record<string, AskedKind> = { "/practice": "practice", "/event": "event" };

export async function answerCommand(context: SlackContext, body: unknown, acknowledge: Acknowledge): Promise<void> {
  const parsed = Command.safeParse(body);
  if (!parsed.success) return;
  const { trigger_id: trigger, user_name: name, ...asked } = parsed.data;
  const typed = readMemberCommand(plainText(asked.text));
  // A question needs nobody's name.
  const command = typed === null ? asked : { ...asked, user_name: name };
  const known = { identity: identityOfCommand(parsed.data), workspace: command.team_id || null };
  if (typed?.name === "suggest") {
    const open = async () => {
      if (await context.requests.isFirst(known)) await openSuggestion(context, command, { trigger, title: typed.rest });
    };
    return acknowledgeOpened(acknowledge, open());
  }
  const incoming = { ...known, kind: "command", payload: command, isQuestion: typed === null };
  await context.requests.handle(incoming, () => replyToCommand(context, command), taken(acknowledge));
}

export async function replyToCommand(context: SlackContext, command: Command): Promise<Reply> {
  const { user_id: user, channel_id: channel } = command;
  const kind = kinds[command.command];
  const text = plainText(command.text);
  const [reader, isAmongOthers] = await Promise.all([
    readerOf(context, command.team_id, user),
    readMemberCommand(text) === null && isPublicIn(context, command),
  ]);
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
  return () => say(context, whoCommanded(context, command), renderSlack(card));
}

/** Nothing was said yet, so there is time to ask what was decided; in direct messages there is nobody else. */
async function isPublicIn(
  { installations }: SlackContext,
  { team_id: workspace, channel_id }: Command,
): Promise<boolean> {
  if (channel_id.startsWith("D")) return false;
  return (await installations.findSettings({ platform: "slack", workspace })).isPublicByDefault;
}

export function whoCommanded(context: SlackContext, command: Command): Addressee {
  const { team_id: workspace, user_id: user, channel_id: channel, response_url: responseUrl } = command;
  return addressee(context, { workspace, channel, user, responseUrl });
}

async function openSuggestion(
  context: SlackContext,
  command: Command,
  { trigger, title }: { trigger: string | undefined; title: string },
): Promise<void> {
  await openForm(context, {
    trigger,
    reader: await readerOf(context, command.team_id, command.user_id),
    to: whoCommanded(context, command),
    responseUrl: command.response_url,
    kind: { form: "suggest", message: null },
    values: { title },
  });
}
