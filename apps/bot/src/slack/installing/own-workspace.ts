// The one workspace of a token in the environment: kept as an installation without tokens, so that its settings can be changed.
import { setTimeout as pause } from "node:timers/promises";
import type { Catalogue } from "../../catalogue.ts";
import type { Installations } from "../../installations/installations.ts";
import { describeError, type Log } from "../../log.ts";
import type { Identity } from "../sign-in.ts";

type Options = { catalogue: Pick<Catalogue, "installations">; installations: Installations; log: Log };

const callTimeoutMs = 5000;
const longestPauseMs = 60_000;

/** In the background, for as long as it takes: members are answered meanwhile. */
export async function keepOwnWorkspace(options: Options, identity: Identity, stop: AbortSignal): Promise<void> {
  for (let pauseMs = 1000; !stop.aborted; pauseMs = Math.min(pauseMs * 2, longestPauseMs)) {
    try {
      return await keepWhereNew(options, identity);
    } catch (error) {
      options.log.warn({ error: describeError(error) }, "the Slack workspace is not kept yet");
      await pause(pauseMs, undefined, { signal: stop, ref: false }).catch(() => {});
    }
  }
}

async function keepWhereNew({ catalogue, installations }: Options, identity: Identity): Promise<void> {
  const at = { platform: "slack", workspace: identity.workspace } as const;
  const call = () => ({ signal: AbortSignal.timeout(callTimeoutMs) });
  if ((await catalogue.installations.find.query(at, call())) !== null) return;
  const { enterprise, botUserId: botUser, name } = identity;
  const unknown = { installedBy: null, scopes: [], app: null, tokens: null };
  await catalogue.installations.save.mutate({ ...at, ...unknown, enterprise, botUser, name }, call());
  installations.forget(at);
}
