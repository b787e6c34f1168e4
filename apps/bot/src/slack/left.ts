// What another Slack bot has left: read back, and answered by the very handlers; or said honestly to have been interrupted.
import { type AbandonedRequest, mostAttempts } from "@convivio/core";
import type { z } from "zod";
import type { Reply } from "../requests/requests.ts";
import { replyToPress, whoPressed } from "./buttons.ts";
import { replyToCommand, whoCommanded } from "./commands.ts";
import { type Addressee, addressee, type SlackContext } from "./context.ts";
import { NotOpened, replyNotOpened, replyToForm, SentForm, whoSent } from "./forms.ts";
import { replyToMessage, whoWrote } from "./messages.ts";
import { Command, Press, Written, workspaceOf } from "./requests.ts";
import { interruption, sayPrivately } from "./say.ts";

type Kind = { context: SlackContext; answer(): Promise<Reply>; who(): Addressee };
type Read = (contextOf: ContextOf, payload: unknown, askedAt: string) => Kind | null;
/** Slack is called in the workspace that the request came from. */
type ContextOf = (workspace: string) => SlackContext;

function kind<Request>(
  schema: z.ZodType<Request>,
  answer: (context: SlackContext, request: Request) => Promise<Reply>,
  who: (context: SlackContext, request: Request) => Addressee,
  inWorkspace: (request: Request) => string,
): Read {
  return (contextOf, payload, askedAt) => {
    const { data: request } = schema.safeParse(payload);
    if (request === undefined) return null;
    const context = { ...contextOf(inWorkspace(request)), askedAt };
    return { context, answer: () => answer(context, request), who: () => who(context, request) };
  };
}

const kinds: Readonly<Record<string, Read>> = {
  command: kind(Command, replyToCommand, whoCommanded, ({ team_id: workspace }) => workspace),
  press: kind(Press, replyToPress, whoPressed, workspaceOf),
  message: kind(Written, replyToMessage, whoWrote, ({ workspace }) => workspace),
  "not-opened": kind(NotOpened, replyNotOpened, addressee, ({ workspace }) => workspace),
  form: kind(SentForm, replyToForm, whoSent, ({ workspace }) => workspace),
};

export function resume(contextOf: ContextOf, left: AbandonedRequest): (() => Promise<Reply>) | null {
  const read = kinds[left.kind]?.(contextOf, JSON.parse(left.payload), left.at) ?? null;
  if (read === null) return null;
  // Slack takes a second reply for another one: what may have been answered is not answered again.
  const isSafe = left.state === "taken" && left.attempts < mostAttempts;
  return isSafe ? read.answer : () => sayInterrupted(read);
}

async function sayInterrupted({ context, who }: Kind): Promise<Reply> {
  const to = who();
  const message = await interruption(context, to);
  return () => sayPrivately(context, to, message);
}
