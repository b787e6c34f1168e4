// Whatever goes wrong with a call becomes one report: a code, a sentence, a field, a reference.
import { ErrorReport } from "@convivio/core";
import { TRPCClientError } from "@trpc/client";
import { RefusedError } from "./ways.ts";

/** Never throws. A failure that never reached the API gets a reference of its own, to be looked for in the caller's log. */
export function errorReportOf(error: unknown): ErrorReport {
  if (error instanceof RefusedError) return error.data.report;
  if (error instanceof TRPCClientError) {
    const parsed = ErrorReport.safeParse((error.data as { report?: unknown } | null | undefined)?.report);
    if (parsed.success) return parsed.data;
  }
  const isLate = hasName(error, "TimeoutError") || hasName(error, "AbortError");
  return {
    code: isLate ? "took-too-long" : "not-available",
    message: "Convivio cannot answer just now. Try again in a minute.",
    field: null,
    reference: newReference(),
  };
}

function hasName(error: unknown, name: string): boolean {
  for (let cause = error, depth = 0; cause instanceof Error && depth < 5; cause = cause.cause, depth++) {
    if (cause.name === name || cause.message.includes(name)) return true;
  }
  return false;
}

function newReference(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(5));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
