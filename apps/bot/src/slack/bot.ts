// The Slack bot: the real Bolt, verified and acknowledged first; everything slow comes after the acknowledgement.
import type { IncomingMessage, ServerResponse } from "node:http";
import { renderSlack } from "@convivio/cards";
import { App, HTTPReceiver, SocketModeReceiver } from "@slack/bolt";
import { z } from "zod";
import type { SlackSettings } from "../env.ts";
import type { InFlight } from "../in-flight.ts";
import { describeError } from "../log.ts";
import { createDeliverer, type Timing } from "../members/deliverer.ts";
import type { Forming } from "../members/forms.ts";
import { createRequests, type RequestTiming } from "../requests/requests.ts";
import { createAccess } from "./access.ts";
import { type Acknowledge, keepAcknowledgements } from "./acknowledging.ts";
import { answerPress } from "./buttons.ts";
import { answerCommand } from "./commands.ts";
import type { SlackContext } from "./context.ts";
import { postDelivery } from "./deliver.ts";
import { answerShortcut, answerSubmission } from "./forms.ts";
import { isServed } from "./installing/not-here.ts";
import { answerRemoval } from "./installing/removal.ts";
import { resume } from "./left.ts";
import { boltLogger } from "./logger.ts";
import { answerMessage } from "./messages.ts";
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
    logger,
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

/** Acknowledges it itself: before any look-up, and once it is on its way to the API. */
type Handler = (context: SlackContext, body: unknown, acknowledge: Acknowledge) => Promise<void>;
type Heard = { body: object; context: { teamId?: string | undefined } };

/** What a request says of the way back, before it is read as what it is. */
const WayBack = z.object({ response_url: z.string().optional() });

function listenTo(app: App, contextOf: (workspace: string) => SlackContext, options: SlackOptions): void {
  const { inFlight, log } = options;
  const acknowledgementOf = keepAcknowledgements(app);
  const answer =
    (handle: Handler) =>
    ({ body, context: { teamId = "" } }: Heard) => {
      const request = { workspace: teamId, body, acknowledge: acknowledgementOf(body) };
      return inFlight.track(answerWhereServed(contextOf(teamId), request, handle));
    };
  app.command(/^\/(practice|event|convivio)$/, answer(answerCommand));
  app.action(/^/, answer(answerPress));
  app.shortcut({ type: "message_action", callback_id: "suggest_practice" }, answer(answerShortcut));
  // Says itself what is wrong in a form, by the acknowledgement.
  app.view({ type: "view_submission", callback_id: /^/ }, ({ body, context }) =>
    inFlight.track(answerSubmission(contextOf(context.teamId ?? ""), body, acknowledgementOf(body))),
  );
  app.event("app_mention", answer(answerMessage));
  app.event("message", answer(answerMessage));
  app.event("app_uninstalled", ({ body }) => inFlight.track(answerRemoval(options, body)));
  app.event("tokens_revoked", ({ body }) => inFlight.track(answerRemoval(options, body)));
  app.error(async (error) => log.error({ error: describeError(error) }, "a Slack request failed"));
}

type Request = { workspace: string; body: unknown; acknowledge: Acknowledge };

async function answerWhereServed(context: SlackContext, request: Request, handle: Handler): Promise<void> {
  const { workspace, body, acknowledge } = request;
  const responseUrl = WayBack.safeParse(body).data?.response_url;
  if (await isServed(context, workspace, { responseUrl, acknowledge })) await handle(context, body, acknowledge);
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
