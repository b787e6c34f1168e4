// The HTTP server: listens, and stops only when what is in flight has been answered.
import type { Server } from "node:http";
import { ConvivioError } from "@convivio/core";
import { serve } from "@hono/node-server";
import type { Hono } from "hono";
import type { AppEnv } from "./app-options.ts";

export interface RunningServer {
  port: number;
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
  return {
    port: typeof address === "object" && address !== null ? address.port : port,
    close: () => close(server),
  };
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
    const isOurs = await fetch(`http://${host}:${port}/healthz`, { signal: AbortSignal.timeout(1000) })
      .then((response) => response.json())
      .then((body) => (body as { name?: string }).name === "convivio")
      .catch(() => false);
    const sentence = isOurs
      ? `Convivio already runs at http://${host}:${port}. Use it there, or stop it first.`
      : `Port ${port} is taken by another program. Choose a free one, for example: PORT=${port + 100} npm start`;
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
