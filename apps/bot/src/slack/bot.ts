// The Slack bot: the real Bolt, verified and acknowledged first; everything slow comes after the acknowledgement.
import type { IncomingMessage, ServerResponse } from "node:http";
import { renderSlack } from "@convivio/cards";
import { App, HTTPReceiver, SocketModeReceiver } from "@slack/bolt";
import type { SlackSettings } from "../env.ts";
import type { InFlight } from "../in-flight.ts";
import { createDeliverer, type Timing } from "../members/deliverer.ts";
import type { Forming } from "../members/forms.ts";
import { createRequests, type RequestTiming } from "../requests/requests.ts";
import { createAccess } from "./access.ts";
import type { SlackContext } from "./context.ts";
import { postDelivery } from "./deliver.ts";
import { arrivalOf, arrivals } from "./figures.ts";
import { resume } from "./left.ts";
import { listenTo } from "./listen.ts";
import { boltLogger } from "./logger.ts";
import { openSocket } from "./sign-in.ts";

export type SlackBot = {
  /** Null in Socket Mode, where nothing comes in over HTTP. */
  listener: ((request: IncomingMessage, response: ServerResponse) => void) | null;
  /** Rejects when Slack refuses the token; goes on trying in the background when Slack cannot be reached. */
  start(): Promise<void>;
  /** Takes no new requests where the bot opened the connection itself; over HTTP the closing server does that. */
  quieten(): void;
  stop(): Promise<void>;
  state(): "connected" | "connecting";
};

export type SlackOptions = Forming & {
  settings: SlackSettings;
  publicUrl: string;
  inFlight: InFlight;
  now?: () => number;
  postTimeoutMs?: number;
  timing?: Partial<Timing>;
  requestTiming?: Partial<RequestTiming>;
};

const bodyLimitBytes = 256 * 1024;
const defaultPostTimeoutMs = 5000;

export function createSlackBot(options: SlackOptions): SlackBot {
  const { settings, log } = options;
  const postTimeoutMs = options.postTimeoutMs ?? defaultPostTimeoutMs;
  const clientOptions = clientOptionsFor(settings, boltLogger(log), postTimeoutMs);
  const receiver = createReceiver(settings, clientOptions);
  const stopping = new AbortController();
  const now = options.now ?? Date.now;
  const requests = createRequests({
    ...options,
    platform: "slack",
    isReady: () => access.isReady(),
    resume: (left) => resume(contextOf, left),
  });
  const access = createAccess({ ...options, requests, now, clientOptions, stop: stopping.signal });
  const app = new App({
    receiver,
    logger: clientOptions.logger,
    clientOptions,
    convoStore: false,
    // Bolt asks this in front of the acknowledgement, so it says only what is known. Tokens are found after it.
    authorize: async ({ teamId }) => access.knownOf(teamId ?? ""),
  });
  const contextOf = (workspace: string): SlackContext => ({
    ...options,
    ...access.workspaces.of(workspace),
    requests,
    installLink: access.installing?.link ?? null,
    now,
    postTimeoutMs,
  });
  const deliverer = createDeliverer({
    ...options,
    platform: "slack",
    isReady: access.isReady,
    render: renderSlack,
    post: (delivery, message) => postDelivery(contextOf(delivery.address.workspace), delivery, message),
  });
  listenTo(app, contextOf, options);

  return {
    listener:
      receiver instanceof HTTPReceiver
        ? (request, response) => {
            if (!access.installing?.answer(request, response)) pass(receiver, request, response);
          }
        : null,
    async start() {
      await access.start();
      if (receiver instanceof SocketModeReceiver) await openSocket(receiver);
      deliverer.start();
      requests.start();
    },
    quieten() {
      stopping.abort();
      deliverer.stop();
      requests.quieten();
      if (receiver instanceof SocketModeReceiver) void receiver.stop().catch(() => {});
    },
    async stop() {
      stopping.abort();
      requests.stop();
    },
    state: () => (access.isReady() ? "connected" : "connecting"),
  };
}

type ClientOptions = ReturnType<typeof clientOptionsFor>;

function clientOptionsFor({ apiUrl }: SlackSettings, logger: ReturnType<typeof boltLogger>, timeout: number) {
  return {
    ...(apiUrl ? { slackApiUrl: apiUrl } : {}),
    logger,
    // A post that failed may have arrived: no blind retries. "Too many" is waited for in posting.ts.
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    timeout,
  };
}

function createReceiver({ appToken, signingSecret }: SlackSettings, clientOptions: ClientOptions) {
  const { logger } = clientOptions;
  return appToken
    ? new SocketModeReceiver({ appToken, logger, installerOptions: { clientOptions } })
    : new HTTPReceiver({
        signingSecret: signingSecret ?? "",
        logger,
        bodyLimit: bodyLimitBytes,
        customPropertiesExtractor: arrivalOf,
      });
}

/** The receiver throws on an address it does not serve, and on one that is no address at all. */
function pass(receiver: HTTPReceiver, request: IncomingMessage, response: ServerResponse): void {
  arrivals.set(request, performance.now());
  try {
    receiver.requestListener(request, response);
  } catch {
    if (!response.headersSent) response.writeHead(404);
    response.end();
  }
}
