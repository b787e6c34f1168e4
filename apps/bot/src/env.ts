// The bot's configuration: the one place that reads the environment, and names what is malformed or missing.
import { readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";

const repository = path.resolve(import.meta.dirname, "../../..");
const emptyIsUnset = (value: unknown) => (typeof value === "string" && value.trim() === "" ? undefined : value);
const optional = <T extends z.ZodType>(schema: T) => z.preprocess(emptyIsUnset, schema.optional());

const address = z.url({ protocol: /^https?$/, error: "must be an address that starts with http:// or https://" });
const port = z.coerce
  .number({ error: "must be a port number between 1 and 65535" })
  .int("must be a port number between 1 and 65535")
  .min(1, "must be a port number between 1 and 65535")
  .max(65535, "must be a port number between 1 and 65535");
const shardsProblem = "must be a number between 1 and 1000";
const shards = z.coerce.number(shardsProblem).int(shardsProblem).min(1, shardsProblem).max(1000, shardsProblem);
const text = z.string();
const startingWith = (prefix: string) => text.startsWith(prefix, `must start with ${prefix}`);

const Variables = z.object({
  CONVIVIO_API_URL: optional(address),
  CONVIVIO_URL: optional(address),
  CONVIVIO_BOT_KEY: optional(text),
  CONVIVIO_DATA_DIR: optional(text),
  BOT_PORT: optional(port),
  HOST: optional(text),
  SLACK_SIGNING_SECRET: optional(text.min(8, "is too short to be a signing secret")),
  SLACK_BOT_TOKEN: optional(startingWith("xoxb-")),
  SLACK_APP_TOKEN: optional(startingWith("xapp-")),
  SLACK_CLIENT_ID: optional(text.regex(/^\d+\.\d+$/, "must be the two numbers shown as Client ID")),
  SLACK_CLIENT_SECRET: optional(text.min(8, "is too short to be a client secret")),
  SLACK_API_URL: optional(address),
  DISCORD_TOKEN: optional(text.min(20, "is too short to be a bot token")),
  DISCORD_APPLICATION_ID: optional(text.regex(/^\d{15,21}$/, "must be the number shown as Application ID")),
  DISCORD_API_URL: optional(address),
  DISCORD_SHARDS: optional(shards),
  METRICS_KEY: optional(text.min(16, "must have at least 16 characters")),
  LOG_LEVEL: optional(
    z.enum(["trace", "debug", "info", "warn", "error", "fatal", "silent"], {
      error: "must be one of trace, debug, info, warn, error, fatal, silent",
    }),
  ),
});
type Variables = z.infer<typeof Variables>;

/** One workspace, by the token of its bot; or every workspace in which somebody installs it. */
export type SlackAccess =
  | { workspaces: "one"; botToken: string }
  | { workspaces: "many"; clientId: string; clientSecret: string };
export type SlackSettings = {
  access: SlackAccess;
  /** Null only in Socket Mode, where Slack signs nothing. */
  signingSecret: string | null;
  /** Set in development only: Socket Mode instead of HTTP. */
  appToken: string | null;
  apiUrl: string | null;
};
export type DiscordSettings = {
  token: string;
  applicationId: string;
  apiUrl: string | null;
  /** In how many parts Discord hands over what happens; the same for every bot. */
  shards: number;
};

export type Env = {
  apiUrl: string;
  /** The public address, for links in what the bot says by itself. */
  publicUrl: string;
  dataDirectory: string;
  botKey: string | null;
  host: string;
  port: number;
  /** By which the figures may be read; null where only programs on this machine may. */
  metricsKey: string | null;
  logLevel: NonNullable<Variables["LOG_LEVEL"]>;
  slack: SlackSettings | null;
  discord: DiscordSettings | null;
};

/** What is wrong with the configuration, one sentence each; main prints them and ends with 1. */
export class ConfigurationError extends Error {
  override readonly name = "ConfigurationError";
  readonly problems: string[];
  constructor(problems: string[]) {
    super(problems.join("\n"));
    this.problems = problems;
  }
}

export function readEnv(variables: NodeJS.ProcessEnv = process.env): Env {
  const parsed = Variables.safeParse(variables);
  if (!parsed.success) {
    throw new ConfigurationError(parsed.error.issues.map((issue) => `${issue.path.join(".")} ${issue.message}.`));
  }
  const read = parsed.data;
  const problems = [...slackProblems(read), ...discordProblems(read)];
  if (problems.length > 0) throw new ConfigurationError(problems);
  const apiUrl = read.CONVIVIO_API_URL ?? "http://127.0.0.1:3000";
  return {
    apiUrl,
    publicUrl: read.CONVIVIO_URL ?? apiUrl,
    dataDirectory: path.resolve(repository, read.CONVIVIO_DATA_DIR ?? ".convivio"),
    botKey: read.CONVIVIO_BOT_KEY ?? null,
    host: read.HOST ?? "127.0.0.1",
    port: read.BOT_PORT ?? 3001,
    metricsKey: read.METRICS_KEY ?? null,
    logLevel: read.LOG_LEVEL ?? "info",
    slack: slackSettings(read),
    discord: discordSettings(read),
  };
}

/** The key with which the bot calls the API: from the environment, else from the file that the API makes. */
export function readBotKey(env: Env): string {
  if (env.botKey !== null) return env.botKey;
  const file = path.join(env.dataDirectory, "bot-key");
  try {
    const key = readFileSync(file, "utf8").trim();
    if (key !== "") return key;
  } catch {
    // Said below: an absent key and an empty one have the same way out.
  }
  throw new ConfigurationError([
    `The bot has no key for the API: set CONVIVIO_BOT_KEY, or start the API once, which writes ${file}.`,
  ]);
}

function slackProblems(read: Variables): string[] {
  const { SLACK_BOT_TOKEN, SLACK_SIGNING_SECRET, SLACK_APP_TOKEN, SLACK_CLIENT_ID, SLACK_CLIENT_SECRET } = read;
  if (SLACK_CLIENT_ID || SLACK_CLIENT_SECRET) return manyWorkspacesProblems(read);
  if (SLACK_BOT_TOKEN && (SLACK_SIGNING_SECRET || SLACK_APP_TOKEN)) return [];
  if (SLACK_BOT_TOKEN) return [slackLacks("SLACK_SIGNING_SECRET")];
  return SLACK_SIGNING_SECRET || SLACK_APP_TOKEN ? [slackLacks("SLACK_BOT_TOKEN")] : [];
}

function slackLacks(name: string): string {
  return `Slack is half configured: ${name} is missing (docs/connect-slack.md).`;
}

function manyWorkspacesProblems(read: Variables): string[] {
  // Without the public address, nobody could be sent to install it, nor come back.
  const needed = ["SLACK_CLIENT_ID", "SLACK_CLIENT_SECRET", "SLACK_SIGNING_SECRET", "CONVIVIO_URL"] as const;
  const forOne = (["SLACK_BOT_TOKEN", "SLACK_APP_TOKEN"] as const).filter((name) => read[name]);
  return [
    ...needed.filter((name) => !read[name]).map(slackLacks),
    ...forOne.map(
      (name) =>
        `Slack is configured twice: ${name} is for one workspace, SLACK_CLIENT_ID for many. Unset one of them (docs/connect-slack.md).`,
    ),
  ];
}

function discordProblems(read: Variables): string[] {
  if (Boolean(read.DISCORD_TOKEN) === Boolean(read.DISCORD_APPLICATION_ID)) return [];
  const missing = read.DISCORD_TOKEN ? "DISCORD_APPLICATION_ID" : "DISCORD_TOKEN";
  return [`Discord is half configured: ${missing} is missing (docs/connect-discord.md).`];
}

function slackSettings(read: Variables): SlackSettings | null {
  const access = slackAccess(read);
  if (access === null) return null;
  return {
    access,
    signingSecret: read.SLACK_SIGNING_SECRET ?? null,
    appToken: read.SLACK_APP_TOKEN ?? null,
    apiUrl: read.SLACK_API_URL ?? null,
  };
}

function slackAccess(read: Variables): SlackAccess | null {
  const { SLACK_BOT_TOKEN, SLACK_CLIENT_ID, SLACK_CLIENT_SECRET } = read;
  if (SLACK_BOT_TOKEN) return { workspaces: "one", botToken: SLACK_BOT_TOKEN };
  if (!SLACK_CLIENT_ID || !SLACK_CLIENT_SECRET) return null;
  return { workspaces: "many", clientId: SLACK_CLIENT_ID, clientSecret: SLACK_CLIENT_SECRET };
}

function discordSettings(read: Variables): DiscordSettings | null {
  if (!read.DISCORD_TOKEN || !read.DISCORD_APPLICATION_ID) return null;
  return {
    token: read.DISCORD_TOKEN,
    applicationId: read.DISCORD_APPLICATION_ID,
    apiUrl: read.DISCORD_API_URL ?? null,
    shards: read.DISCORD_SHARDS ?? 1,
  };
}
