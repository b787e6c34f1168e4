// /practice and /event in Slack: what was typed after them is the question; the answer is private.
import { closestLanguage } from "@convivio/core";
import { askQuestion } from "../ask.ts";
import { addressee, isFirst, type SlackContext, sayPrivately } from "./context.ts";
import { renderReply } from "./render.ts";
import { Command, identityOfCommand, plainText } from "./requests.ts";

export async function answerCommand(context: SlackContext, body: unknown): Promise<void> {
  const parsed = Command.safeParse(body);
  if (!parsed.success) return;
  const command = parsed.data;
  if (!(await isFirst(context, identityOfCommand(command)))) return;
  const reply = await askQuestion(context, {
    text: plainText(command.text),
    kind: command.command === "/event" ? "event" : "practice",
    language: closestLanguage(command.user_locale),
    platform: "slack",
  });
  const to = addressee(context, {
    channel: command.channel_id,
    user: command.user_id,
    responseUrl: command.response_url,
  });
  await sayPrivately(context, to, renderReply(reply));
}
