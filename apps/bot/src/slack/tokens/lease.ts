// Who may change what is kept of a workspace's tokens: one at a time, of all bots.
import { randomUUID } from "node:crypto";
import type { Catalogue } from "../../catalogue.ts";
import { describeError, type Log } from "../../log.ts";

export type TokenLease = { release(): Promise<void> };

type Options = { catalogue: Pick<Catalogue, "leases">; log: Log };

const leaseMs = 120_000;
const callTimeoutMs = 5000;

/** Null where somebody else has it, be it in the same process: each who asks is another holder. */
export async function holdTokens({ catalogue, log }: Options, workspace: string): Promise<TokenLease | null> {
  const held = { name: `refresh:slack:${workspace}`, holder: randomUUID() };
  const call = () => ({ signal: AbortSignal.timeout(callTimeoutMs) });
  const { isYours } = await catalogue.leases.hold.mutate({ ...held, ttlMs: leaseMs }, call());
  if (!isYours) return null;
  return {
    async release() {
      await catalogue.leases.release.mutate(held, call()).catch((error) => {
        log.debug({ error: describeError(error) }, "a lease was not given back, and ends by itself");
      });
    },
  };
}
