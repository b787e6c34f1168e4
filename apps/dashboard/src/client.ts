// The one client of the API that this page uses: same origin, so that the browser asks nobody else.
import { createClient, createWays, errorReportOf } from "@convivio/client";
import type { ErrorReport } from "@convivio/core";

export const client = createClient({ url: window.location.origin, timeoutMs: 10_000 });

/** How one gets in and out: by cookies that no script can read. */
export const ways = createWays({ url: window.location.origin });

/** What went wrong. A reference is shown only when the API gave it: nobody could look up one made in a browser. */
export function failureOf(error: unknown): ErrorReport {
  const report = errorReportOf(error);
  const isToldByApi = error instanceof Error && "data" in error && Boolean(error.data);
  return isToldByApi ? report : { ...report, reference: "" };
}
