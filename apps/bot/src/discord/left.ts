// What another Discord bot has left: read back, and answered by the very handlers, by the token of the request alone.
import { type AbandonedRequest, mostAttempts } from "@convivio/core";
import { withOwnLanguage } from "../members/asker.ts";
import { phrase } from "../phrases.ts";
import type { Reply } from "../requests/requests.ts";
import { readerOf } from "./asker.ts";
import { isSharing, replyToPress } from "./buttons.ts";
import { answer, type DiscordContext } from "./context.ts";
import { replyToForm } from "./forms.ts";
import { replyToMemberCommand } from "./members.ts";
import { replyToMessage, replyWith } from "./messages.ts";
import { notice } from "./notice.ts";
import { replyToQuestion } from "./questions.ts";
import { DiscordRequest } from "./request.ts";

/** Discord knows a nonce for a few minutes; well within them, a second post is the first. */
const nonceKnownMs = 2 * 60_000;

export function resume(context: DiscordContext, left: AbandonedRequest): (() => Promise<Reply>) | null {
  const { data: request } = DiscordRequest.safeParse(JSON.parse(left.payload));
  if (request === undefined) return null;
  // An answer takes the place of the deferral, however often it is sent; a message stands beside the first.
  const isMessage = request.kind === "message" || (request.kind === "press" && isSharing(request));
  const mayRepeat = !isMessage || (hasNonce(request) && Date.now() - request.at < nonceKnownMs);
  const isSafe = (left.state === "taken" || mayRepeat) && left.attempts < mostAttempts;
  return isSafe ? () => replyTo({ ...context, askedAt: left.at }, request) : () => sayInterrupted(context, request);
}

/** What is said by way of a press has none. */
function hasNonce(request: DiscordRequest): boolean {
  return request.kind !== "press" || !request.isBotAbsent;
}

function replyTo(context: DiscordContext, request: DiscordRequest): Promise<Reply> {
  switch (request.kind) {
    case "question":
      return replyToQuestion(context, request);
    case "command":
      return replyToMemberCommand(context, request);
    case "press":
      return replyToPress(context, request);
    case "form":
      return replyToForm(context, request);
    case "message":
      return replyToMessage(context, request);
  }
}

async function sayInterrupted(context: DiscordContext, request: DiscordRequest): Promise<Reply> {
  const { language } = await withOwnLanguage(context, readerOf(request));
  const said = notice(phrase(language, "interrupted"));
  return request.kind === "message"
    ? () => replyWith(context, request, said)
    : () => answer(context, request, said, language);
}
