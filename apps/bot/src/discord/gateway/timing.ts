// How leases, gateways and their watchdog are timed; tests run the same at another pace.

export type GatewayTiming = {
  /** How long a lease lasts that is not extended. */
  ttlMs: number;
  /** How often everything held is extended, and looked for what is free. */
  everyMs: number;
  /** How long the API may take to answer one such question. */
  callTimeoutMs: number;
  /** A shard is free for so long before a bot takes more than its share. */
  graceMs: number;
  /** A bot is there for so long before others give shards away to it: one that keeps crashing gets none. */
  settleMs: number;
  /** Whoever took a shard that nobody else wanted keeps it for so long. */
  keepMs: number;
  /** A gateway whose lease has run out lets others acknowledge first, for so long. */
  yieldMs: number;
  /** Between two sessions that are begun; Discord's own pace. */
  identifyEveryMs: number;
  /** A gateway that is not ready by then is stuck. */
  stuckMs: number;
  /** Nothing for so long, not even a heartbeat: almost three of Discord's intervals, after discord.js tried to resume by itself. */
  silentMs: number;
  /** Before a gateway that failed is tried once more. */
  retryMs: number;
  /** How long a shard is left to others once its gateway could not be opened; twice as long each time, up to the second. */
  coolOffMs: readonly [number, number];
};

export const usualTiming: GatewayTiming = {
  ttlMs: 10_000,
  everyMs: 2500,
  callTimeoutMs: 2000,
  graceMs: 4000,
  settleMs: 15_000,
  keepMs: 600_000,
  yieldMs: 1000,
  identifyEveryMs: 5000,
  stuckMs: 30_000,
  silentMs: 120_000,
  retryMs: 1000,
  coolOffMs: [60_000, 900_000],
};

/**
 * The longest from the death of a gateway's process until another begins to open it: the lease runs out, the next look
 * sees it, slowly, and it is more than the other's share.
 */
export function takeOverWithinMs({ ttlMs, everyMs, callTimeoutMs, graceMs }: GatewayTiming): number {
  return ttlMs + graceMs + 2 * (everyMs + callTimeoutMs);
}
