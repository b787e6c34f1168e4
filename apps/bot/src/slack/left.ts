// What another Slack bot has left: read back, and answered by the very handlers; or said honestly to have been interrupted.
import type { AbandonedRequest } from "@convivio/core";
import type { z } from "zod";
import type { Reply } from "../requests/requests.ts";
import { replyToPress, whoPressed } from "./buttons.ts";
import { replyToCommand, whoCommanded } from "./commands.ts";
import type { Addressee, SlackContext } from "./context.ts";
import { replyToForm, SentForm, whoSent } from "./forms.ts";
import { replyToMessage, whoWrote } from "./messages.ts";
import { Command, Press, Written } from "./requests.ts";
import { interruption, sayPrivately } from "./say.ts";

type Kind = { answer(): Promise<Reply>; who(): Addressee };
type Read = (context: SlackContext, payload: unknown) => Kind | null;

function kind<Request>(
  schema: z.ZodType<Request>,
  answer: (context: SlackContext, request: Request) => Promise<Reply>,
  who: (context: SlackContext, request: Request) => Addressee,
): Read {
  return (context, payload) => {
    const { data: request } = schema.safeParse(payload);
    if (request === undefined) return null;
    return { answer: () => answer(context, request), who: () => who(context, request) };
  };
}

const kinds: Readonly<Record<string, Read>> = {
  command: kind(Command, replyToCommand, whoCommanded),
  press: kind(Press, replyToPress, whoPressed),
  message: kind(Written, replyToMessage, whoWrote),
  form: kind(SentForm, replyToForm, whoSent),
};

export function resume(context: SlackContext, left: AbandonedRequest): (() => Promise<Reply>) | null {
  const read = kinds[left.kind]?.(context, JSON.parse(left.payload)) ?? null;
  if (read === null) return null;
  // Slack takes a second reply for another one: what may have been answered is not answered again.
  return left.state === "taken" ? read.answer : () => sayInterrupted(context, read.who());
}

async function sayInterrupted(context: SlackContext, to: Addressee): Promise<Reply> {
  const message = await interruption(context, to);
  return () => sayPrivately(context, to, message);
}
