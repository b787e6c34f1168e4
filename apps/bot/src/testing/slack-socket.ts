// The little of Socket Mode that a test needs: a connection that says hello, sends a request and hears the acknowledgement.
import { createServer } from "node:http";
import { freePort, listen } from "./loopback.ts";
import { type Socket, WebSocketServer } from "./web-socket.ts";

export async function startSlackSocket(appToken: string) {
  const port = await freePort();
  const sockets = new WebSocketServer({ port, host: "127.0.0.1" });
  const heard: string[] = [];
  let current: Socket | null = null;
  sockets.on("connection", (socket) => {
    current = socket;
    socket.on("message", (text) => heard.push(String(text)));
    socket.send(JSON.stringify({ type: "hello", num_connections: 1, connection_info: { app_id: "A1" } }));
  });
  const api = createServer((request, response) => {
    const isKnown = request.headers.authorization === `Bearer ${appToken}`;
    const isOpening = request.url?.endsWith("/apps.connections.open");
    const who = { ok: true, user_id: "U1", bot_id: "B1", team_id: "T1" };
    const answer = isOpening
      ? isKnown
        ? { ok: true, url: `ws://127.0.0.1:${port}` }
        : { ok: false, error: "invalid_auth" }
      : who;
    response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(answer));
  });
  const url = await listen(api);
  return {
    apiUrl: `${url}/api/`,
    heard,
    isOpen: () => current !== null,
    send: (type: string, payload: unknown) =>
      current?.send(JSON.stringify({ type, envelope_id: "e1", accepts_response_payload: true, payload })),
    async close() {
      for (const socket of sockets.clients) socket.terminate();
      sockets.close();
      api.closeAllConnections();
      await new Promise((resolve) => api.close(resolve));
    },
  };
}
