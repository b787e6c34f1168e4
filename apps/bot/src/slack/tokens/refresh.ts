// Refreshing the tokens of one workspace: of all bots only whoever holds the lease uses the refresh token, and the others take what it got.
import { setTimeout as pause } from "node:timers/promises";
import type { InstallationTokens } from "@convivio/core";
import { webApi } from "@slack/bolt";
import type { Catalogue } from "../../catalogue.ts";
import type { InFlight } from "../../in-flight.ts";
import type { Installations } from "../../installations/installations.ts";
import { describeError, type Log } from "../../log.ts";
import type { Exchange } from "./exchange.ts";
import { findInstalled, type Installed } from "./find-installed.ts";
import { leaseTokens, type TokenLease } from "./lease.ts";
import { NoTokenError } from "./no-token.ts";

export type RefreshOptions = {
  catalogue: Pick<Catalogue, "installations" | "leases">;
  installations: Installations;
  inFlight: InFlight;
  log: Log;
  exchange: Exchange;
};

export type Refresh = (before: Installed) => Promise<InstallationTokens>;

const callTimeoutMs = 5000;
/** How long one waits for the bot that has the lease, or for an API that is away. */
const patienceMs = 6000;
const shortestWaitMs = 150;
const longestWaitMs = 800;
/** How patiently the API is told the new tokens: there are no others. */
const keepingMs = [500, 2000, 5000, 15_000, 30_000, 60_000];

/** A bot that stops ends it first: what Slack gave and nobody kept would be lost. */
export function createRefresh(options: RefreshOptions): Refresh {
  return (before) => options.inFlight.track(refresh(options, before));
}

async function refresh(options: RefreshOptions, before: Installed): Promise<InstallationTokens> {
  const lease = leaseTokens(options, before.installation.workspace);
  const until = performance.now() + patienceMs;
  for (let waitMs = shortestWaitMs; ; waitMs = Math.min(waitMs * 2, longestWaitMs)) {
    const problem = await lease.hold().then(
      (isOurs) => (isOurs ? null : new Error("another bot refreshes these tokens, and is not done yet")),
      (error: unknown) => error,
    );
    if (problem === null) return refreshHeld(options, before, lease);
    if (performance.now() + waitMs > until) {
      // It may be ours, and the word of it have been lost.
      void lease.release();
      throw new NoTokenError("not-refreshed", "nobody could be found who refreshes these tokens in time", problem);
    }
    await pause(waitMs);
    const current = await lookAnew(options, before).catch(ignoreAway);
    if (current !== null && current.version !== before.version) return current.tokens;
  }
}

/** The API may be there again at the next look. That there is no installation any more is an answer. */
function ignoreAway(error: unknown): null {
  if (error instanceof NoTokenError) throw error;
  return null;
}

async function lookAnew({ installations }: RefreshOptions, { installation }: Installed): Promise<Installed> {
  installations.forget(installation);
  const found = await findInstalled(installations, installation.workspace);
  if (found !== null) return found;
  throw new NoTokenError("not-installed", "Convivio was taken out of this workspace meanwhile");
}

/** The lease is given back once the API has the new tokens, or cannot be told. */
async function refreshHeld(options: RefreshOptions, before: Installed, lease: TokenLease): Promise<InstallationTokens> {
  let keeping: Promise<unknown> = Promise.resolve();
  try {
    const current = await lookAnew(options, before);
    // Somebody was quicker, between our look and our lease.
    if (current.version !== before.version) return current.tokens;
    const tokens = await exchangeFor(options, current);
    // Used at once: the API may be away just now.
    options.installations.put(current.installation, { ...current, tokens, version: current.version + 1 });
    keeping = options.inFlight.track(keep(options, current, tokens));
    return tokens;
  } finally {
    void keeping.finally(() => lease.release());
  }
}

async function exchangeFor({ exchange, log }: RefreshOptions, { tokens }: Installed): Promise<InstallationTokens> {
  if (tokens.refresh === null) throw new NoTokenError("not-refreshed", "there is no refresh token");
  try {
    return await exchange(tokens.refresh);
  } catch (error) {
    const isRefused = error instanceof webApi.WebAPIPlatformError;
    if (isRefused) {
      log.error({ code: error.data.error }, "Slack refused a refresh token: Convivio must be installed there again");
    }
    throw new NoTokenError("not-refreshed", "Slack gave no new tokens", error);
  }
}

/** Never fails: what came of it is in the log. */
async function keep(options: RefreshOptions, current: Installed, tokens: InstallationTokens): Promise<void> {
  const { platform, workspace } = current.installation;
  for (const pauseMs of [...keepingMs, null]) {
    try {
      const kept = { platform, workspace, version: current.version, tokens };
      const signal = AbortSignal.timeout(callTimeoutMs);
      // Not kept: somebody installed it again meanwhile, or took it out, and what they left counts.
      const { found } = await options.catalogue.installations.refresh.mutate(kept, { signal });
      options.installations.put({ platform, workspace }, found);
      return;
    } catch (error) {
      const said = { error: describeError(error) };
      if (pauseMs === null) options.log.error(said, "new tokens of a Slack workspace could not be kept");
      else options.log.warn(said, "new tokens of a Slack workspace are not kept yet");
      if (pauseMs !== null) await pause(pauseMs);
    }
  }
}
