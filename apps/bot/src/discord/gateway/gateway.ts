// One gateway, of one shard: opened, watched while it lives, and ended when it is silent or nobody may have it any more.
import { setTimeout as pause } from "node:timers/promises";
import { type Client, Events, Status } from "discord.js";
import { describeError, type Log } from "../../log.ts";
import type { GatewayTiming } from "./timing.ts";

export type GatewayOptions = {
  shard: number;
  /** A client that is listened to and was not logged in; each try has its own, since a failed one is of no further use. */
  create(): Client;
  token: string;
  log: Log;
  timing: GatewayTiming;
  /** It could not be opened again, or Discord wants none of it (`error`); whoever holds the lease may let it go. */
  onFailed(error: unknown): void;
};

export type Gateway = {
  shard: number;
  /** False where it was tried in vain; throws where no second try can help. */
  open(): Promise<boolean>;
  isConnected(): boolean;
  isClosed(): boolean;
  /** From this moment on nothing that arrives is taken; resolves when Discord has been told. */
  close(): Promise<void>;
};

const tries = 2;

export function createGateway(options: GatewayOptions): Gateway {
  const { shard, token, log, timing } = options;
  const closing = new AbortController();
  const isClosed = () => closing.signal.aborted;
  let client: Client | null = null;
  let watching: NodeJS.Timeout | undefined;

  const end = async () => {
    clearInterval(watching);
    const ended = client;
    client = null;
    ended?.removeAllListeners();
    // What still fails in a client that is given up is nobody's business.
    ended?.on(Events.Error, () => {});
    await ended?.destroy().catch(() => {});
  };

  async function connect(): Promise<void> {
    const opened = options.create();
    client = opened;
    const pulse = pulseOf(opened, shard);
    // A login that waits for ever is ended by this, and then fails.
    const stuck = AbortSignal.any([AbortSignal.timeout(timing.stuckMs), closing.signal]);
    await Promise.race([readyOf(opened, token), failing(stuck, "the gateway did not become ready")]);
    watching = setInterval(() => watch(pulse), Math.min(timing.silentMs / 4, 5000)).unref();
    opened.once(Events.ShardDisconnect, ({ code }) => void fail(new Error(`Discord ended the session (${code})`)));
    opened.once(Events.Invalidated, () => void fail(new Error("Discord ended the session")));
  }

  function watch(pulse: Pulse): void {
    const silentMs = pulse.silentMs();
    if (silentMs < timing.silentMs) return;
    log.warn({ shard, silentMs }, "Discord's gateway is silent: it is ended and opened anew");
    void end().then(reopen);
  }

  async function reopen(): Promise<void> {
    const isOpen = await open().catch((error) => void fail(error));
    if (isOpen === false && !isClosed()) options.onFailed(null);
  }

  async function fail(error: unknown): Promise<void> {
    await end();
    if (!isClosed()) options.onFailed(error);
  }

  async function open(): Promise<boolean> {
    for (let attempt = 1; !isClosed(); attempt += 1) {
      try {
        await connect();
        if (attempt > 1) log.info({ shard }, "Discord is reached");
        return true;
      } catch (error) {
        await end();
        if (isClosed()) return false;
        if (isFinal(error)) throw error;
        log.warn({ shard, error: describeError(error) }, "Discord cannot be reached yet");
      }
      if (attempt === tries) return false;
      await pause(timing.retryMs, undefined, { signal: closing.signal, ref: false }).catch(() => {});
    }
    return false;
  }

  return {
    shard,
    open,
    isClosed,
    isConnected: () => client?.isReady() === true && client.ws.shards.get(shard)?.status === Status.Ready,
    close() {
      closing.abort();
      return end();
    },
  };
}

const finalMessages = /disallowed intents|invalid intents|authentication failed|invalid shard|sharding is required/i;

/** No second try can help: the token is wrong, or the application may not do what we ask. */
export function isFinal(error: unknown): boolean {
  const { code, message } = error as { code?: unknown; message?: string };
  return code === "TokenInvalid" || finalMessages.test(message ?? "");
}

async function readyOf(client: Client, token: string): Promise<void> {
  const ready = new Promise<void>((resolve) => void client.once(Events.ClientReady, () => resolve()));
  await client.login(token);
  await ready;
}

function failing(signal: AbortSignal, why: string): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener("abort", () => reject(new Error(why)), { once: true });
  });
}

type Pulse = { silentMs(): number };

/** Whatever Discord sends is a sign of life: what happens there, and that it heard our heartbeat. */
function pulseOf(client: Client, shard: number): Pulse {
  let lastAt = Date.now();
  let heardAt = -1;
  client.on(Events.Raw as never, () => {
    lastAt = Date.now();
  });
  return {
    silentMs() {
      const acknowledged = client.ws.shards.get(shard)?.lastPingTimestamp ?? -1;
      if (acknowledged !== heardAt) lastAt = Date.now();
      heardAt = acknowledged;
      return Date.now() - lastAt;
    },
  };
}
