// createClient(): every procedure of the API with its types, batched, with a deadline.
import type { AppRouter } from "@convivio/api/router";
import { createTRPCClient, httpBatchLink, type TRPCClient } from "@trpc/client";

export type ConvivioClient = TRPCClient<AppRouter>;

export interface ClientOptions {
  /** Where the API is, such as "https://convivio.example.org". */
  url: string;
  /** A key, for callers that have one. */
  key?: string;
  /** Milliseconds after which a call is given up. Default 10,000. */
  timeoutMs?: number;
  fetch?: typeof fetch;
}

/** Calls made in the same moment travel together; questions are sent in the body, so that no proxy writes them down. */
export function createClient(options: ClientOptions): ConvivioClient {
  const timeoutMs = options.timeoutMs ?? 10_000;
  const send = options.fetch ?? fetch;
  return createTRPCClient<AppRouter>({
    links: [
      httpBatchLink({
        url: `${options.url.replace(/\/+$/, "")}/trpc`,
        methodOverride: "POST",
        maxItems: 20,
        headers: options.key === undefined ? {} : { authorization: `Bearer ${options.key}` },
        fetch: (input, init) => {
          const deadline = AbortSignal.timeout(timeoutMs);
          const signal = init?.signal ? AbortSignal.any([init.signal as AbortSignal, deadline]) : deadline;
          return send(input as RequestInfo, { ...(init as RequestInit), signal });
        },
      }),
    ],
  });
}
