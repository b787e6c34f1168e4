// Who the bot is in Slack: asked once at the start, so that a bad token is said at once and nothing is asked later.
import { setTimeout as pause } from "node:timers/promises";
import type { SocketModeReceiver, webApi } from "@slack/bolt";
import { ConfigurationError } from "../env.ts";
import { describeError, type Log } from "../log.ts";
import { postProblem } from "./posting.ts";

export type Identity = { botUserId: string; botId: string; workspace: string; name: string; enterprise: string | null };
type Web = webApi.WebClient;

const pausesMs = [1000, 5000, 15_000, 60_000];

/** Null when Slack cannot be reached; then `onFound` is told as soon as it can. */
export async function identify(
  web: Web,
  log: Log,
  stop: AbortSignal,
  onFound: (identity: Identity) => void,
): Promise<Identity | null> {
  try {
    return await ask(web);
  } catch (error) {
    const problem = postProblem(error);
    if (problem.kind === "refused" && problem.code !== "internal_error")
      throw refused("SLACK_BOT_TOKEN", problem.code, "Bot User OAuth Token");
    log.warn({ error: describeError(error) }, "Slack cannot be reached yet");
    void goOnAsking(web, log, stop, onFound);
    return null;
  }
}

/** Socket Mode, for development: the bot opens the connection itself. */
export async function openSocket(receiver: SocketModeReceiver): Promise<void> {
  try {
    await receiver.start();
  } catch (error) {
    const problem = postProblem(error);
    if (problem.kind === "refused") throw refused("SLACK_APP_TOKEN", problem.code, "App-Level Token");
    throw error;
  }
}

function refused(variable: string, code: string, name: string): ConfigurationError {
  return new ConfigurationError([
    `Slack refused ${variable} (${code}). Copy the ${name} again (docs/connect-slack.md).`,
  ]);
}

async function ask(web: Web): Promise<Identity> {
  const found = await web.auth.test();
  const { user_id: botUserId = "", bot_id: botId = "", team_id: workspace = "", team: name = "" } = found;
  return { botUserId, botId, workspace, name, enterprise: found.enterprise_id ?? null };
}

async function goOnAsking(web: Web, log: Log, stop: AbortSignal, onFound: (identity: Identity) => void): Promise<void> {
  for (let attempt = 0; !stop.aborted; attempt += 1) {
    await pause(pausesMs[Math.min(attempt, pausesMs.length - 1)], undefined, { signal: stop, ref: false }).catch(
      () => {},
    );
    if (stop.aborted) return;
    try {
      onFound(await ask(web));
      log.info({}, "Slack is reached");
      return;
    } catch (error) {
      log.warn({ error: describeError(error) }, "Slack cannot be reached yet");
    }
  }
}
