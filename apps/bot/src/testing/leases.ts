// The leases of the API, kept in memory: the same rules, by the clock of this process.
import type { Catalogue } from "../catalogue.ts";

export type TestLeases = Catalogue["leases"] & {
  /** Who has each, as long as it lasts. */
  holders(): Record<string, string>;
  /** What every call waits for; a test makes it hang or fail, for one holder too. */
  before: (holder: string | null) => Promise<void>;
  /** Everybody who ever asked. */
  askers: Set<string>;
};

export function buildLeases(): TestLeases {
  const kept = new Map<string, { holder: string; until: number }>();
  const lasting = () => [...kept].filter(([, { until }]) => until > Date.now());
  const askers = new Set<string>();
  const leases: TestLeases = {
    before: async () => {},
    askers,
    holders: () => Object.fromEntries(lasting().map(([name, { holder }]) => [name, holder])),
    hold: {
      async mutate({ name, holder, ttlMs }) {
        askers.add(holder);
        await leases.before(holder);
        const found = kept.get(name);
        const isTaken = found !== undefined && found.holder !== holder && found.until > Date.now();
        const lease = isTaken ? found : { holder, until: Date.now() + ttlMs };
        kept.set(name, lease);
        return { isYours: !isTaken, heldBy: lease.holder, untilMs: lease.until - Date.now() };
      },
    },
    release: {
      async mutate({ name, holder }) {
        await leases.before(holder);
        return { isReleased: kept.get(name)?.holder === holder && kept.delete(name) };
      },
    },
    list: {
      async query({ under }) {
        await leases.before(null);
        const listed = lasting().filter(([name]) => name.startsWith(`${under}:`));
        return {
          leases: listed.map(([name, { holder, until }]) => ({ name, heldBy: holder, untilMs: until - Date.now() })),
        };
      },
    },
  };
  return leases;
}
