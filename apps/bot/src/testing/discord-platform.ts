// A loopback Discord: REST and gateway together, and what members do: commands, typing, buttons, messages.
import { randomUUID } from "node:crypto";
import { type GatewayOptions, startGateway } from "./discord-gateway.ts";
import { type DiscordRestOptions, startDiscordRest } from "./discord-rest.ts";

type Loose = Record<string, unknown>;
export type User = { id: string; username: string; discriminator: string; avatar: string | null; global_name: string };
export type Where = {
  /** The member of the tests, where nobody is named. */
  user?: User;
  locale?: string;
  isDirect?: boolean;
  channel?: string;
  bornMsAgo?: number;
  /** Where only the member has Convivio: a server that it is no member of, or a conversation of a few. */
  userInstalled?: "server" | "conversation";
};

export const discordToken = "MTk4NjIyNDgzNDcxOTI1MjQ4.loopback.0123456789";
export const applicationId = "198622483471925248";
const botUser = {
  id: applicationId,
  username: "convivio",
  discriminator: "0",
  avatar: null,
  global_name: null,
  bot: true,
};
const member: User = {
  id: "111111111111111111",
  username: "amina",
  discriminator: "0",
  avatar: null,
  global_name: "Amina *R.* @everyone",
};
export const guildId = "222222222222222222";
export const openChannel = "333333333333333333";
export const closedChannel = "444444444444444444";
export const directChannel = "555555555555555555";
/** Convivio is no member there. */
export const foreignGuildId = "888888888888888888";
export const foreignChannel = "888888888888888881";
export const conversation = "888888888888888882";
const everyone = "2248322823207936";
const manageChannels = 1n << 4n;
const useExternalApps = 1n << 50n;
const manageGuild = 1n << 5n;

/** A server of which the bot is a member. */
export const buildGuild = (id = guildId, name = "Network") => ({
  id,
  name,
  icon: null,
  splash: null,
  discovery_splash: null,
  owner_id: member.id,
  afk_channel_id: null,
  afk_timeout: 300,
  verification_level: 0,
  default_message_notifications: 0,
  explicit_content_filter: 0,
  roles: [
    {
      id,
      name: "@everyone",
      color: 0,
      hoist: false,
      position: 0,
      permissions: everyone,
      managed: false,
      mentionable: false,
      flags: 0,
    },
  ],
  emojis: [],
  stickers: [],
  features: [],
  mfa_level: 0,
  application_id: null,
  system_channel_id: null,
  system_channel_flags: 0,
  rules_channel_id: null,
  vanity_url_code: null,
  description: null,
  banner: null,
  premium_tier: 0,
  preferred_locale: "it",
  public_updates_channel_id: null,
  nsfw_level: 0,
  premium_progress_bar_enabled: false,
  safety_alerts_channel_id: null,
  joined_at: "2026-01-01T00:00:00Z",
  large: false,
  unavailable: false,
  member_count: 2,
  voice_states: [],
  members: [{ user: botUser, roles: [], joined_at: "2026-01-01T00:00:00Z", deaf: false, mute: false, flags: 0 }],
  channels: [
    { id: openChannel, type: 0, name: "cities", position: 0, permission_overwrites: [], parent_id: null },
    {
      ...{ id: closedChannel, type: 0, name: "closed", position: 1, parent_id: null },
      // Nobody of no further role may write there.
      permission_overwrites: [{ id: guildId, type: 0, allow: "0", deny: "2048" }],
    },
  ],
  threads: [],
  presences: [],
  stage_instances: [],
  guild_scheduled_events: [],
  soundboard_sounds: [],
});

/** A message of the bot's own, as it comes back with a press. */
const bareMessage = (id: string, channel: string) => ({
  id,
  channel_id: channel,
  author: botUser,
  content: "",
  timestamp: new Date().toISOString(),
  edited_timestamp: null,
  tts: false,
  mention_everyone: false,
  mentions: [],
  mention_roles: [],
  attachments: [],
  embeds: [],
  components: [],
  pinned: false,
  type: 20,
});

export type DiscordPlatform = Awaited<ReturnType<typeof startDiscordPlatform>>;

export type PlatformOptions = { now?: () => number } & Pick<GatewayOptions, "heartbeatMs" | "shardsAtLeast"> &
  Pick<DiscordRestOptions, "trouble" | "watch">;

