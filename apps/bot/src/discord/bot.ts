// The Discord bot: the real discord.js behind a gateway for each shard; deferred first, everything slow comes after.
import { setTimeout as pause } from "node:timers/promises";
import { renderDiscord } from "@convivio/cards";
import { Client, GatewayIntentBits, Options, Partials, type REST, Routes } from "discord.js";
import { ConfigurationError, type DiscordSettings } from "../env.ts";
import type { Page } from "../health.ts";
import type { InFlight } from "../in-flight.ts";
import { describeError, type Log } from "../log.ts";
import { createDeliverer, type Timing } from "../members/deliverer.ts";
import type { Forming } from "../members/forms.ts";
import { createRequests, type RequestTiming } from "../requests/requests.ts";
import { type BanGuard, type BanLimits, createBanGuard } from "./ban-guard.ts";
import type { DiscordContext } from "./context.ts";
import { postDelivery } from "./deliver.ts";
import { createFleet, type Fleet, type Post } from "./gateway/fleet.ts";
import { createIdentifyPace } from "./gateway/identify-pace.ts";
import { createLeases } from "./gateway/leases.ts";
import { RevocableStrategy } from "./gateway/revocable-strategy.ts";
import { type GatewayTiming, usualTiming } from "./gateway/timing.ts";
import { answerInstall } from "./install.ts";
import { resume } from "./left.ts";
import { listenTo } from "./listen.ts";
import { createRest } from "./rest.ts";
import { seeChannel } from "./see-channel.ts";
import { createServers, shardOfServer } from "./servers.ts";

export type DiscordBot = {
  /** Where people add Convivio to Discord. */
  page: Page;
  /** Rejects when Discord refuses the token; goes on trying in the background when Discord cannot be reached. */
  start(): Promise<void>;
  /** Takes no new requests; what is in flight may still be answered. */
  quieten(): void;
  stop(): Promise<void>;
  /** Such as "connected", "standing by", "connected (2 of 4 shards)". */
  state(): string;
};

export type DiscordOptions = Forming & {
  settings: DiscordSettings;
  inFlight: InFlight;
  /** Told when Discord ends the session for good; only a new start helps then. */
  onLost?: () => void;
  postTimeoutMs?: number;
  timing?: Partial<Timing>;
  requestTiming?: Partial<RequestTiming>;
  gatewayTiming?: Partial<GatewayTiming>;
  banLimits?: Partial<BanLimits>;
};

const defaultPostTimeoutMs = 5000;
/** A start waits no longer for its first gateway; it goes on in the background. */
const startPatienceMs = 5000;
const reachPausesMs = [1000, 5000, 15_000, 60_000];

