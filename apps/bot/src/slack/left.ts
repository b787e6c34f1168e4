// What another Slack bot has left: read back, and answered by the very handlers; or said honestly to have been interrupted.
import type { AbandonedRequest, Language } from "@convivio/core";
import type { z } from "zod";
import { withOwnLanguage } from "../members/asker.ts";
import { phrase } from "../phrases.ts";
import type { Reply } from "../requests/requests.ts";
import { readerOf } from "./asker.ts";
import { replyToPress, whoPressed } from "./buttons.ts";
import { replyToCommand, whoCommanded } from "./commands.ts";
import { type Addressee, type SlackContext, sayPrivately } from "./context.ts";
import { replyToForm, SentForm, whoSent } from "./forms.ts";
import { replyToMessage, whoWrote } from "./messages.ts";
import { Command, Press, Written, workspaceOf } from "./requests.ts";

type Kind = { answer(): Promise<Reply>; who(): Addressee; workspace: string };
type Read = (context: SlackContext, payload: unknown) => Kind | null;

function kind<Request>(
  schema: z.ZodType<Request>,
  answer: (context: SlackContext, request: Request) => Promise<Reply>,
  who: (context: SlackContext, request: Request) => Addressee,
  inWorkspace: (request: Request) => string,
): Read {
  return (context, payload) => {
    const { data: request } = schema.safeParse(payload);
    if (request === undefined) return null;
    return {
      answer: () => answer(context, request),
      who: () => who(context, request),
      workspace: inWorkspace(request),
    };
  };
}

const kinds: Readonly<Record<string, Read>> = {
  command: kind(Command, replyToCommand, whoCommanded, ({ team_id: workspace }) => workspace),
  press: kind(Press, replyToPress, whoPressed, workspaceOf),
  message: kind(Written, replyToMessage, whoWrote, ({ workspace }) => workspace),
  form: kind(SentForm, replyToForm, whoSent, ({ workspace }) => workspace),
};

export function resume(context: SlackContext, left: AbandonedRequest): (() => Promise<Reply>) | null {
  const read = kinds[left.kind]?.(context, JSON.parse(left.payload)) ?? null;
  if (read === null) return null;
  // Slack takes a second reply for another one: what may have been answered is not answered again.
  return left.state === "taken" ? read.answer : () => sayInterrupted(context, read);
}

async function sayInterrupted(context: SlackContext, { who, workspace }: Kind): Promise<Reply> {
  const to = who();
  const language = await languageOf(context, workspace, to.user);
  return () => sayPrivately(context, to, { text: phrase(language, "interrupted") });
}

async function languageOf(context: SlackContext, workspace: string, user: string): Promise<Language> {
  return (await withOwnLanguage(context, await readerOf(context, workspace, user))).language;
}
