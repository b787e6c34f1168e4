// The leases of the gateways, as the API keeps them: one for each shard, and one by which each bot says that it is there.
import { randomUUID } from "node:crypto";
import type { Catalogue } from "../../catalogue.ts";

export type Around = {
  /** The shards that somebody holds. */
  held: Set<number>;
  /** The bots that are there, by their names. */
  bots: string[];
};

export type GatewayLeases = {
  /** By which the others know this process; another run is another one. */
  self: string;
  /** Says that this bot is there, and tells who else is and what they hold. */
  look(): Promise<Around>;
  /** True where it is ours, from before this was asked until the lease runs out. */
  hold(shard: number): Promise<boolean>;
  release(shard: number): Promise<void>;
  leave(): Promise<void>;
};

export type LeaseOptions = {
  catalogue: Pick<Catalogue, "leases">;
  applicationId: string;
  ttlMs: number;
  callTimeoutMs: number;
};

export function createLeases({ catalogue, applicationId, ttlMs, callTimeoutMs }: LeaseOptions): GatewayLeases {
  const holder = `bot-${randomUUID()}`;
  const under = `discord:${applicationId}`;
  const own = `${under}:${holder}`;
  const call = () => ({ signal: AbortSignal.timeout(callTimeoutMs) });
  const nameOf = (shard: number) => `${under}:shard-${shard}`;
  const hold = (name: string) => catalogue.leases.hold.mutate({ name, holder, ttlMs }, call());
  const release = (name: string) => catalogue.leases.release.mutate({ name, holder }, call());
  return {
    self: holder,
    async look() {
      await hold(own);
      const { leases } = await catalogue.leases.list.query({ under }, call());
      const lasts = leases.map(({ name }) => name.slice(under.length + 1));
      const shards = lasts.flatMap((last) => /^shard-(\d+)$/.exec(last)?.[1] ?? []);
      return { held: new Set(shards.map(Number)), bots: lasts.filter((last) => last.startsWith("bot-")) };
    },
    hold: async (shard) => (await hold(nameOf(shard))).isYours,
    release: async (shard) => void (await release(nameOf(shard))),
    leave: async () => void (await release(own)),
  };
}
