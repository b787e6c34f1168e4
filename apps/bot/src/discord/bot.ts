// The Discord bot: the real discord.js behind the gateway; deferred first, everything slow comes after.
import { renderDiscord } from "@convivio/cards";
import {
  Client,
  Events,
  GatewayIntentBits,
  type Interaction,
  Options,
  Partials,
  type RESTOptions,
  Status,
} from "discord.js";
import { ConfigurationError, type DiscordSettings } from "../env.ts";
import type { InFlight } from "../in-flight.ts";
import { describeError } from "../log.ts";
import { createDeliverer, type Timing } from "../members/deliverer.ts";
import type { Forming } from "../members/forms.ts";
import { createRequests, type RequestTiming } from "../requests/requests.ts";
import { suggestChoices } from "./autocomplete.ts";
import { answerPress } from "./buttons.ts";
import { connectPatiently } from "./connect.ts";
import type { DiscordContext } from "./context.ts";
import { postDelivery } from "./deliver.ts";
import { answerMessageCommand, answerSubmission } from "./forms.ts";
import { resume } from "./left.ts";
import { answerMemberCommand } from "./members.ts";
import { answerMessage } from "./messages.ts";
import { answerCommand } from "./questions.ts";
import { restFor } from "./register.ts";

export type DiscordBot = {
  /** Rejects when Discord refuses the token; goes on trying in the background when Discord cannot be reached. */
  start(): Promise<void>;
  /** Takes no new requests; what is in flight may still be answered. */
  quieten(): void;
  stop(): Promise<void>;
  state(): "connected" | "connecting";
};

export type DiscordOptions = Forming & {
  settings: DiscordSettings;
  inFlight: InFlight;
  /** Told when Discord ends the session for good; only a new start helps then. */
  onLost?: () => void;
  postTimeoutMs?: number;
  timing?: Partial<Timing>;
  requestTiming?: Partial<RequestTiming>;
};

/** A reply waits a few seconds for "too many", never for the minutes that a job would. */
const longestWaitMs = 8000;
const defaultPostTimeoutMs = 5000;

export function createDiscordBot(options: DiscordOptions): DiscordBot {
  const { settings, log } = options;
  const stopping = new AbortController();
  // Of its own: replies and posts need no gateway, so they go on while there is none.
  const rest = restFor(settings, restOptions(options));
  const requests = createRequests({
    ...options,
    platform: "discord",
    // By the request's own token: no gateway is needed.
    isReady: () => true,
    resume: (left) => resume(context, left),
  });
  const context: DiscordContext = { ...options, requests, rest };
  let client: Client | null = null;
  const create = () => {
    client = createClient(options);
    listenTo(client, context, options);
    return client;
  };
  const isReady = () => client?.isReady() === true && client.ws.status === Status.Ready;
  const deliverer = createDeliverer({
    ...options,
    platform: "discord",
    isReady,
    render: renderDiscord,
    post: (delivery, message) => postDelivery(context, delivery, message),
  });
  return {
    async start() {
      await connectPatiently(create, settings.token, log, stopping.signal).catch(explain);
      deliverer.start();
      requests.start();
    },
    quieten() {
      deliverer.stop();
      requests.quieten();
      client?.removeAllListeners(Events.InteractionCreate);
      client?.removeAllListeners(Events.MessageCreate);
    },
    async stop() {
      stopping.abort();
      requests.stop();
      await client?.destroy();
    },
    state: () => (isReady() ? "connected" : "connecting"),
  };
}

function restOptions({ settings, postTimeoutMs = defaultPostTimeoutMs }: DiscordOptions): Partial<RESTOptions> {
  return {
    ...(settings.apiUrl ? { api: settings.apiUrl } : {}),
    timeout: postTimeoutMs,
    retries: 2,
    rejectOnRateLimit: (limit) => Math.max(limit.retryAfter, limit.timeToReset) > longestWaitMs,
  };
}

function createClient(options: DiscordOptions): Client {
  return new Client({
    intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages],
    // A direct message comes from a channel that discord.js has not seen before.
    partials: [Partials.Channel],
    allowedMentions: { parse: [], repliedUser: false },
    // What members write is answered, not kept.
    makeCache: Options.cacheWithLimits({ ...Options.DefaultMakeCacheSettings, MessageManager: 0, PresenceManager: 0 }),
    rest: restOptions(options),
  });
}

function listenTo(client: Client, context: DiscordContext, { log, inFlight, onLost }: DiscordOptions): void {
  const guarded = (work: Promise<void>) =>
    inFlight.track(work).catch((error) => log.error({ error: describeError(error) }, "a Discord request failed"));
  client.on(Events.InteractionCreate, (request) => void guarded(answerRequest(context, request)));
  client.on(Events.MessageCreate, (message) => {
    if (client.user) void guarded(answerMessage(context, message, client.user.id));
  });
  client.on(Events.Error, (error) => log.error({ error: describeError(error) }, "Discord's client failed"));
  client.on(Events.ShardError, (error) => log.warn({ error: describeError(error) }, "Discord's gateway failed"));
  client.on(Events.Invalidated, () => onLost?.());
}

async function answerRequest(context: DiscordContext, request: Interaction): Promise<void> {
  if (request.isAutocomplete()) return suggestChoices(context, request);
  if (request.isChatInputCommand()) {
    return request.commandName === "convivio" ? answerMemberCommand(context, request) : answerCommand(context, request);
  }
  if (request.isMessageContextMenuCommand()) return answerMessageCommand(context, request);
  if (request.isModalSubmit()) return answerSubmission(context, request);
  if (request.isButton()) return answerPress(context, request);
}

function explain(error: unknown): never {
  const code = (error as { code?: unknown }).code;
  if (code === "TokenInvalid") {
    throw new ConfigurationError([
      "Discord refused DISCORD_TOKEN. Reset the token under Bot and copy it again (docs/connect-discord.md).",
    ]);
  }
  throw error;
}
