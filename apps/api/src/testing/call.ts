// Calls a procedure through the whole of HTTP without a port, as any client would, and reads what comes back.
import type { ErrorReport } from "@convivio/core";
import type { Hono } from "hono";
import type { AppEnv } from "../app-options.ts";

export interface Called {
  status: number;
  /** Of the response header. */
  requestId: string;
  text: string;
  /** As the response sets them. */
  cookies: string[];
  result: unknown;
  report: ErrorReport | null;
}

/** A connection as the server sees it; a proxy on this machine where nothing else is said. */
export function connectionFrom(remoteAddress: string) {
  return { incoming: { socket: { remoteAddress, remotePort: 40_000, remoteFamily: "IPv4" } } };
}

export async function call(
  app: Hono<AppEnv>,
  procedure: string,
  input: unknown,
  headers: Record<string, string> = {},
  from = "127.0.0.1",
): Promise<Called> {
  const init = {
    method: "POST",
    // A browser says where a request comes from; without it, what carries a cookie is refused.
    headers: { "content-type": "application/json", "sec-fetch-site": "same-origin", ...headers },
    body: JSON.stringify(input),
  };
  const response = await app.request(`/trpc/${procedure}`, init, connectionFrom(from));
  const text = await response.text();
  const body = JSON.parse(text) as { result?: { data: unknown }; error?: { data?: { report?: ErrorReport } } };
  return {
    status: response.status,
    requestId: response.headers.get("x-request-id") ?? "",
    text,
    cookies: response.headers.getSetCookie(),
    result: body.result?.data,
    report: body.error?.data?.report ?? null,
  };
}
