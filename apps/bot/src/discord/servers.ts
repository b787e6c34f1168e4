// The servers in which Convivio is: the API is told of each that is new, is called otherwise, or was left; and of nothing else.
import { setTimeout as pause } from "node:timers/promises";
import type { ListedInstallation } from "@convivio/core";
import { type Client, Events, type Guild } from "discord.js";
import type { Catalogue, NewInstallation } from "../catalogue.ts";
import type { Installations } from "../installations/installations.ts";
import { describeError, type Log } from "../log.ts";

export type Servers = {
  /** Compares once the gateway is ready, then follows what happens. */
  watch(client: Client, shard: Watched): void;
  stop(): void;
};

type Watched = {
  shard: number;
  shardCount: number;
  /** What this gateway knows may be old. */
  isClosed(): boolean;
};

export type ServersOptions = {
  catalogue: Pick<Catalogue, "installations">;
  installations: Pick<Installations, "find" | "forget">;
  log: Log;
  applicationId: string;
  /** Before an API that is away is told again. */
  pausesMs?: readonly number[];
};

const usualPausesMs = [1000, 5000, 15_000, 60_000];
const callTimeoutMs = 10_000;
const longestName = 200;

export function shardOfServer(server: string, shardCount: number): number {
  return Number((BigInt(server) >> 22n) % BigInt(shardCount));
}

export function createServers(options: ServersOptions): Servers {
  const { catalogue, installations, log, applicationId, pausesMs = usualPausesMs } = options;
  const stopping = new AbortController();
  const call = () => ({ signal: AbortSignal.timeout(callTimeoutMs) });
  /** What the API was told, or told us: nothing is written that it has already. */
  const told = new Map<string, string>();
  let last: Promise<void> = Promise.resolve();

  /** One after another and each until it is done: who leaves and comes back is saved at the end. */
  function inTurn(isCurrent: () => boolean, work: () => Promise<unknown>): void {
    last = last.then(async () => {
      for (let attempt = 0; isCurrent() && !stopping.signal.aborted; attempt += 1) {
        if (await isDone(work, attempt)) return;
        const ms = pausesMs[Math.min(attempt, pausesMs.length - 1)];
        await pause(ms, undefined, { signal: stopping.signal, ref: false }).catch(() => {});
      }
    });
  }

  async function isDone(work: () => Promise<unknown>, attempt: number): Promise<boolean> {
    try {
      await work();
      return true;
    } catch (error) {
      const said = { error: describeError(error) };
      if (attempt === 0) log.warn(said, "the API could not be told of a server");
      else log.debug(said, "the API could not be told of a server yet");
      return false;
    }
  }

  async function save(guild: Guild): Promise<void> {
    // One that Discord cannot show just now says its name later.
    if (!guild.available || told.get(guild.id) === nameOf(guild)) return;
    const botUser = guild.client.user?.id ?? null;
    await catalogue.installations.save.mutate(installationOf(guild, applicationId, botUser), call());
    told.set(guild.id, nameOf(guild));
    installations.forget({ platform: "discord", workspace: guild.id });
  }

  async function remove(workspace: string): Promise<void> {
    await catalogue.installations.remove.mutate({ platform: "discord", workspace, happenedAt: null }, call());
    told.delete(workspace);
    installations.forget({ platform: "discord", workspace });
  }

  async function list(): Promise<ListedInstallation[]> {
    const all: ListedInstallation[] = [];
    for (let cursor: string | null | undefined; cursor !== null; ) {
      const page = await catalogue.installations.list.query(
        { platform: "discord", ...(cursor ? { cursor } : {}) },
        call(),
      );
      all.push(...page.installations);
      cursor = page.next;
    }
    return all;
  }

  /** A thousand servers are two questions and no write, unless something happened while nobody was there. */
  async function compare(client: Client, { shard, shardCount }: Watched, isCurrent: () => boolean): Promise<void> {
    // Those of another application are no business of ours, whatever we are told about them.
    const known = (await list()).filter(({ app }) => app === applicationId);
    for (const { workspace, name } of known) told.set(workspace, name);
    for (const guild of client.guilds.cache.values()) await save(guild);
    await lookUp(client);
    for (const { workspace } of known) {
      const isGone = shardOfServer(workspace, shardCount) === shard && !client.guilds.cache.has(workspace);
      if (isGone && isCurrent()) await remove(workspace);
    }
  }

  /** Known before anybody asks there: whether an answer is public cannot wait for it. One after the other, for there may be thousands. */
  async function lookUp({ guilds }: Client): Promise<void> {
    for (const workspace of guilds.cache.keys()) {
      await installations.find({ platform: "discord", workspace }).catch(() => {});
    }
  }

  return {
    watch(client, watched) {
      const isCurrent = () => client.token !== null && !watched.isClosed();
      let isCompared = false;
      client.once(Events.ClientReady, () =>
        inTurn(isCurrent, async () => {
          await compare(client, watched, isCurrent);
          isCompared = true;
        }),
      );
      const keep = (guild: Guild) => inTurn(isCurrent, async () => isCompared && save(guild));
      client.on(Events.GuildCreate, keep);
      client.on(Events.GuildAvailable, keep);
      client.on(Events.GuildUpdate, (_, guild) => keep(guild));
      // discord.js tells this of servers that were left only; those that are away for a while are still ours.
      client.on(Events.GuildDelete, ({ id }) => inTurn(isCurrent, () => remove(id)));
    },
    stop: () => stopping.abort(),
  };
}

function nameOf({ name }: Guild): string {
  return name.slice(0, longestName).toWellFormed();
}

function installationOf(guild: Guild, applicationId: string, botUser: string | null): NewInstallation {
  return {
    platform: "discord",
    workspace: guild.id,
    enterprise: null,
    name: nameOf(guild),
    // Discord says who installed it only to whoever may read a server's audit log, which we do not ask for.
    installedBy: null,
    scopes: ["bot", "applications.commands"],
    botUser,
    app: applicationId,
    // One token serves every server; it lives in the environment.
    tokens: null,
  };
}
