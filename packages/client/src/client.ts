// createClient(): every procedure of the API with its types, batched, with a deadline.
import type { AppRouter } from "@convivio/api/router";
import { createTRPCClient, httpBatchLink, httpLink, type TRPCClient } from "@trpc/client";

export type ConvivioClient = TRPCClient<AppRouter>;

export interface ClientOptions {
  /** Where the API is, such as "https://convivio.example.org". */
  url: string;
  /** A key, for callers that have one. */
  key?: string;
  /** Milliseconds after which a call is given up. Default 10,000. */
  timeoutMs?: number;
  /** False sends each call alone, so that a quick one never waits for a slow one of the same moment. Default true. */
  isBatched?: boolean;
  fetch?: typeof fetch;
}

/** Calls made in the same moment travel together; questions are sent in the body, so that no proxy writes them down. */
export function createClient(options: ClientOptions): ConvivioClient {
  const timeoutMs = options.timeoutMs ?? 10_000;
  const send = options.fetch ?? fetch;
  const common = {
    url: `${options.url.replace(/\/+$/, "")}/trpc`,
    methodOverride: "POST" as const,
    headers: options.key === undefined ? {} : { authorization: `Bearer ${options.key}` },
    fetch: (input: RequestInfo | URL | string, init?: { signal?: unknown }) => {
      const deadline = AbortSignal.timeout(timeoutMs);
      const signal = init?.signal ? AbortSignal.any([init.signal as AbortSignal, deadline]) : deadline;
      return send(input as RequestInfo, { ...(init as RequestInit), signal });
    },
  };
  const link = options.isBatched === false ? httpLink(common) : httpBatchLink({ ...common, maxItems: 20 });
  return createTRPCClient<AppRouter>({ links: [link] });
}
