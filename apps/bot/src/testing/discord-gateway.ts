// A loopback Discord gateway for the real discord.js: sessions of each shard, heartbeats, resuming, silence, and refusals.
import { randomUUID } from "node:crypto";
import { freePort } from "./loopback.ts";
import { type Socket, WebSocketServer } from "./web-socket.ts";

type Loose = Record<string, unknown>;
export type GatewaySession = {
  id: string;
  shard: number;
  shardCount: number;
  sent: Loose[];
  number: number;
  /** Null while nobody is connected to it. */
  socket: Socket | null;
  /** Since when nobody is. */
  lostAt: number | null;
};

/** `connected`: who is there hears nothing any more. `everybody`: whoever comes anew does not either. */
export type Silence = "none" | "connected" | "everybody";

export type GatewayOptions = {
  token: string;
  heartbeatMs?: number;
  /** Fewer shards than these are refused. */
  shardsAtLeast?: number;
  ready: (address: string) => Loose;
  /** The servers of which the bot is a member; those that are away are told of as such. */
  guilds: Map<string, Loose>;
};

export function shardOf(guild: string | null, shardCount: number): number {
  return guild === null ? 0 : Number((BigInt(guild) >> 22n) % BigInt(shardCount));
}

export async function startGateway(options: GatewayOptions) {
  const port = await freePort();
  const address = `ws://127.0.0.1:${port}`;
  const server = new WebSocketServer({ port, host: "127.0.0.1" });
  const identified: Loose[] = [];
  const sessions = new Map<string, GatewaySession>();
  const muted = new Set<Socket>();
  let silence: Silence = "none";
  let resumed = 0;
  let isOnlyLatest = false;

  const say = (socket: Socket, packet: Loose) => {
    if (!muted.has(socket)) socket.send(JSON.stringify(packet));
  };
  const send = (session: GatewaySession, name: string, payload: unknown) => {
    session.number += 1;
    const packet = { op: 0, t: name, s: session.number, d: payload };
    session.sent.push(packet);
    if (session.socket) say(session.socket, packet);
  };
  /** To everybody who is connected for the shard, as Discord does; or to whoever came last, where a test wants to know who. */
  const dispatch = (name: string, payload: unknown, guild: string | null = null) => {
    const all = [...sessions.values()].filter(({ shard, shardCount }) => shard === shardOf(guild, shardCount));
    for (const session of isOnlyLatest ? all.slice(-1) : all) send(session, name, payload);
  };

  const begin = (socket: Socket, payload: Loose): GatewaySession | null => {
    identified.push(payload);
    const [shard, shardCount] = (payload.shard ?? [0, 1]) as [number, number];
    const refusal =
      payload.token !== options.token
        ? 4004
        : shard >= shardCount
          ? 4010
          : shardCount < (options.shardsAtLeast ?? 1)
            ? 4011
            : null;
    if (refusal !== null) {
      socket.close(refusal);
      return null;
    }
    const session: GatewaySession = { id: randomUUID(), shard, shardCount, sent: [], number: 0, socket, lostAt: null };
    sessions.set(session.id, session);
    const own = [...options.guilds].filter(([id]) => shardOf(id, shardCount) === shard);
    const guilds = own.map(([id]) => ({ id, unavailable: true }));
    send(session, "READY", {
      ...options.ready(address),
      guilds,
      session_id: session.id,
      shard: [shard, shardCount],
    });
    for (const [, guild] of own) if (guild.unavailable !== true) send(session, "GUILD_CREATE", guild);
    return session;
  };

  const resume = (socket: Socket, payload: Loose): GatewaySession | null => {
    const session = sessions.get(String(payload.session_id));
    if (!session) {
      say(socket, { op: 9, d: false, s: null, t: null });
      return null;
    }
    resumed += 1;
    Object.assign(session, { socket, lostAt: null });
    for (const packet of session.sent.filter((one) => Number(one.s) > Number(payload.seq))) say(socket, packet);
    send(session, "RESUMED", {});
    return session;
  };

  server.on("connection", (socket) => {
    let session: GatewaySession | null = null;
    say(socket, { op: 10, d: { heartbeat_interval: options.heartbeatMs ?? 41_250 }, s: null, t: null });
    if (silence === "everybody") muted.add(socket);
    socket.on("message", (text) => {
      const packet = JSON.parse(String(text)) as { op: number; d: Loose };
      if (packet.op === 1) say(socket, { op: 11, d: null, s: null, t: null });
      if (packet.op === 2) session = begin(socket, packet.d);
      if (packet.op === 6) session = resume(socket, packet.d);
    });
    socket.on("close", (code) => {
      if (session?.socket !== socket) return;
      Object.assign(session, { socket: null, lostAt: performance.now() });
      // Whoever says goodbye has no session to come back to.
      if (code === 1000 || code === 1001) sessions.delete(session.id);
    });
  });

  const connected = () => [...sessions.values()].filter(({ socket }) => socket !== null);
  return {
    address,
    identified,
    resumes: () => resumed,
    sessions,
    connected,
    dispatch,
    /** The shards that somebody is connected for; twice where two are. */
    shards: () =>
      connected()
        .map(({ shard }) => shard)
        .toSorted(),
    /** Sends the last dispatches of each session once more, as after a resume that lost count. */
    repeat: (count = 1) => {
      for (const { socket, sent } of connected())
        for (const packet of sent.slice(-count)) if (socket) say(socket, packet);
    },
    onlyLatest: (isOnly: boolean) => {
      isOnlyLatest = isOnly;
    },
    /** The last dispatch of all, once more, to whoever has been there longest. */
    repeatToFirst: () => {
      const [first] = connected();
      const latest = connected().at(-1)?.sent.at(-1);
      if (first?.socket && latest) say(first.socket, latest);
    },
    /** Drops every connection; discord.js resumes. */
    drop: () => {
      for (const { socket } of connected()) socket?.terminate();
    },
    /** Ends every connection by a code after which nobody may come back. */
    end: (code: number) => {
      for (const { socket } of connected()) socket?.close(code);
    },
    silence(kind: Silence) {
      silence = kind;
      if (kind === "none") muted.clear();
      else for (const { socket } of connected()) if (socket) muted.add(socket);
    },
    close() {
      for (const socket of server.clients) socket.terminate();
      server.close();
    },
  };
}