export function createDiscordBot(options: DiscordOptions): DiscordBot {
  const { settings, log, postTimeoutMs = defaultPostTimeoutMs } = options;
  const timing = { ...usualTiming, ...options.gatewayTiming };
  const guard = createBanGuard(options.banLimits, log);
  const rest = createRest(settings, guard, postTimeoutMs);
  const requests = createRequests({
    ...options,
    platform: "discord",
    // By the request's own token: no gateway is needed, so a bot that stands by finishes what another has left.
    isReady: () => true,
    resume: (left) => resume(context, left),
  });
  const clients = new Map<number, Client>();
  const context: DiscordContext = {
    ...options,
    requests,
    rest,
    seeChannel: (server, channel) => seeChannel(clients.get(shardOfServer(server, settings.shards)), server, channel),
  };
  let isReached = false;
  const pace = createIdentifyPace(timing.identifyEveryMs, settings.shards);
  const servers = createServers({ ...options, applicationId: settings.applicationId });
  const fleet = createFleet({
    shardCount: settings.shards,
    leases: createLeases({ catalogue: options.catalogue, applicationId: settings.applicationId, ...timing }),
    timing,
    token: settings.token,
    log,
    create(post) {
      const client = createClient(settings, post, { guard, postTimeoutMs, pace });
      clients.set(post.shard, client);
      listenTo(client, context, options.inFlight, { ...post, yieldMs: timing.yieldMs });
      servers.watch(client, { ...post, shardCount: settings.shards });
      return client;
    },
    onLost(error) {
      log.error({ error: describeError(error) }, "Discord lets us in no more");
      options.onLost?.();
    },
  });
  const deliverer = createDeliverer({
    ...options,
    platform: "discord",
    // Posting needs no gateway: a bot that stands by delivers too.
    isReady: () => isReached || fleet.state().connected.length > 0,
    render: renderDiscord,
    post: (delivery, message) => postDelivery(context, delivery, message),
  });
  let stopped: Promise<void> | null = null;
  const stop = () => {
    servers.stop();
    stopped ??= fleet.stop();
    return stopped;
  };
  async function reachLater(): Promise<void> {
    for (const ms of reachPausesMs) {
      await pause(ms, undefined, { ref: false });
      if (stopped) return;
      isReached = await isReachable(rest, log);
      if (isReached) return;
    }
    return reachLater();
  }
  return {
    page: (request, response) => answerInstall(settings.applicationId, request, response),
    async start() {
      isReached = await isReachable(rest, log);
      if (!isReached) void reachLater().catch(() => options.onLost?.());
      const started = fleet.start();
      // Nobody waits for a Discord that cannot be reached.
      if (isReached) await within(startPatienceMs, started).catch(explain);
      // What fails later ends a bot that has long been running.
      started.catch(() => options.onLost?.());
      deliverer.start();
      requests.start();
    },
    quieten() {
      deliverer.stop();
      requests.quieten();
      // Replies need no gateway, so another bot may have it at once.
      void stop();
    },
    stop() {
      requests.stop();
      return stop();
    },
    state: () => stateOf(fleet, settings.shards, isReached),
  };
}

function stateOf(fleet: Fleet, shardCount: number, isReached: boolean): string {
  const { held, connected, isApiAway } = fleet.state();
  if (held.length === 0 && isApiAway) return "waiting for the api";
  if (held.length === 0) return isReached ? "standing by" : "connecting";
  const state = connected.length === held.length ? "connected" : "connecting";
  return shardCount === 1 ? state : `${state} (${held.length} of ${shardCount} shards)`;
}

type Making = { guard: BanGuard; postTimeoutMs: number; pace: ReturnType<typeof createIdentifyPace> };

function createClient(settings: DiscordSettings, { shard }: Post, { guard, postTimeoutMs, pace }: Making): Client {
  const client = new Client({
    shards: [shard],
    shardCount: settings.shards,
    intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages],
    // A direct message comes from a channel that discord.js has not seen before.
    partials: [Partials.Channel],
    allowedMentions: { parse: [], repliedUser: false },
    // What members write is answered, not kept.
    makeCache: Options.cacheWithLimits({ ...Options.DefaultMakeCacheSettings, MessageManager: 0, PresenceManager: 0 }),
    // Whoever asks while servers are still being told of would wait for all of them.
    waitGuildTimeout: 1000,
    ws: { buildIdentifyThrottler: () => pace, buildStrategy: (manager) => new RevocableStrategy(manager) },
  });
  client.rest.clearHashSweeper();
  client.rest.clearHandlerSweeper();
  client.rest = createRest(settings, guard, postTimeoutMs);
  return client;
}

/** Throws where the token is refused. */
async function isReachable(rest: REST, log: Log): Promise<boolean> {
  try {
    await rest.get(Routes.gatewayBot());
    return true;
  } catch (error) {
    if ((error as { status?: unknown }).status === 401) explain({ code: "TokenInvalid" });
    log.warn({ error: describeError(error) }, "Discord cannot be reached yet");
    return false;
  }
}

function within(ms: number, work: Promise<void>): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, ms);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

function explain(error: unknown): never {
  const { code, message } = error as { code?: unknown; message?: string };
  if (code === "TokenInvalid") {
    throw new ConfigurationError([
      "Discord refused DISCORD_TOKEN. Reset the token under Bot and copy it again (docs/connect-discord.md).",
    ]);
  }
  if (/invalid shard|sharding is required/i.test(message ?? "")) {
    throw new ConfigurationError(["Discord wants more shards than DISCORD_SHARDS says (docs/connect-discord.md)."]);
  }
  throw error;
}
