// The bot's one port: /healthz and /metrics of its own, and everything else for Slack's receiver, which must read the body itself.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { ConfigurationError } from "./env.ts";
import { mayReadMetrics, metricsPath, tellMetrics } from "./metrics-door.ts";

export type Listener = (request: IncomingMessage, response: ServerResponse) => void;
/** Answers where the request is its own, and says whether it was. */
export type Page = (request: IncomingMessage, response: ServerResponse) => boolean;
export type Health = { platforms: Record<string, string>; inFlight: number };

export type Listeners = { slack: Listener | null; pages: readonly Page[] };

export function createHealthServer(health: () => Health, metricsKey: string | null, listeners: Listeners): Server {
  const { slack, pages } = listeners;
  const server = createServer((request, response) => {
    if (request.method === "GET" && request.url === "/healthz") {
      response.writeHead(200, { "content-type": "application/json", "cache-control": "no-store" });
      response.end(JSON.stringify({ ok: true, ...health() }));
      return;
    }
    if (request.method === "GET" && request.url === metricsPath && mayReadMetrics(request, metricsKey)) {
      return void tellMetrics(response);
    }
    if (pages.some((page) => page(request, response))) return;
    if (slack) return slack(request, response);
    response.writeHead(404).end();
  });
  // Slack sends small requests at once; whoever dawdles is not Slack.
  server.requestTimeout = 10_000;
  server.headersTimeout = 10_000;
  return server;
}

export function listenOn(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) =>
      reject(new ConfigurationError([sentenceFor(error, port, host)])),
    );
    server.listen(port, host, () => resolve((server.address() as AddressInfo).port));
  });
}

function sentenceFor(error: NodeJS.ErrnoException, port: number, host: string): string {
  if (error.code === "EADDRINUSE") return `Port ${port} is taken. Stop what uses it, or set BOT_PORT to another one.`;
  if (error.code === "EACCES") return `Port ${port} may not be opened by this user. Set BOT_PORT to one above 1023.`;
  if (error.code === "EADDRNOTAVAIL" || error.code === "ENOTFOUND")
    return `HOST ${host} is not an address of this machine.`;
  return `The bot cannot listen on ${host}:${port} (${error.code ?? error.message}).`;
}

/** Stops taking requests; those being answered may finish. */
export function closeServer(server: Server): Promise<void> {
  if (!server.listening) return Promise.resolve();
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeIdleConnections();
  });
}
