// A loopback Discord gateway: hello, identify, ready, heartbeats, resume and dispatches, for the real discord.js.
import { freePort } from "./loopback.ts";
import { type Socket, WebSocketServer } from "./web-socket.ts";

type Loose = Record<string, unknown>;

export async function startGateway(options: {
  token: string;
  ready: (address: string) => Loose;
  after: () => Loose[];
}) {
  const port = await freePort();
  const address = `ws://127.0.0.1:${port}`;
  const server = new WebSocketServer({ port, host: "127.0.0.1" });
  const identified: Loose[] = [];
  const sent: Loose[] = [];
  let resumed = 0;
  let number = 0;
  /** Whoever came last is given what happens; when it goes, the one before. */
  const sessions: Socket[] = [];
  const begin = (socket: Socket) => {
    sessions.push(socket);
    socket.on("close", () => sessions.splice(sessions.indexOf(socket), 1));
  };

  const dispatch = (name: string, payload: unknown) => {
    number += 1;
    const packet = { op: 0, t: name, s: number, d: payload };
    sent.push(packet);
    sessions.at(-1)?.send(JSON.stringify(packet));
  };

  const identify = (socket: Socket, payload: Loose) => {
    identified.push(payload);
    if (payload.token !== options.token) return socket.close(4004);
    begin(socket);
    dispatch("READY", options.ready(address));
    for (const guild of options.after()) dispatch("GUILD_CREATE", guild);
  };

  const resume = (socket: Socket, payload: Loose) => {
    resumed += 1;
    begin(socket);
    for (const packet of sent.filter((one) => Number(one.s) > Number(payload.seq))) socket.send(JSON.stringify(packet));
    dispatch("RESUMED", {});
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

  return {
    address,
    identified,
    resumes: () => resumed,
    dispatch,
    /** Sends the last dispatch once more, as after a resume that lost count. */
    repeat: () => sessions.at(-1)?.send(JSON.stringify(sent.at(-1))),
    /** The same, to whoever has been there longest. */
    repeatToFirst: () => sessions[0]?.send(JSON.stringify(sent.at(-1))),
    /** Drops the connection; discord.js resumes. */
    drop: () => sessions.at(-1)?.terminate(),
    close() {
      for (const socket of server.clients) socket.terminate();
      server.close();
    },
  };
}
