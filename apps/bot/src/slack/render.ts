// From a reply to the Slack message that says it; a card that cannot be drawn still becomes an honest message.
import { buildCard, renderSlack } from "@convivio/cards";
import type { Answer } from "@convivio/core";
import type { Reply } from "../ask.ts";
import type { ReplyMessage } from "./reply-address.ts";

export function renderReply(reply: Reply): ReplyMessage {
  return renderSlack(reply.card);
}

/** The card for the channel. The member is named in plain words: nobody is notified, and nobody is imitated. */
export function renderShared(answer: Answer, from: number | undefined, name: string | undefined): ReplyMessage {
  const sharedBy = name ?? "a member";
  return renderSlack(buildCard(answer, { sharedBy, ...(from === undefined ? {} : { from }) }));
}
