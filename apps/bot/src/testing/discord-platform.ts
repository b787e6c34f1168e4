// A loopback Discord: REST and gateway together, and what members do: commands, typing, buttons, messages.
import { randomUUID } from "node:crypto";
import { startGateway } from "./discord-gateway.ts";
import { type DiscordRestOptions, startDiscordRest } from "./discord-rest.ts";

type Loose = Record<string, unknown>;
export type User = { id: string; username: string; discriminator: string; avatar: string | null; global_name: string };
export type Where = { locale?: string; isDirect?: boolean; channel?: string; bornMsAgo?: number; user?: User };

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
const everyone = "2248322823207936";
const manageChannels = 1n << 4n;

const guild = {
  id: guildId,
  name: "Network",
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
      id: guildId,
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
    { id: closedChannel, type: 0, name: "closed", position: 1, permission_overwrites: [], parent_id: null },
  ],
  threads: [],
  presences: [],
  stage_instances: [],
  guild_scheduled_events: [],
  soundboard_sounds: [],
};

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

export type DiscordOptions = Pick<DiscordRestOptions, "trouble" | "watch"> & { now?: () => number };

export async function startDiscordPlatform({ now = Date.now, ...options }: DiscordOptions = {}) {
  const gateway = await startGateway({
    token: discordToken,
    ready: (address) => ({
      v: 10,
      user: botUser,
      guilds: [{ id: guildId, unavailable: true }],
      session_id: randomUUID(),
      session_type: "normal",
      resume_gateway_url: address,
      shard: [0, 1],
      application: { id: applicationId, flags: 0 },
    }),
    after: () => [guild],
  });
  const rest = await startDiscordRest({ token: discordToken, gateway: gateway.address, now, ...options });
  for (const channel of [openChannel, directChannel]) rest.channels.set(channel, "open");
  rest.channels.set(closedChannel, "closed");
  rest.directs.set(member.id, directChannel);
  let permissions = everyone;

  const who = (isDirect: boolean, user: User) =>
    isDirect
      ? { user, context: 1 }
      : {
          member: {
            user,
            nick: null,
            roles: [],
            joined_at: "2026-01-01T00:00:00Z",
            deaf: false,
            mute: false,
            permissions,
            flags: 0,
          },
          guild_id: guildId,
          guild: { id: guildId, locale: "it", features: [] },
          guild_locale: "it",
          context: 0,
        };

  /** Sends a request of a member through the gateway; gives its id. */
  const request = (
    type: number,
    body: Loose,
    { locale = "en-GB", isDirect = false, channel, bornMsAgo = 0, user = member }: Where,
  ) => {
    const id = rest.newId();
    const token = `aW50ZXJhY3Rpb24.${randomUUID()}`;
    rest.requests.set(token, { id, token, bornAt: now() - bornMsAgo, type, isAcknowledged: false });
    const channelId = channel ?? (isDirect ? directChannel : openChannel);
    gateway.dispatch("INTERACTION_CREATE", {
      id,
      application_id: applicationId,
      type,
      token,
      version: 1,
      locale,
      channel_id: channelId,
      channel: { id: channelId, type: isDirect ? 1 : 0 },
      app_permissions: everyone,
      entitlements: [],
      authorizing_integration_owners: { 0: guildId },
      attachment_size_limit: 10_485_760,
      ...who(isDirect, user),
      ...body,
    });
    return id;
  };
  const commandBody = (name: string, options: Loose[]) => ({
    data: { id: "666666666666666666", name, type: 1, options },
  });
  const given = (options: Record<string, string | boolean>) =>
    Object.entries(options).map(([name, value]) => ({ name, type: typeof value === "boolean" ? 5 : 3, value }));

  const message = (content: string, more: Loose & Where = {}) => {
    const { isDirect = false, channel, user = member, ...rest_ } = more;
    const id = rest.newId();
    const mentions = content.includes(`<@${applicationId}>`) ? [botUser] : [];
    gateway.dispatch("MESSAGE_CREATE", {
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
    });
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
            ...bareMessage(rest.newId(), where.channel ?? openChannel),
            flags: where.isShared ? 32_768 : 32_832,
          },
        },
        where,
      ),
    /** "Suggest as a practice" or another command in the menu of a message. */
    menu: (name: string, content: string, where: Where = {}) => {
      const [id, channel_id] = [rest.newId(), where.channel ?? openChannel];
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
      permissions = isManager ? String(BigInt(everyone) | manageChannels) : everyone;
    },
    message,
    odd: (name: string, body: unknown) => gateway.dispatch(name, body),
    async close() {
      gateway.close();
      await rest.close();
    },
  };
}
