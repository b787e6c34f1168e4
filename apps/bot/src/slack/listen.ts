// What the Slack bot listens to: acknowledged first of all, then answered in the workspace that it comes from.
import type { App } from "@slack/bolt";
import { z } from "zod";
import type { InFlight } from "../in-flight.ts";
import { describeError } from "../log.ts";
import { answerPress } from "./buttons.ts";
import { answerCommand } from "./commands.ts";
import type { SlackContext } from "./context.ts";
import { type Acknowledge, answerShortcut, answerSubmission } from "./forms.ts";
import { isServed } from "./installing/not-here.ts";
import { answerRemoval, type RemovingOptions } from "./installing/removal.ts";
import { answerMessage } from "./messages.ts";

type ListeningOptions = RemovingOptions & { inFlight: InFlight };
type Handler = (context: SlackContext, body: unknown) => Promise<void>;
type Heard = { body: unknown; context: { teamId?: string | undefined } };

/** What a request says of the way back, before it is read as what it is. */
const WayBack = z.object({ response_url: z.string().optional() });

export function listenTo(app: App, contextOf: (workspace: string) => SlackContext, options: ListeningOptions): void {
  const { inFlight, log } = options;
  const answer =
    (handle: Handler) =>
    ({ body, context: { teamId = "" } }: Heard) =>
      inFlight.track(answerWhereServed(contextOf(teamId), { workspace: teamId, body, handle }));
  app.use(async (request) => {
    // First of all, before any look-up. A form alone is acknowledged with what is wrong in it, which takes no look-up either.
    const { ack, body } = request as { ack?: () => Promise<void>; body: { type?: string } };
    if (ack && body.type !== "view_submission") await ack();
    await request.next();
  });
  app.command(/^\/(practice|event|convivio)$/, answer(answerCommand));
  app.action(/^/, answer(answerPress));
  app.shortcut({ type: "message_action", callback_id: "suggest_practice" }, answer(answerShortcut));
  app.view({ type: "view_submission", callback_id: /^/ }, ({ body, ack, context }) =>
    inFlight.track(answerSubmission(contextOf(context.teamId ?? ""), body, ack as Acknowledge)),
  );
  app.event("app_mention", answer(answerMessage));
  app.event("message", answer(answerMessage));
  app.event("app_uninstalled", ({ body }) => inFlight.track(answerRemoval(options, body)));
  app.event("tokens_revoked", ({ body }) => inFlight.track(answerRemoval(options, body)));
  app.error(async (error) => log.error({ error: describeError(error) }, "a Slack request failed"));
}

type Request = { workspace: string; body: unknown; handle: Handler };

async function answerWhereServed(context: SlackContext, { workspace, body, handle }: Request): Promise<void> {
  const responseUrl = WayBack.safeParse(body).data?.response_url;
  if (await isServed(context, workspace, responseUrl)) await handle(context, body);
}
