// The parts of Slack's requests that the bot reads; what has another shape is none of its business and is passed over.
import { z } from "zod";

export const Command = z.object({
  command: z.string(),
  text: z.string().default(""),
  trigger_id: z.string().optional(),
  response_url: z.string().optional(),
  team_id: z.string().default(""),
  channel_id: z.string(),
  user_id: z.string(),
  user_name: z.string().optional(),
});
export type Command = z.infer<typeof Command>;

export const Press = z.object({
  team: z.object({ id: z.string() }).nullish(),
  user: z.object({
    id: z.string(),
    name: z.string().optional(),
    username: z.string().optional(),
    team_id: z.string().optional(),
  }),
  channel: z.object({ id: z.string() }).optional(),
  container: z
    .object({
      channel_id: z.string().optional(),
      is_ephemeral: z.boolean().optional(),
      thread_ts: z.string().optional(),
    })
    .optional(),
  trigger_id: z.string().optional(),
  response_url: z.string().optional(),
  actions: z.array(z.object({ action_id: z.string(), action_ts: z.string().optional() })).min(1),
});
export type Press = z.infer<typeof Press>;

export function workspaceOf(press: Press): string {
  return press.team?.id ?? press.user.team_id ?? "";
}

export const Message = z.object({
  team_id: z.string().default(""),
  event_id: z.string().optional(),
  event: z.object({
    type: z.enum(["app_mention", "message"]),
    subtype: z.string().optional(),
    channel: z.string(),
    channel_type: z.string().optional(),
    user: z.string().optional(),
    bot_id: z.string().optional(),
    text: z.string().default(""),
    ts: z.string().optional(),
    thread_ts: z.string().optional(),
    client_msg_id: z.string().optional(),
  }),
});
export type Message = z.infer<typeof Message>;

/** What somebody wrote to the bot. */
export const Written = z.object({
  workspace: z.string(),
  user: z.string(),
  channel: z.string(),
  thread: z.string().optional(),
  text: z.string(),
  isDirect: z.boolean(),
});
export type Written = z.infer<typeof Written>;

/** A message's menu, from which something was chosen. */
export const Shortcut = z.object({
  trigger_id: z.string(),
  response_url: z.string().optional(),
  user: z.object({ id: z.string() }),
  team: z.object({ id: z.string(), domain: z.string() }),
  channel: z.object({ id: z.string() }),
  message: z.object({ ts: z.string(), text: z.string().default("") }),
});

const Field = z.object({
  value: z.string().nullish(),
  selected_option: z.object({ value: z.string() }).nullish(),
  selected_options: z.array(z.object({ value: z.string() })).nullish(),
});
/** A form that was sent. */
export const Submission = z.object({
  user: z.object({ id: z.string(), team_id: z.string().optional() }),
  team: z.object({ id: z.string() }).nullish(),
  view: z.object({
    id: z.string(),
    callback_id: z.string(),
    private_metadata: z.string().default(""),
    state: z.object({ values: z.record(z.string(), z.record(z.string(), Field)) }),
  }),
});

/** What stands in its fields, by their names. */
export function valuesOf({ state }: z.infer<typeof Submission>["view"]): Record<string, string> {
  const fields = Object.entries(state.values).map(([name, inside]) => {
    const { value, selected_option: one, selected_options: several } = inside[name] ?? {};
    return [name, value ?? one?.value ?? several?.[0]?.value ?? ""] as const;
  });
  return Object.fromEntries(fields);
}

/** What makes two deliveries the same request. A command sent twice by hand has two trigger ids, so it is answered twice. */
export function identityOfCommand(command: Command): string | null {
  return command.trigger_id ? `slack:command:${command.trigger_id}` : null;
}

export function identityOfPress(press: Press): string | null {
  const [action] = press.actions;
  const moment = press.trigger_id ?? action?.action_ts;
  return moment ? `slack:press:${press.user.id}:${action?.action_id}:${moment}` : null;
}

/** A mention may come as app_mention and as message, each with its own event_id: the place and time of the message is the same. */
export function identityOfMessage({ event, event_id: id }: Message): string | null {
  if (event.ts) return `slack:message:${event.channel}:${event.ts}`;
  return (id ?? event.client_msg_id) ? `slack:message:${id ?? event.client_msg_id}` : null;
}

/** The channels that a text names, by their numbers. */
export function channelsIn(text: string): string[] {
  return [...text.matchAll(/<#([A-Z0-9]+)(?:\|[^>]*)?>/g)].map(([, id = ""]) => id);
}

/** Slack's escaped text as the member wrote it; a mention of a person is left out, a channel or a link keeps its name. */
export function plainText(text: string): string {
  return text
    .replace(/<[@!][^>]*>/g, " ")
    .replace(/<#[^|>]*\|?([^>]*)>/g, "$1")
    .replace(/<(?:[^|>]*\|)?([^>]*)>/g, "$1")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&")
    .trim();
}
