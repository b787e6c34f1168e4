// What a member did in Discord, as much of it as answering takes: read from discord.js's classes, or from what another bot has left.
import {
  ApplicationCommandOptionType,
  ApplicationIntegrationType,
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  InteractionContextType,
  MessageFlags,
  type ModalSubmitInteraction,
  PermissionFlagsBits,
} from "discord.js";
import { z } from "zod";

/** By which an answer finds its way. */
const Answerable = z.object({ id: z.string(), applicationId: z.string(), token: z.string() });
const Base = Answerable.extend({
  user: z.string(),
  /** What their Discord speaks. */
  locale: z.string(),
  guild: z.string().nullable(),
  channel: z.string().nullable(),
  /** When it came in, by Date.now(). */
  at: z.number(),
});
const Options = z.record(z.string(), z.union([z.string(), z.boolean(), z.number()]));
/** As the server calls them, and what they may do there, for what needs it. */
const Known = z.object({
  name: z.string(),
  isManager: z.boolean(),
  /** Only they have Convivio there: it is no member of the server, or of the conversation. */
  isBotAbsent: z.boolean(),
  /** Of the whole server. */
  managesServer: z.boolean().default(false),
});

export const Question = Base.extend({
  kind: z.literal("question"),
  command: z.string(),
  options: Options,
  /** Whether its answer is seen by everybody in the channel, as the deferral fixed it. */
  isPublic: z.boolean().default(false),
});
export const MemberCommand = Base.extend({
  ...Known.shape,
  kind: z.literal("command"),
  command: z.string().nullable(),
  options: Options,
});
export const Press = Base.extend({
  ...Known.shape,
  kind: z.literal("press"),
  button: z.string(),
  /** Whether others see the message it stands under. */
  isShared: z.boolean(),
});
export const SentForm = Base.extend({
  kind: z.literal("form"),
  form: z.string(),
  values: z.record(z.string(), z.string()),
});
/** A mention or a direct message: no interaction, so it is answered by a message. */
export const Written = z.object({
  kind: z.literal("message"),
  id: z.string(),
  user: z.string(),
  /** Of whoever writes directly; nobody is named for a mention. */
  name: z.string().nullable(),
  locale: z.string(),
  guild: z.string().nullable(),
  channel: z.string(),
  text: z.string(),
  at: z.number(),
});

export const DiscordRequest = z.discriminatedUnion("kind", [Question, MemberCommand, Press, SentForm, Written]);
export type DiscordRequest = z.infer<typeof DiscordRequest>;
export type Answerable = z.infer<typeof Answerable>;
export type Asked = z.infer<typeof Base>;
export type Known = Asked & z.infer<typeof Known>;
export type Options = z.infer<typeof Options>;
export type Question = z.infer<typeof Question>;
export type MemberCommand = z.infer<typeof MemberCommand>;
export type Press = z.infer<typeof Press>;
export type SentForm = z.infer<typeof SentForm>;
export type Written = z.infer<typeof Written>;

export type Deferrable = ChatInputCommandInteraction | ButtonInteraction | ModalSubmitInteraction;

function baseOf(request: Deferrable): Asked {
  const { id, applicationId, token, locale, guildId: guild, channelId: channel } = request;
  return { id, applicationId, token, user: request.user.id, locale, guild, channel, at: Date.now() };
}

function knownOf(request: Deferrable): Known {
  // Whoever administers the server may manage its channels too; discord.js counts that in.
  const isManager = request.memberPermissions?.has(PermissionFlagsBits.ManageChannels) ?? false;
  const managesServer = request.memberPermissions?.has(PermissionFlagsBits.ManageGuild) ?? false;
  const isAbsent = isBotAbsent(request);
  const isThere = request.guildId !== null && !isAbsent;
  return {
    ...baseOf(request),
    name: nameOf(request),
    isManager: isThere && isManager,
    managesServer: isThere && managesServer,
    isBotAbsent: isAbsent,
  };
}

/** Discord says for whom it was added: for the server, for the person, or for both. */
function isBotAbsent({ context, authorizingIntegrationOwners: owners }: Deferrable): boolean {
  if (context === InteractionContextType.PrivateChannel) return true;
  return context === InteractionContextType.Guild && owners[ApplicationIntegrationType.GuildInstall] === undefined;
}

/** As the server calls them, else as they call themselves. */
function nameOf(request: Deferrable): string {
  const inServer = request.inCachedGuild() ? request.member.displayName : null;
  return inServer ?? request.user.displayName;
}

/** What was given, by its name; of a subcommand what was given to it. */
function optionsOf({ options }: ChatInputCommandInteraction): Options {
  const [first] = options.data;
  const given = first?.type === ApplicationCommandOptionType.Subcommand ? (first.options ?? []) : options.data;
  return Object.fromEntries(given.flatMap(({ name, value }) => (value === undefined ? [] : [[name, value] as const])));
}

export function questionOf(request: ChatInputCommandInteraction, isPublic: boolean): Question {
  return { ...baseOf(request), kind: "question", command: request.commandName, options: optionsOf(request), isPublic };
}

export function memberCommandOf(request: ChatInputCommandInteraction): MemberCommand {
  const command = request.options.getSubcommand(false);
  return { ...knownOf(request), kind: "command", command, options: optionsOf(request) };
}

export function pressOf(press: ButtonInteraction): Press {
  const isShared = !press.message.flags.has(MessageFlags.Ephemeral);
  return { ...knownOf(press), kind: "press", button: press.customId, isShared };
}

export function sentFormOf(request: ModalSubmitInteraction): SentForm {
  return { ...baseOf(request), kind: "form", form: request.customId, values: valuesOf(request) };
}

/** What stands in its fields, by their names; of a choice its one value. */
function valuesOf({ fields }: ModalSubmitInteraction): Record<string, string> {
  const named = fields.fields.map((field, name) => {
    const value = "values" in field ? field.values[0] : "value" in field ? field.value : "";
    return [name, typeof value === "string" ? value : ""] as const;
  });
  return Object.fromEntries(named);
}
