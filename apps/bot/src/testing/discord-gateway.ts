// A loopback Discord gateway: hello, identify, ready, heartbeats, resume and dispatches, for the real discord.js.
import { freePort } from "./loopback.ts";
import { type Socket, WebSocketServer } from "./web-socket.ts";

type Loose = Record<string, unknown>;
type Packet = { op: number; t: string; s: number; d: unknown };
/** One bot's session: kept when its connection is lost, so that it can be resumed. */
export type GatewaySession = {
  id: string;
  socket: Socket | null;
  sent: Packet[];
  /** Since when nobody is connected. */
  lostAt: number | null;
};

export async function startGateway(options: {
  token: string;
  ready: (address: string) => Loose;
  after: () => Loose[];
}) {
  const port = await freePort();
  const address = `ws://127.0.0.1:${port}`;
  const server = new WebSocketServer({ port, host: "127.0.0.1" });
  const identified: Loose[] = [];
  const sessions = new Map<string, GatewaySession>();
  let resumed = 0;

  const send = (session: GatewaySession, name: string, payload: unknown) => {
    const packet = { op: 0, t: name, s: session.sent.length + 1, d: payload };
    session.sent.push(packet);
    session.socket?.send(JSON.stringify(packet));
  };

  const connect = (session: GatewaySession, socket: Socket) => {
    Object.assign(session, { socket, lostAt: null });
    socket.on("close", () => {
      if (session.socket === socket) Object.assign(session, { socket: null, lostAt: performance.now() });
    });
  };

  const identify = (socket: Socket, payload: Loose) => {
    identified.push(payload);
    if (payload.token !== options.token) return socket.close(4004);
    const ready = options.ready(address);
    const session: GatewaySession = { id: String(ready.session_id), socket: null, sent: [], lostAt: null };
    sessions.set(session.id, session);
    connect(session, socket);
    send(session, "READY", ready);
    for (const guild of options.after()) send(session, "GUILD_CREATE", guild);
  };

  const resume = (socket: Socket, payload: Loose) => {
    const session = sessions.get(String(payload.session_id));
    if (session === undefined) return socket.send(JSON.stringify({ op: 9, d: false, s: null, t: null }));
    resumed += 1;
    connect(session, socket);
    for (const packet of session.sent.filter(({ s }) => s > Number(payload.seq))) socket.send(JSON.stringify(packet));
    send(session, "RESUMED", {});
  };

  server.on("connection", (socket) => {
    socket.send(JSON.stringify({ op: 10, d: { heartbeat_interval: 41_250 }, s: null, t: null }));
    socket.on("message", (text) => {
      const packet = JSON.parse(String(text)) as { op: number; d: Loose };
      if (packet.op === 1) socket.send(JSON.stringify({ op: 11, d: null, s: null, t: null }));
      if (packet.op === 2) identify(socket, packet.d);
      if (packet.op === 6) resume(socket, packet.d);
    });
  });

  const connected = () => [...sessions.values()].filter(({ socket }) => socket !== null);
  return {
    address,
    identified,
    resumes: () => resumed,
    sessions,
    connected,
    /** To whoever came last; where nobody is connected, kept for who takes up that session again. */
    dispatch: (name: string, payload: unknown) => {
      const session = connected().at(-1) ?? [...sessions.values()].at(-1);
      if (session) send(session, name, payload);
    },
    /** Sends the last dispatches once more, as after a resume that lost count. */
    repeat: (count = 1) => {
      const session = connected().at(-1);
      for (const packet of session?.sent.slice(-count) ?? []) session?.socket?.send(JSON.stringify(packet));
    },
    /** The last once more, to whoever has been there longest. */
    repeatToFirst: () => {
      const [first] = connected();
      first?.socket?.send(JSON.stringify(first.sent.at(-1)));
    },
    /** Drops the connections; discord.js resumes. */
    drop: () => {
      for (const { socket } of connected()) socket?.terminate();
    },
    close() {
      for (const socket of server.clients) socket.terminate();
      server.close();
    },
  };
}
