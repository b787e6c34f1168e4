// The one workspace of the loopback Slack as emulate is told of it, and as a test reads it.
import { slackClient } from "./slack-teams.ts";

export const slackToken = "xoxb-loopback";
/** emulate takes 5000 calls an hour with a token, and then no more: the strict server in front of it takes the next one. */
export const relayTokens = Array.from({ length: 8 }, (_, at) => `xoxb-relay-${at + 1}`);
/** Reads what a test needs to know of the workspace; the bot's own token may not. */
const watcherToken = "xoxb-watcher";

/** Where Convivio is to Slack: its public address. */
export const convivioUrl = "https://convivio.example.org";
const installReturn = `${convivioUrl}/slack/oauth_redirect`;

export const slackSeed = {
  strict_scopes: true,
  channels: [{ name: "cities" }, { name: "elsewhere" }, { name: "secret", is_private: true }],
  oauth_apps: [
    {
      client_id: slackClient.id,
      client_secret: slackClient.secret,
      name: "convivio",
      redirect_uris: [installReturn],
      scopes: ["chat:write"],
      bot_name: "convivio",
    },
  ],
  tokens: [
    ...[slackToken, ...relayTokens].map((token) => ({
      token,
      type: "bot" as const,
      user: "convivio",
      scopes: ["chat:write", "im:write", "users:read", "channels:read", "groups:read"],
    })),
    {
      token: watcherToken,
      type: "bot",
      user: "convivio",
      scopes: ["channels:read", "groups:read", "users:read", "im:write"],
    },
  ],
};

export async function readWorkspace(emulatorUrl: string) {
  const read = async <T>(method: string, form: Record<string, string> = {}) => {
    const headers = { authorization: `Bearer ${watcherToken}` };
    const response = await fetch(`${emulatorUrl}/api/${method}`, {
      method: "POST",
      headers,
      body: new URLSearchParams(form),
    });
    return (await response.json()) as T;
  };
  const own = await read<{ team_id: string; user_id: string }>("auth.test");
  const members = await readMembers(read);
  const types = "public_channel,private_channel";
  const { channels } = await read<{ channels: { id: string; name: string }[] }>("conversations.list", { types });
  const member = members.find((user) => user.name === "admin")?.id ?? "";
  /** The direct messages of a member with the bot. */
  const openDirect = async (user: string) =>
    (await read<{ channel: { id: string } }>("conversations.open", { users: user })).channel.id;
  return {
    teamId: own.team_id,
    botUserId: own.user_id,
    member,
    crowd: members.filter(({ name }) => /^member-\d+$/.test(name)),
    directChannel: await openDirect(member),
    openDirect,
    channelIds: new Set(channels.map(({ id }) => id)),
    channel: (name: string) => channels.find((one) => one.name === name)?.id ?? "C0UNKNOWN",
  };
}

type Read = <T>(method: string, form?: Record<string, string>) => Promise<T>;
type MembersPage = { members: { id: string; name: string }[]; response_metadata?: { next_cursor?: string } };

async function readMembers(read: Read) {
  const members: MembersPage["members"] = [];
  for (let cursor = ""; ; ) {
    const page = await read<MembersPage>("users.list", { limit: "1000", cursor });
    members.push(...page.members);
    cursor = page.response_metadata?.next_cursor ?? "";
    if (cursor === "") return members;
  }
}
