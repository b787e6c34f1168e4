// The tokens of many workspaces: found where they are kept, and refreshed a while before they expire, by one bot of all.
import type { Installations } from "../../installations/installations.ts";
import { describeError, type Log } from "../../log.ts";
import { findInstalled, type Installed } from "./find-installed.ts";
import { NoTokenError } from "./no-token.ts";
import type { Refresh } from "./refresh.ts";

export type Tokens = {
  /** With which to call Slack in a workspace. @throws NoTokenError */
  find(workspace: string): Promise<string>;
  /** Another than the one that Slack has just refused, looked up anew; null where there is no other. */
  findOther(workspace: string, refused: string): Promise<string | null>;
  /** Another than the one that Slack says has expired. @throws NoTokenError */
  refresh(workspace: string, expired: string): Promise<string>;
};

export type TokensOptions = {
  installations: Installations;
  log: Log;
  now: () => number;
  refresh: Refresh;
};

const minuteMs = 60_000;
/** So long before a token expires it is refreshed; until shortly before, nobody waits for that. */
const earlyMs = 60 * minuteMs;
const urgentMs = 2 * minuteMs;
/** Slack is not asked for every request where it refuses. */
const pauseAfterFailureMs = 15_000;

type Refreshing = { work: Promise<string>; failedAt: number | null };

export function createTokens(options: TokensOptions): Tokens {
  const { installations, log, now } = options;
  const refreshing = new Map<string, Refreshing>();

  /** One refresh of a workspace at a time; one that has failed is not tried again at once. */
  function refreshOnce(workspace: string, before: Installed): Promise<string> {
    const running = refreshing.get(workspace);
    if (running && (running.failedAt === null || now() - running.failedAt < pauseAfterFailureMs)) return running.work;
    const work = options.refresh(before).then(({ access }) => access, rethrow);
    const entry: Refreshing = { work, failedAt: null };
    refreshing.set(workspace, entry);
    work.then(
      () => refreshing.delete(workspace),
      (error) => {
        entry.failedAt = now();
        log.warn({ error: describeError(error) }, "the tokens of a Slack workspace could not be refreshed");
      },
    );
    return work;
  }

  return {
    async find(workspace) {
      const installed = await getInstalled(installations, workspace);
      const { access, expiresAt } = installed.tokens;
      const leftMs = expiresAt === null ? Number.POSITIVE_INFINITY : Date.parse(expiresAt) - now();
      if (leftMs > earlyMs) return access;
      const refreshed = refreshOnce(workspace, installed);
      // As long as it has not expired, it is better than none.
      const either = leftMs > 0 ? refreshed.catch(() => access) : refreshed;
      return leftMs > urgentMs ? access : either;
    },
    async findOther(workspace, refused) {
      installations.forget({ platform: "slack", workspace });
      const { tokens } = await getInstalled(installations, workspace);
      return tokens.access === refused ? null : tokens.access;
    },
    async refresh(workspace, expired) {
      installations.forget({ platform: "slack", workspace });
      const installed = await getInstalled(installations, workspace);
      return installed.tokens.access === expired ? refreshOnce(workspace, installed) : installed.tokens.access;
    },
  };
}

async function getInstalled(installations: Installations, workspace: string): Promise<Installed> {
  const installed = await findInstalled(installations, workspace).catch((error) => {
    throw new NoTokenError("not-known", "the API did not say with which token to call Slack", error);
  });
  if (installed === null) throw new NoTokenError("not-installed", "Convivio is not installed in this workspace");
  return installed;
}

/** Whatever went wrong on the way: there is no token, so nothing was sent. */
function rethrow(error: unknown): never {
  throw error instanceof NoTokenError ? error : new NoTokenError("not-refreshed", "the API could not be asked", error);
}
