// A request from a workspace in which Convivio is not installed: said honestly, and with the way to add it.
import { buildNotHereCard, renderSlack } from "@convivio/cards";
import { inTime } from "../../in-time.ts";
import { describeError } from "../../log.ts";
import type { Acknowledge } from "../acknowledging.ts";
import type { SlackContext } from "../context.ts";
import { createReplyAddress } from "../reply-address.ts";
import { findInstalled } from "../tokens/find-installed.ts";

const longestWaitMs = 600;

/** Whether it is known at this moment to be there. Never waits: it may stand in front of an acknowledgement. */
function isKnownHere({ installLink, installations }: SlackContext, workspace: string): boolean {
  return installLink === null || Boolean(installations.peek({ platform: "slack", workspace })?.tokens);
}

type Way = { responseUrl: string | undefined; acknowledge: Acknowledge };

/** False only where it is known not to be there; then who asked was told so. What has to be looked up is acknowledged first. */
export async function isServed(
  context: SlackContext,
  workspace: string,
  { responseUrl, acknowledge }: Way,
): Promise<boolean> {
  const { installLink, installations, log, now, postTimeoutMs } = context;
  if (installLink === null || isKnownHere(context, workspace)) return true;
  await acknowledge();
  const looked = findInstalled(installations, workspace);
  const found = await inTime(looked, AbortSignal.timeout(longestWaitMs)).catch(() => undefined);
  if (found !== null) return true;
  log.info({}, "a Slack workspace asks in which Convivio is not installed");
  // Without a token this is the only way; and Slack does not say here which language they read.
  if (responseUrl === undefined) return false;
  const card = renderSlack(buildNotHereCard("en", installLink));
  await createReplyAddress(responseUrl, { now, timeoutMs: postTimeoutMs })
    .post({ ...card, response_type: "ephemeral" })
    .catch((error) => log.warn({ error: describeError(error) }, "who asked could not be told so"));
  return false;
}
