// An error has a code, a sentence for the person and a detail for the log; the two texts are different arguments and never mix.
import { z } from "zod";

export const errorCodes = {
  "invalid-input": { status: 400, kind: "not-understood" },
  "text-too-long": { status: 400, kind: "not-understood" },
  "not-found": { status: 404, kind: "nothing-found" },
  "answer-expired": { status: 410, kind: "not-understood" },
  "link-expired": { status: 410, kind: "not-understood" },
  "not-signed-in": { status: 401, kind: "not-allowed" },
  "not-recognised": { status: 401, kind: "not-allowed" },
  "not-allowed": { status: 403, kind: "not-allowed" },
  "stale-revision": { status: 409, kind: "not-understood" },
  "not-possible": { status: 409, kind: "not-understood" },
  "not-publishable": { status: 422, kind: "not-understood" },
  "body-too-large": { status: 413, kind: "not-understood" },
  "too-many-questions": { status: 429, kind: "not-available" },
  "too-many-tries": { status: 429, kind: "not-available" },
  "not-available": { status: 503, kind: "not-available" },
  "took-too-long": { status: 504, kind: "not-available" },
  internal: { status: 500, kind: "not-available" },
} as const satisfies Record<string, { status: number; kind: BadNews }>;

/** The four kinds of bad news, never mixed (nothing found is an answer, not an error, when it concerns a question). */
export type BadNews = "not-understood" | "nothing-found" | "not-available" | "not-allowed";

export const ErrorCode = z.enum(Object.keys(errorCodes) as [keyof typeof errorCodes]);
export type ErrorCode = keyof typeof errorCodes;

export class ConvivioError extends Error {
  override readonly name = "ConvivioError";
  readonly code: ErrorCode;
  /** For the log only: never shown to a person. */
  readonly detail: string;
  /** The input field that is wrong, where one is. */
  readonly field: string | null;
  /** What the caller needs to go on, where a sentence is not enough: both versions of a stale write, what is missing to publish. */
  readonly about: unknown;

  /** @param sentence what the person reads: what happened and the next step. @param detail what the log says. */
  constructor(
    code: ErrorCode,
    sentence: string,
    detail = "",
    options: { field?: string; cause?: unknown; about?: unknown } = {},
  ) {
    super(sentence, options.cause === undefined ? undefined : { cause: options.cause });
    this.code = code;
    this.detail = detail;
    this.field = options.field ?? null;
    this.about = options.about ?? null;
  }
}

/** What crosses the wire when something fails. */
export const ErrorReport = z.object({
  code: ErrorCode,
  message: z.string(),
  field: z.string().nullable(),
  /** Short reference by which the log line is found. */
  reference: z.string(),
  /** What the caller needs to go on, where a sentence is not enough; its form follows from the code. */
  about: z.unknown().optional(),
});
export type ErrorReport = z.infer<typeof ErrorReport>;
