// One request to one address: no redirect is followed, no cookie kept, and no more is read than tells that there is a page.
import { type IncomingMessage, request as requestHttp } from "node:http";
import { request as requestHttps } from "node:https";
import type { Socket } from "node:net";
import { portOf, safeLookup, type Web, WebTrouble } from "./web.ts";

export interface Asked {
  status: number;
  /** Where it leads on, where it does. */
  location: string | null;
  /** Seconds after which the server wants to be asked again. */
  retryAfter: number | null;
  /** Its beginning, as far as it was read. */
  body: string;
  /** Whether that is all of it. */
  isWhole: boolean;
}

export interface AskOptions {
  web: Web;
  method: "HEAD" | "GET";
  userAgent: string;
  signal: AbortSignal;
  /** Bytes of a page that are read before we hang up. */
  mostBytes?: number;
}

/** Enough to know that a page comes. */
const enoughBytes = 16 * 1024;

export function askAddress(url: URL, options: AskOptions): Promise<Asked> {
  const { promise, resolve, reject } = Promise.withResolvers<Asked>();
  const { web, signal, mostBytes = enoughBytes } = options;
  let isReached = false;
  const request = (url.protocol === "https:" ? requestHttps : requestHttp)(url, {
    method: options.method,
    port: portOf(url),
    lookup: safeLookup(web) as never,
    // A connection of its own, so that none is used again which was looked at for another name.
    agent: false,
    signal,
    maxHeaderSize: 64 * 1024,
    headers: { "user-agent": options.userAgent, accept: "text/html,*/*;q=0.5", "accept-encoding": "identity" },
  });
  const finish = (end: () => void) => {
    end();
    request.destroy();
  };
  request.on("socket", (socket) => {
    judgeConnection(socket, web, (trouble) => finish(() => reject(trouble)));
    socket.once("connect", () => {
      isReached = true;
    });
  });
  request.on("response", (response) => {
    const chunks: Buffer[] = [];
    let bytes = 0;
    const asked = (): Asked => {
      const body = Buffer.concat(chunks).toString("utf8", 0, mostBytes);
      return { ...headOf(response), body, isWhole: bytes <= mostBytes && response.complete };
    };
    // The status alone is the answer, unless there should be a page: then its beginning must come.
    if (options.method === "HEAD" || (response.statusCode ?? 0) >= 300) return finish(() => resolve(asked()));
    response.on("data", (chunk: Buffer) => {
      chunks.push(chunk);
      bytes += chunk.length;
      if (bytes >= mostBytes) finish(() => resolve(asked()));
    });
    response.on("end", () => finish(() => resolve(asked())));
    response.on("error", (error) => finish(() => reject(troubleOf(error, signal, isReached))));
  });
  request.on("error", (error) => reject(troubleOf(error, signal, isReached)));
  request.end();
  return promise;
}

/** Looks once more where the connection really leads, whatever the look-up said. */
function judgeConnection(socket: Socket, web: Web, refuse: (trouble: WebTrouble) => void): void {
  const judge = () => {
    if (!web.isAllowedAddress(socket.remoteAddress ?? "")) refuse(new WebTrouble("private-address"));
  };
  if (socket.connecting) socket.once("connect", judge);
  else judge();
}

function headOf(response: IncomingMessage): Omit<Asked, "body" | "isWhole"> {
  const { location } = response.headers;
  return {
    status: response.statusCode ?? 0,
    location: location === undefined ? null : location,
    retryAfter: secondsOf(response.headers["retry-after"]),
  };
}

/** Seconds, or a date (RFC 9110, 10.2.3). */
function secondsOf(header: string | undefined): number | null {
  if (header === undefined) return null;
  if (/^\d{1,9}$/.test(header.trim())) return Number(header);
  const at = Date.parse(header);
  return Number.isNaN(at) ? null : Math.max(0, Math.round((at - Date.now()) / 1000));
}

const whyOf: Record<string, WebTrouble["why"]> = {
  ENOTFOUND: "no-such-host",
  EAI_AGAIN: "no-such-host",
  ECONNREFUSED: "refused",
  ETIMEDOUT: "no-answer",
  EHOSTUNREACH: "no-answer",
  ENETUNREACH: "no-answer",
};

function troubleOf(error: NodeJS.ErrnoException, signal: AbortSignal, isReached: boolean): WebTrouble {
  if (error instanceof WebTrouble) return error;
  if (signal.aborted) return new WebTrouble("no-answer", error, { isReached });
  const code = error.code ?? "";
  const known = whyOf[code];
  if (known !== undefined) return new WebTrouble(known, error, { isReached });
  const isCertificate = /CERT|SSL|TLS|SELF_SIGNED|UNABLE_TO_(VERIFY|GET)/.test(code);
  return new WebTrouble(isCertificate ? "bad-certificate" : "broken-answer", error, { isReached });
}
