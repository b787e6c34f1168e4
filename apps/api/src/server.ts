// The HTTP server: listens, and stops only when what is in flight has been answered.
import type { Server } from "node:http";
import { ConvivioError } from "@convivio/core";
import { serve } from "@hono/node-server";
import type { Hono } from "hono";
import type { AppEnv } from "./app-options.ts";

export interface RunningServer {
  port: number;
  /** Where it is reached from this machine. */
  url: string;
  close(): Promise<void>;
}

/** How long requests in flight may take to finish once a stop was asked for. */
const patienceMs = 10_000;

export async function listen(
  app: Hono<AppEnv>,
  { host, port }: { host: string; port: number },
): Promise<RunningServer> {
  const server = await new Promise<Server>((resolve, reject) => {
    const listening = serve({ fetch: app.fetch, hostname: host, port }, () => resolve(listening as Server));
    listening.on("error", reject);
  }).catch(async (error: NodeJS.ErrnoException) => {
    throw await explain(error, host, port);
  });
  const address = server.address();
  const given = typeof address === "object" && address !== null ? address.port : port;
  return {
    port: given,
    url: addressOf(host, given),
    close: () => close(server),
  };
}

function addressOf(host: string, port: number): string {
  const reached = host === "0.0.0.0" || host === "::" ? "127.0.0.1" : host;
  return `http://${reached.includes(":") ? `[${reached}]` : reached}:${port}`;
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const impatience = setTimeout(() => server.closeAllConnections(), patienceMs);
    server.close(() => {
      clearTimeout(impatience);
      resolve();
    });
    server.closeIdleConnections();
  });
}

async function explain(error: NodeJS.ErrnoException, host: string, port: number): Promise<ConvivioError> {
  if (error.code === "EADDRINUSE") {
    const isOurs = await fetch(`${addressOf(host, port)}/healthz`, { signal: AbortSignal.timeout(1000) })
      .then((response) => response.json())
      .then((body) => (body as { name?: string }).name === "convivio")
      .catch(() => false);
    const sentence = isOurs
      ? `Convivio already runs at ${addressOf(host, port)}. Use it there, or stop it first.`
      : `Port ${port} is taken by another program. Choose a free one, for example: PORT=${port < 65_000 ? port + 100 : 3100} npm start`;
    return new ConvivioError("not-available", sentence, error.message, { cause: error });
  }
  if (error.code === "EACCES") {
    return new ConvivioError(
      "not-available",
      `Port ${port} may not be used by this account. Choose one above 1023 with PORT.`,
      error.message,
    );
  }
  return new ConvivioError(
    "not-available",
    `Convivio cannot listen on ${host}:${port}. Check HOST and PORT.`,
    error.message,
    {
      cause: error,
    },
  );
}
