// Who may read the figures: whoever has the key; without one, programs on this machine that come by no proxy.
import { timingSafeEqual } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { registry } from "./metrics.ts";

export const metricsPath = "/metrics";

export function mayReadMetrics({ headers, socket }: IncomingMessage, key: string | null): boolean {
  if (key !== null) return isBearerKey(headers.authorization, key);
  return isLoopback(socket.remoteAddress ?? "") && marksOfProxies.every((name) => headers[name] === undefined);
}

/** What a proxy on this machine adds to the requests of others. */
const marksOfProxies = ["x-forwarded-for", "forwarded", "x-real-ip", "via"];

function isLoopback(address: string): boolean {
  return /^(127\.|::1$|::ffff:127\.)/.test(address);
}

/** Compares without telling by its time how much was right. */
function isBearerKey(given: string | undefined, key: string): boolean {
  const bearer = Buffer.from(/^Bearer (.+)$/.exec(given ?? "")?.[1] ?? "");
  const expected = Buffer.from(key);
  return bearer.length === expected.length && timingSafeEqual(bearer, expected);
}

export async function tellMetrics(response: ServerResponse): Promise<void> {
  const text = await registry.metrics();
  response.writeHead(200, { "content-type": registry.contentType, "cache-control": "no-store" }).end(text);
}