export async function startDiscordPlatform(options: PlatformOptions = {}) {
  const now = options.now ?? Date.now;
  const guilds = new Map<string, Loose>([[guildId, buildGuild()]]);
  const gateway = await startGateway({
    ...options,
    token: discordToken,
    ready: (address) => ({
      v: 10,
      user: botUser,
      session_type: "normal",
      resume_gateway_url: address,
      application: { id: applicationId, flags: 0 },
    }),
    guilds,
  });
  const rest = await startDiscordRest({ ...options, token: discordToken, gateway: gateway.address, now });
  for (const channel of [openChannel, directChannel]) rest.channels.set(channel, "open");
  rest.channels.set(closedChannel, "closed");
  for (const channel of [foreignChannel, conversation]) rest.channels.set(channel, "foreign");
  rest.directs.set(member.id, directChannel);
  const rights = { channels: false, guild: false, externalApps: true };
  const permissionsNow = () => {
    const managing = (rights.channels ? manageChannels : 0n) | (rights.guild ? manageGuild : 0n);
    return String((BigInt(everyone) & ~(rights.externalApps ? 0n : useExternalApps)) | managing);
  };

  const inServer = (guild: string, user: User) => ({
    member: {
      user,
      nick: null,
      roles: [],
      joined_at: "2026-01-01T00:00:00Z",
      deaf: false,
      mute: false,
      permissions: permissionsNow(),
      flags: 0,
    },
    guild_id: guild,
    guild: { id: guild, locale: "it", features: [] },
    guild_locale: "it",
    context: 0,
  });
  /** Who asks, and where: in the server, in a direct message, or where only they have Convivio. */
  const placeOf = ({ isDirect = false, channel, userInstalled, user = member }: Where) => {
    if (userInstalled === "server") {
      const own = { guild: foreignGuildId, channel: foreignChannel, type: 0 };
      return { ...own, who: { ...inServer(foreignGuildId, user), authorizing_integration_owners: { 1: user.id } } };
    }
    if (userInstalled === "conversation") {
      const who = { user, context: 2, authorizing_integration_owners: { 1: user.id } };
      return { guild: null, channel: conversation, type: 3, who };
    }
    if (isDirect) {
      const who = { user, context: 1, authorizing_integration_owners: { 0: "0" } };
      return { guild: null, channel: channel ?? directChannel, type: 1, who };
    }
    const who = { ...inServer(guildId, user), authorizing_integration_owners: { 0: guildId } };
    return { guild: guildId, channel: channel ?? openChannel, type: 0, who };
  };

  /** Sends a request of a member through the gateway; gives its id. */
  const request = (type: number, body: Loose, where: Where) => {
    const { locale = "en-GB", bornMsAgo = 0, userInstalled } = where;
    const id = rest.newId();
    const token = `aW50ZXJhY3Rpb24.${randomUUID()}`;
    const place = placeOf(where);
    rest.requests.set(token, {
      ...{ id, token, bornAt: now() - bornMsAgo, type, isAcknowledged: false, channel: place.channel },
      followUpsAtMost: userInstalled === undefined ? Number.POSITIVE_INFINITY : 5,
      // Where a server does not let them, what an app of a member's own says is seen by that member alone.
      isHidden: userInstalled === "server" && !rights.externalApps,
    });
    const asked = {
      id,
      application_id: applicationId,
      type,
      token,
      version: 1,
      locale,
      channel_id: place.channel,
      channel: { id: place.channel, type: place.type },
      app_permissions: everyone,
      entitlements: [],
      attachment_size_limit: 10_485_760,
      ...place.who,
      ...body,
    };
    gateway.dispatch("INTERACTION_CREATE", asked, place.guild);
    return id;
  };
  const commandBody = (name: string, options: Loose[]) => {
    const channels = Object.fromEntries(channelsOf(options).map((one) => [one.id, one]));
    return { data: { id: "666666666666666666", name, type: 1, options, resolved: { channels } } };
  };
  /** A channel is given as "#" and its number. */
  const given = (options: Record<string, string | boolean>) =>
    Object.entries(options).map(([name, value]) => {
      if (typeof value === "boolean") return { name, type: 5, value };
      return value.startsWith("#") ? { name, type: 7, value: value.slice(1) } : { name, type: 3, value };
    });
  const channelsOf = (options: readonly Loose[]) =>
    buildGuild().channels.filter(({ id }) => JSON.stringify(options).includes(`"type":7,"value":"${id}"`));

  const message = (content: string, more: Loose & Where = {}) => {
    const { isDirect = false, channel, user = member, ...rest_ } = more;
    const id = rest.newId();
    const mentions = content.includes(`<@${applicationId}>`) ? [botUser] : [];
    const written = {
      id,
      channel_id: channel ?? (isDirect ? directChannel : openChannel),
      channel_type: isDirect ? 1 : 0,
      ...(isDirect ? {} : { guild_id: guildId }),
      author: user,
      content,
      timestamp: new Date().toISOString(),
      edited_timestamp: null,
      tts: false,
      mention_everyone: false,
      mentions,
      mention_roles: [],
      attachments: [],
      embeds: [],
      pinned: false,
      type: 0,
      ...rest_,
    };
    gateway.dispatch("MESSAGE_CREATE", written, isDirect ? null : guildId);
    return id;
  };

  return {
    ...rest,
    gateway,
    member,
    botMention: `<@${applicationId}>`,
    command: (name: string, options: Record<string, string | boolean> = {}, where: Where = {}) =>
      request(2, commandBody(name, given(options)), where),
    type: (name: string, focused: string, value: string, options: Record<string, string> = {}, where: Where = {}) =>
      request(4, commandBody(name, [...given(options), { name: focused, type: 3, value, focused: true }]), where),
    press: (customId: string, where: Where & { isShared?: boolean } = {}) =>
      request(
        3,
        {
          data: { custom_id: customId, component_type: 2 },
          message: {
            ...bareMessage(rest.newId(), placeOf(where).channel),
            flags: where.isShared ? 32_768 : 32_832,
          },
        },
        where,
      ),
    /** "Suggest as a practice" or another command in the menu of a message. */
    menu: (name: string, content: string, where: Where = {}) => {
      const [id, channel_id] = [rest.newId(), placeOf(where).channel];
      const target = { ...bareMessage(id, channel_id), author: where.user ?? member, content, type: 0, flags: 0 };
      const resolved = { messages: { [id]: target } };
      return request(2, { data: { id: "666666666666666667", name, type: 3, target_id: id, resolved } }, where);
    },
    /** Sends a form as it was opened, with what was written in it. */
    submit: (modal: Loose, values: Record<string, string>, where: Where = {}) => {
      const components = ((modal.components ?? []) as { component: Loose }[]).map(({ component }, at) => {
        const { type, custom_id } = component;
        const value = values[String(custom_id)] ?? "";
        const written = type === 3 ? { values: value === "" ? [] : [value] } : { value };
        return { type: 18, id: 2 * at + 1, component: { type, id: 2 * at + 2, custom_id, ...written } };
      });
      return request(5, { data: { custom_id: modal.custom_id, components } }, where);
    },
    /** A command behind another's name, such as `/convivio follow`. */
    subcommand: (name: string, inner: string, options: Record<string, string> = {}, where: Where = {}) =>
      request(2, commandBody(name, [{ name: inner, type: 1, options: given(options) }]), where),
    /** Whether the member may manage channels, from now on. */
    setManager: (isManager: boolean) => {
      rights.channels = isManager;
    },
    /** Whether they may manage the server. */
    setAdministrator: (isAdministrator: boolean) => {
      rights.guild = isAdministrator;
    },
    /** Whether the server lets members' own apps be seen by others, from now on. */
    setExternalApps: (isAllowed: boolean) => {
      rights.externalApps = isAllowed;
    },
    /** Convivio comes into a server, is called otherwise there, or is taken out of it. */
    join(guild: ReturnType<typeof buildGuild>) {
      guilds.set(guild.id, guild);
      gateway.dispatch("GUILD_CREATE", guild, guild.id);
    },
    rename(id: string, name: string) {
      guilds.set(id, buildGuild(id, name));
      gateway.dispatch("GUILD_UPDATE", buildGuild(id, name), id);
    },
    leave(id: string) {
      guilds.delete(id);
      gateway.dispatch("GUILD_DELETE", { id }, id);
    },
    /** Discord itself has trouble with a server. */
    goAway: (id: string) => gateway.dispatch("GUILD_DELETE", { id, unavailable: true }, id),
    guilds,
    message,
    odd: (name: string, body: unknown) => gateway.dispatch(name, body),
    async close() {
      gateway.close();
      await rest.close();
    },
  };
}
