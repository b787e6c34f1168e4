// Who may change what is kept of a workspace's tokens: one at a time, of all bots.
import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import type { Catalogue } from "../../catalogue.ts";
import { describeError, type Log } from "../../log.ts";

export type TokenLease = {
  /** False where somebody else has it. May be asked again: where the word of it was lost, it is ours all the same. */
  hold(): Promise<boolean>;
  /** Never fails: at worst it ends by itself. */
  release(): Promise<void>;
};

type Options = { catalogue: Pick<Catalogue, "leases">; log: Log };

const leaseMs = 60_000;
const callTimeoutMs = 5000;
const releasingMs = [200, 1000];

/** Each is another holder, be it in the same process. */
export function leaseTokens({ catalogue, log }: Options, workspace: string): TokenLease {
  const held = { name: `refresh:slack:${workspace}`, holder: randomUUID() };
  const call = () => ({ signal: AbortSignal.timeout(callTimeoutMs) });
  return {
    hold: async () => (await catalogue.leases.hold.mutate({ ...held, ttlMs: leaseMs }, call())).isYours,
    async release() {
      for (const pauseMs of [...releasingMs, null]) {
        try {
          await catalogue.leases.release.mutate(held, call());
          return;
        } catch (error) {
          log.debug({ error: describeError(error) }, "a lease was not given back, and ends by itself");
          if (pauseMs !== null) await pause(pauseMs);
        }
      }
    },
  };
}
