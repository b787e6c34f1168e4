// Connecting to Discord's gateway: a refused token is said at once, an unreachable Discord is tried again and again.
import { setTimeout as pause } from "node:timers/promises";
import type { Client } from "discord.js";
import { describeError, type Log } from "../log.ts";

/** A thousand sessions a day is all that Discord allows, so a failing start slows down. */
const pausesMs = [1000, 5000, 15_000, 60_000, 120_000];

/** Each try has a client of its own: one whose first login failed is of no further use. */
export async function connectPatiently(
  create: () => Client,
  token: string,
  log: Log,
  stop: AbortSignal,
): Promise<void> {
  try {
    await create().login(token);
  } catch (error) {
    if (isFinal(error)) throw error;
    log.warn({ error: describeError(error) }, "Discord cannot be reached yet");
    void goOnTrying(create, token, log, stop);
  }
}

/** No second try can help: the token is wrong, or the application may not do what we ask. */
function isFinal(error: unknown): boolean {
  const { code, message } = error as { code?: unknown; message?: string };
  return code === "TokenInvalid" || /disallowed intents|invalid intents/i.test(message ?? "");
}

async function goOnTrying(create: () => Client, token: string, log: Log, stop: AbortSignal): Promise<void> {
  for (let attempt = 0; !stop.aborted; attempt += 1) {
    await pause(pausesMs[Math.min(attempt, pausesMs.length - 1)], undefined, { signal: stop, ref: false }).catch(
      () => {},
    );
    if (stop.aborted) return;
    try {
      await create().login(token);
      log.info({}, "Discord is reached");
      return;
    } catch (error) {
      log.warn({ error: describeError(error) }, "Discord cannot be reached yet");
    }
  }
}
