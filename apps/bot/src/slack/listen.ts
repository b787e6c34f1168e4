// What the Slack bot listens to: each acknowledged by whoever answers it, in the workspace that it comes from.
import type { App } from "@slack/bolt";
import { z } from "zod";
import type { InFlight } from "../in-flight.ts";
import { describeError } from "../log.ts";
import { noteAcknowledged, noteAnswered, noteArrival } from "../metrics.ts";
import { type Acknowledge, keepAcknowledgements } from "./acknowledging.ts";
import { answerPress } from "./buttons.ts";
import { answerCommand } from "./commands.ts";
import type { SlackContext } from "./context.ts";
import { kindOf } from "./figures.ts";
import { answerShortcut, answerSubmission } from "./forms.ts";
import { isServed } from "./installing/not-here.ts";
import { answerRemoval, type RemovingOptions } from "./installing/removal.ts";
import { answerMessage } from "./messages.ts";

type ListeningOptions = RemovingOptions & { inFlight: InFlight };
/** Acknowledges it itself: before any look-up, and once it has left for the API. */
type Handler = (context: SlackContext, body: unknown, acknowledge: Acknowledge) => Promise<void>;
type Heard = { body: object; context: { teamId?: string | undefined } };

/** What a request says of the way back, before it is read as what it is. */
const WayBack = z.object({ response_url: z.string().optional() });

export function listenTo(app: App, contextOf: (workspace: string) => SlackContext, options: ListeningOptions): void {
  const { inFlight, log } = options;
  const track = (body: unknown, work: Promise<void>) => inFlight.track(work).finally(() => noteAnswered(body));
  const acknowledgementOf = keepAcknowledgements(app, noteAcknowledged);
  const answer =
    (handle: Handler) =>
    ({ body, context: { teamId = "" } }: Heard) => {
      const request = { workspace: teamId, body, acknowledge: acknowledgementOf(body) };
      return track(body, answerWhereServed(contextOf(teamId), request, handle));
    };
  const remove = async ({ body }: { body: object }) => {
    await acknowledgementOf(body)();
    await inFlight.track(answerRemoval(options, body));
  };
  app.use(async ({ body, context, next }) => {
    const arrivedAt: number | undefined = context.arrivedAt;
    noteArrival(body, { platform: "slack", request: kindOf(body as { type?: string }) }, arrivedAt);
    await next();
  });
  app.command(/^\/(practice|event|convivio)$/, answer(answerCommand));
  app.action(/^/, answer(answerPress));
  app.shortcut({ type: "message_action", callback_id: "suggest_practice" }, answer(answerShortcut));
  // Says itself what is wrong in a form, by the acknowledgement.
  app.view({ type: "view_submission", callback_id: /^/ }, ({ body, context }) =>
    track(body, answerSubmission(contextOf(context.teamId ?? ""), body, acknowledgementOf(body))),
  );
  app.event("app_mention", answer(answerMessage));
  app.event("message", answer(answerMessage));
  app.event("app_uninstalled", remove);
  app.event("tokens_revoked", remove);
  app.error(async (error) => log.error({ error: describeError(error) }, "a Slack request failed"));
}

type Request = { workspace: string; body: unknown; acknowledge: Acknowledge };

async function answerWhereServed(context: SlackContext, request: Request, handle: Handler): Promise<void> {
  const { workspace, body, acknowledge } = request;
  const responseUrl = WayBack.safeParse(body).data?.response_url;
  if (await isServed(context, workspace, { responseUrl, acknowledge })) await handle(context, body, acknowledge);
}
