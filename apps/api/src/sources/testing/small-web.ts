// A web of its own for tests: real servers on the loopback, under names that only this resolver knows.
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { createServer as createTcp } from "node:net";
import type { Web } from "../web.ts";

export interface Visit {
  method: string;
  path: string;
  host: string;
  at: number;
  endedAt: number | null;
  userAgent: string;
}

export interface SmallWeb extends Web {
  port: number;
  /** But for those to robots.txt, which come before any other. */
  visits: Visit[];
  robotsVisits: Visit[];
  /** What a path answers, for every host. */
  pages: Map<string, (request: IncomingMessage, response: ServerResponse) => void>;
  /** What names stand for, in turn, the last for ever; all others stand for the loopback. */
  names: Map<string, string[]>;
  isAllowedAddress(address: string): boolean;
  close(): Promise<void>;
}

/** The loopback counts as public here, except its second address: that one is somebody's private machine. */
export const privateMachine = "127.0.0.2";

export async function openSmallWeb(): Promise<SmallWeb> {
  const visits: Visit[] = [];
  const robotsVisits: Visit[] = [];
  const pages: SmallWeb["pages"] = new Map();
  const names: SmallWeb["names"] = new Map();
  const server = createServer((request, response) => {
    const { method = "", url = "", headers } = request;
    const visit: Visit = {
      method,
      path: url,
      host: headers.host ?? "",
      at: performance.now(),
      endedAt: null,
      userAgent: headers["user-agent"] ?? "",
    };
    (url === "/robots.txt" ? robotsVisits : visits).push(visit);
    response.on("close", () => {
      visit.endedAt = performance.now();
    });
    const page = pages.get(url.split("?")[0] ?? "");
    if (page === undefined) response.writeHead(404).end();
    else page(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, "0.0.0.0", resolve));
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  return {
    port,
    visits,
    robotsVisits,
    pages,
    names,
    async resolve(host) {
      const known = names.get(host);
      if (known === undefined) {
        if (host.endsWith(".unknown")) throw Object.assign(new Error("not found"), { code: "ENOTFOUND" });
        return [{ address: "127.0.0.1", family: 4 }];
      }
      const given = known.length > 1 ? known.shift() : known[0];
      return (given ?? "").split(",").map((one) => ({ address: one, family: one.includes(":") ? 6 : 4 }));
    },
    isAllowedAddress: (one) => one === "127.0.0.1" || one === "::ffff:127.0.0.1",
    isAllowedPort: () => true,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** A server that is none: it answers every connection with this, or with nothing for ever. */
export async function openBareServer(says: string | null): Promise<{ port: number; close(): Promise<void> }> {
  const sockets = new Set<{ destroy(): void }>();
  const server = createTcp((socket) => {
    sockets.add(socket);
    socket.on("error", () => {});
    if (says !== null) socket.end(says);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  return {
    port: typeof address === "object" && address !== null ? address.port : 0,
    async close() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
