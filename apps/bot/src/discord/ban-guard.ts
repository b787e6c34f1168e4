// Keeps this process far from what Discord bans for: ten thousand answers of 401, 403 or 429 within ten minutes.
import type { Log } from "../log.ts";

export type BanGuard = {
  /** How long a request is tried again while Discord says "too many". */
  patienceMs: number;
  note(answer: { status: number; isShared: boolean; hasToken: boolean }): void;
  /** How long a request has to wait; 0 where it may go now. */
  waitMs(request: { isReply: boolean; hasToken: boolean }): number;
};

export type BanLimits = {
  windowMs: number;
  /** From here on only replies to members go out: whoever waits for one comes before what can wait. */
  onlyReplies: number;
  /** From here on nothing does. Several bots at one address stay below the ban together. */
  nothing: number;
  /** A token that was refused is not shown again before. */
  tokenPauseMs: number;
  /** A reply waits a few seconds, never for the minutes that a job would. */
  patienceMs: number;
};

const usualLimits: BanLimits = {
  windowMs: 600_000,
  onlyReplies: 1000,
  nothing: 2000,
  tokenPauseMs: 60_000,
  patienceMs: 8000,
};

const counted = new Set([401, 403, 429]);

type Told = Pick<Log, "warn" | "error">;

export function createBanGuard(limits: Partial<BanLimits> = {}, log: Told | null = null, now = Date.now): BanGuard {
  const { windowMs, onlyReplies, nothing, tokenPauseMs, patienceMs } = { ...usualLimits, ...limits };
  let refusedAt: number[] = [];
  let tokenRefusedAt = Number.NEGATIVE_INFINITY;

  /** Until so few are left in the window that one more is below the limit. */
  const untilBelow = (limit: number) => {
    const oldest = refusedAt[refusedAt.length - limit];
    return oldest === undefined ? 0 : oldest + windowMs - now();
  };

  return {
    patienceMs,
    note({ status, isShared, hasToken }) {
      if (status === 401 && hasToken) {
        log?.error({ againInMs: tokenPauseMs }, "Discord refused the bot's token");
        tokenRefusedAt = now();
      }
      // "Too many" for a resource that others share is nobody's fault, and does not count.
      if (!counted.has(status) || (status === 429 && isShared)) return;
      refusedAt.push(now());
      const count = refusedAt.length;
      if (count === onlyReplies) log?.warn({ count }, "Discord refuses so much that only replies to members go out");
      if (count === nothing) log?.error({ count }, "Discord refuses so much that nothing goes out");
    },
    waitMs({ isReply, hasToken }) {
      refusedAt = refusedAt.filter((at) => now() - at < windowMs);
      const forToken = hasToken ? tokenRefusedAt + tokenPauseMs - now() : 0;
      return Math.max(0, forToken, untilBelow(isReply ? nothing : onlyReplies));
    },
  };
}
