// Calls a procedure through the whole of HTTP without a port, as any client would, and reads what comes back.
import type { ErrorReport } from "@convivio/core";
import type { Hono } from "hono";
import type { AppEnv } from "../app-options.ts";

export interface Called {
  status: number;
  /** Of the response header. */
  requestId: string;
  text: string;
  result: unknown;
  report: ErrorReport | null;
}

export async function call(
  app: Hono<AppEnv>,
  procedure: string,
  input: unknown,
  headers: Record<string, string> = {},
): Promise<Called> {
  const response = await app.request(`/trpc/${procedure}`, {
    method: "POST",
    // A browser says where a request comes from; without it, what carries a cookie is refused.
    headers: { "content-type": "application/json", "sec-fetch-site": "same-origin", ...headers },
    body: JSON.stringify(input),
  });
  const text = await response.text();
  const body = JSON.parse(text) as { result?: { data: unknown }; error?: { data?: { report?: ErrorReport } } };
  return {
    status: response.status,
    requestId: response.headers.get("x-request-id") ?? "",
    text,
    result: body.result?.data,
    report: body.error?.data?.report ?? null,
  };
}
