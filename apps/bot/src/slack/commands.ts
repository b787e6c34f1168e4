// /practice, /event and /convivio in Slack: what was typed after them is a command or a question; the answer is private.
import { renderSlack } from "@convivio/cards";
import type { AskedKind } from "@convivio/core";
import { answerTyped } from "../members/commands.ts";
import { askerOf } from "./asker.ts";
import { addressee, isFirst, type SlackContext, sayPrivately } from "./context.ts";
import { Command, identityOfCommand, plainText } from "./requests.ts";

const kinds: Record<string, AskedKind> = { "/practice": "practice", "/event": "event" };

export async function answerCommand(context: SlackContext, body: unknown): Promise<void> {
  const parsed = Command.safeParse(body);
  if (!parsed.success) return;
  const command = parsed.data;
  if (!(await isFirst(context, identityOfCommand(command)))) return;
  const { user_id: user, channel_id: channel } = command;
  const language = (await context.directory.findLanguage(user)) ?? "en";
  const kind = kinds[command.command];
  const typed = { text: plainText(command.text), ...(kind ? { kind } : {}), language, platform: "slack" as const };
  const card = await answerTyped(context, typed, () =>
    askerOf(context, { user, workspace: command.team_id, channel, name: command.user_name, language }),
  );
  const to = addressee(context, { channel, user, responseUrl: command.response_url });
  await sayPrivately(context, to, renderSlack(card));
}
