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
  /** How a call is sent; without it, by the platform's own fetch. */
  fetch?: Send;
}

export type Send = (url: string, init: Sending) => Promise<{ ok: boolean; json(): Promise<unknown> }>;
export type Sending = { method?: string; headers?: Record<string, string>; body?: string | null; signal?: AbortSignal };

/** Calls made in the same moment travel together; questions are sent in the body, so that no proxy writes them down. */
export function createClient(options: ClientOptions): ConvivioClient {
  const timeoutMs = options.timeoutMs ?? 10_000;
  const send: Send = options.fetch ?? fetch;
  const common = {
    url: `${options.url.replace(/\/+$/, "")}/trpc`,
    methodOverride: "POST" as const,
    headers: options.key === undefined ? {} : { authorization: `Bearer ${options.key}` },
    fetch: (input: unknown, init?: unknown) => {
      const asked = init as Sending | undefined;
      const deadline = AbortSignal.timeout(timeoutMs);
      const signal = asked?.signal ? AbortSignal.any([asked.signal, deadline]) : deadline;
      return send(String(input), { ...asked, signal });
    },
  };
  const link = options.isBatched === false ? httpLink(common) : httpBatchLink({ ...common, maxItems: 20 });
  return createTRPCClient<AppRouter>({ links: [link] });
}
