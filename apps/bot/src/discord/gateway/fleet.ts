// The gateways of this process: as many shards as are its share, each opened only under a lease, and closed when it is lost.
//
// While the API cannot be asked, a gateway stays. Closed, it could tell nobody that nothing is available, and nobody else
// can take its lease from an API that is away. Should only this bot be cut off, another takes the lease over, and both are
// connected for a while; nothing is answered twice even so, because Discord takes one acknowledgement of a request and one
// message under a nonce. A bot whose lease has run out waits a moment before it acknowledges: whoever can answer goes first.
import { setTimeout as pause } from "node:timers/promises";
import type { Client } from "discord.js";
import { describeError, type Log } from "../../log.ts";
import { createCoolOff } from "./cool-off.ts";
import { createGateway, type Gateway } from "./gateway.ts";
import type { GatewayLeases } from "./leases.ts";
import { createMemory } from "./neighbours.ts";
import { freeShards, type Neighbours, shardToLetGo, shardToTake } from "./share.ts";
import type { GatewayTiming } from "./timing.ts";

/** Asked by whoever hears something at a gateway. */
export type Post = {
  shard: number;
  /** Nothing that arrives is ours any more. */
  isClosed(): boolean;
  /** The lease has run out by our own clock, and the API does not say whose it is now. */
  isInDoubt(): boolean;
};

export type FleetOptions = {
  shardCount: number;
  leases: GatewayLeases;
  timing: GatewayTiming;
  token: string;
  log: Log;
  create(post: Post): Client;
  /** No second try can help; only a new start does. */
  onLost(error: unknown): void;
};

export type Fleet = {
  /** Resolves once it was looked for the first time; throws where Discord will never let us in. */
  start(): Promise<void>;
  /** Takes nothing more, closes, and gives the leases back. */
  stop(): Promise<void>;
  state(): FleetState;
};
export type FleetState = { held: number[]; connected: number[]; isApiAway: boolean };

type Held = { gateway: Gateway; untilMs: number };

export function createFleet(options: FleetOptions): Fleet {
  const { shardCount, leases, timing, log } = options;
  const stopping = new AbortController();
  const held = new Map<number, Held>();
  const memory = createMemory({ shardCount, self: leases.self, timing });
  const coolOff = createCoolOff(timing.coolOffMs);
  let opening: Promise<void> | null = null;
  let isStarted = false;
  let lost: unknown = null;
  let keepUntil = 0;
  let isApiAway = false;
  let running: Promise<void> = Promise.resolve();

  const isStopped = () => stopping.signal.aborted;
  const own = () => [...held.keys()];

  async function letGo(shard: number, why: string): Promise<void> {
    const found = held.get(shard);
    if (!found) return;
    held.delete(shard);
    log.info({ shard, why }, "a shard is let go");
    await found.gateway.close();
    await leases
      .release(shard)
      .catch((error) => log.debug({ error: describeError(error) }, "a lease runs out by itself"));
  }

  async function extend(shard: number, one: Held): Promise<void> {
    const askedAt = Date.now();
    const isOurs = await leases.hold(shard).catch(() => null);
    if (isOurs) one.untilMs = askedAt + timing.ttlMs;
    if (isOurs !== false || held.get(shard) !== one) return;
    log.warn({ shard }, "a shard was taken over by another bot");
    held.delete(shard);
    await one.gateway.close();
  }

  /** Its gateway could not be opened: others may try, and so may we, later. */
  function failed(shard: number, error: unknown): void {
    if (error) {
      options.onLost(error);
      return;
    }
    const againInMs = coolOff.begin(shard);
    log.error({ shard, againInMs }, "Discord's gateway cannot be opened from here: the shard is left to others");
    void letGo(shard, "its gateway failed");
  }

  async function take(shard: number): Promise<void> {
    const askedAt = Date.now();
    if (!(await leases.hold(shard).catch(() => false))) return;
    if (isStopped()) return leases.release(shard).catch(() => {});
    const post = {
      shard,
      isClosed: () => gateway.isClosed(),
      isInDoubt: () => Date.now() > (held.get(shard)?.untilMs ?? 0),
    };
    const gateway = createGateway({
      ...options,
      shard,
      create: () => options.create(post),
      onFailed: (e) => failed(shard, e),
    });
    held.set(shard, { gateway, untilMs: askedAt + timing.ttlMs });
    log.info({ shard }, "a shard is taken");
    if (await gateway.open()) coolOff.end(shard);
    else if (!gateway.isClosed()) failed(shard, null);
  }

  async function settle(around: Neighbours): Promise<void> {
    const now = Date.now();
    const surplus = now > keepUntil ? shardToLetGo(around) : null;
    if (surplus !== null) return letGo(surplus, "it is another bot's share");
    const wanted = { ...around, held: new Set([...around.held, ...freeShards(around).filter(coolOff.isOn)]) };
    const next = shardToTake(wanted, memory.isLeft);
    if (next === null) return;
    // Nobody else wanted it, whoever else is there: given away again, it would only go to and fro.
    if (shardToTake(wanted, () => false) === null) keepUntil = now + timing.keepMs;
    opening = take(next)
      .catch((error) => {
        lost = error;
        if (isStarted) options.onLost(error);
      })
      .finally(() => {
        opening = null;
      });
  }

  async function look(): Promise<void> {
    await Promise.all([...held].map(([shard, one]) => extend(shard, one)));
    try {
      const around = memory.see(await leases.look(), own());
      if (isApiAway) log.info({}, "the API can be asked for shards again");
      isApiAway = false;
      if (opening === null && !isStopped()) await settle(around);
    } catch (error) {
      if (!isApiAway) log.warn({ error: describeError(error) }, "the API cannot be asked for shards");
      isApiAway = true;
    }
  }

  async function run(): Promise<void> {
    while (!isStopped()) {
      // Bots that ask at the same moment would do so again and again.
      const ms = timing.everyMs * (0.8 + Math.random() / 5);
      await pause(isApiAway ? Math.min(ms, 1000) : ms, undefined, { signal: stopping.signal, ref: false }).catch(
        () => {},
      );
      if (!isStopped()) await look();
    }
  }

  return {
    async start() {
      await look();
      // Its lease is extended however long the first takes to open.
      running = run();
      await opening;
      if (lost !== null) throw lost;
      isStarted = true;
    },
    async stop() {
      stopping.abort();
      await Promise.all(own().map((shard) => letGo(shard, "the bot stops")));
      await Promise.all([running, opening]);
      await leases.leave().catch(() => {});
    },
    state: () => ({
      held: own(),
      connected: [...held.values()].filter(({ gateway }) => gateway.isConnected()).map(({ gateway }) => gateway.shard),
      isApiAway,
    }),
  };
}
