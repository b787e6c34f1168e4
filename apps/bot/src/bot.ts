// The whole bot: the platforms that are configured, one port, and a stop that finishes what it has begun.
import type { Logger } from "pino";
import type { Catalogue } from "./catalogue.ts";
import type { BanLimits } from "./discord/ban-guard.ts";
import { createDiscordBot } from "./discord/bot.ts";
import type { GatewayTiming } from "./discord/gateway/timing.ts";
import type { Env } from "./env.ts";
import { closeServer, createHealthServer, listenOn } from "./health.ts";
import { createInFlight } from "./in-flight.ts";
import { createInstallations } from "./installations/installations.ts";
import { keepFresh } from "./installations/keep-fresh.ts";
import type { Timing } from "./members/deliverer.ts";
import { createDrafts } from "./members/drafts.ts";
import type { RequestTiming } from "./requests/requests.ts";
import { createSlackBot } from "./slack/bot.ts";

export type RunningBot = {
  port: number;
  platforms(): Record<string, string>;
  /** True when everything in flight was finished in time. */
  stop(timeoutMs?: number): Promise<boolean>;
};

export type BotOptions = {
  env: Env;
  catalogue: Catalogue;
  log: Logger;
  onLost?: () => void;
  deadlineMs?: number;
  postTimeoutMs?: number;
  now?: () => number;
  /** How often, and how patiently, what is owed is delivered. */
  timing?: Partial<Timing>;
  gatewayTiming?: Partial<GatewayTiming>;
  banLimits?: Partial<BanLimits>;
  /** How often what is in hand is renewed, and what others have left is looked for. */
  requestTiming?: Partial<RequestTiming>;
};

const drainMs = 10_000;

export async function startBot(options: BotOptions): Promise<RunningBot> {
  const { env, onLost } = options;
  const inFlight = createInFlight();
  const drafts = createDrafts(options.now ?? Date.now);
  const installations = createInstallations(options);
  const ending = new AbortController();
  const shared = { ...options, inFlight, drafts, installations };
  const slack = env.slack && createSlackBot({ ...shared, settings: env.slack, publicUrl: env.publicUrl });
  const discord = env.discord && createDiscordBot({ ...shared, settings: env.discord, ...(onLost ? { onLost } : {}) });
  const platforms = () => ({
    slack: slack?.state() ?? "not configured",
    discord: discord?.state() ?? "not configured",
  });
  const server = createHealthServer(() => ({ platforms: platforms(), inFlight: inFlight.count() }), env.metricsKey, {
    slack: slack?.listener ?? null,
    pages: discord ? [discord.page] : [],
  });
  const running = [slack, discord].filter((bot) => bot !== null);
  const stop = async (timeoutMs = drainMs) => {
    ending.abort();
    // First no new requests, then the answers still owed, and only then the connections they need.
    const closed = closeServer(server);
    for (const bot of running) bot.quieten();
    const isDrained = await inFlight.drain(timeoutMs);
    await Promise.allSettled(running.map((bot) => bot.stop()));
    server.closeAllConnections();
    await closed;
    return isDrained;
  };
  try {
    const port = await listenOn(server, env.port, env.host);
    await Promise.all(running.map((bot) => bot.start()));
    void keepFresh(installations, ending.signal);
    return { port, platforms, stop };
  } catch (error) {
    await stop(0);
    throw error;
  }
}
