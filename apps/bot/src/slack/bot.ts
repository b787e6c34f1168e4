// The Slack bot: the real Bolt, verified and acknowledged first; everything slow comes after the acknowledgement.
import type { IncomingMessage, ServerResponse } from "node:http";
import { renderSlack } from "@convivio/cards";
import { App, HTTPReceiver, SocketModeReceiver, webApi } from "@slack/bolt";
import type { SlackSettings } from "../env.ts";
import type { InFlight } from "../in-flight.ts";
import { describeError } from "../log.ts";
import { createDeliverer, type Timing } from "../members/deliverer.ts";
import type { Forming } from "../members/forms.ts";
import { createRequests, type RequestTiming } from "../requests/requests.ts";
import { type Acknowledge, keepAcknowledgements } from "./acknowledging.ts";
import { answerPress } from "./buttons.ts";
import { answerCommand } from "./commands.ts";
import type { SlackContext } from "./context.ts";
import { postDelivery } from "./deliver.ts";
import { createDirectory } from "./directory.ts";
import { answerShortcut, answerSubmission } from "./forms.ts";
import { resume } from "./left.ts";
import { boltLogger } from "./logger.ts";
import { answerMessage } from "./messages.ts";
import { type Identity, identify, openSocket } from "./sign-in.ts";

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
  const logger = boltLogger(log);
  const postTimeoutMs = options.postTimeoutMs ?? defaultPostTimeoutMs;
  const clientOptions = {
    ...(settings.apiUrl ? { slackApiUrl: settings.apiUrl } : {}),
    logger,
    // A post that failed may have arrived: no blind retries. "Too many" is waited for in posting.ts.
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    timeout: postTimeoutMs,
  };
  const receiver = settings.appToken
    ? new SocketModeReceiver({ appToken: settings.appToken, logger, installerOptions: { clientOptions } })
    : new HTTPReceiver({ signingSecret: settings.signingSecret ?? "", logger, bodyLimit: bodyLimitBytes });
  let identity: Identity | null = null;
  const app = new App({
    receiver,
    logger,
    clientOptions,
    convoStore: false,
    // Known since the start: nothing is looked up in front of the acknowledgement.
    authorize: async () => ({ botToken: settings.botToken, ...(identity ?? {}) }),
  });
  const web = new webApi.WebClient(settings.botToken, clientOptions);
  const now = options.now ?? Date.now;
  const requests = createRequests({ ...options, platform: "slack", resume: (left) => resume(context, left) });
  const directory = createDirectory(web, log, now);
  const context: SlackContext = { ...options, requests, web, now, postTimeoutMs, directory };
  const deliverer = createDeliverer({
    ...options,
    platform: "slack",
    isReady: () => identity !== null,
    render: renderSlack,
    post: (delivery, message) => postDelivery(context, delivery, message),
  });
  listenTo(app, context, options.inFlight);

  const stopping = new AbortController();
  return {
    listener: receiver instanceof HTTPReceiver ? (request, response) => pass(receiver, request, response) : null,
    async start() {
      identity = await identify(web, log, stopping.signal, (found) => {
        identity = found;
      });
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
    state: () => (identity ? "connected" : "connecting"),
  };
}

/** Acknowledges it itself, before any look-up. */
type Handler = (context: SlackContext, body: unknown, acknowledge: Acknowledge) => Promise<void>;

function listenTo(app: App, context: SlackContext, inFlight: InFlight): void {
  const acknowledgementOf = keepAcknowledgements(app);
  const handle = (answer: Handler) => (request: { body: object }) =>
    inFlight.track(answer(context, request.body, acknowledgementOf(request.body)));
  app.command(/^\/(practice|event|convivio)$/, handle(answerCommand));
  app.action(/^/, handle(answerPress));
  app.shortcut({ type: "message_action", callback_id: "suggest_practice" }, handle(answerShortcut));
  app.view({ type: "view_submission", callback_id: /^/ }, handle(answerSubmission));
  app.event("app_mention", handle(answerMessage));
  app.event("message", handle(answerMessage));
  app.error(async (error) => context.log.error({ error: describeError(error) }, "a Slack request failed"));
}

/** The receiver throws on an address it does not serve, and on one that is no address at all. */
function pass(receiver: HTTPReceiver, request: IncomingMessage, response: ServerResponse): void {
  try {
    receiver.requestListener(request, response);
  } catch {
    if (!response.headersSent) response.writeHead(404);
    response.end();
  }
}
