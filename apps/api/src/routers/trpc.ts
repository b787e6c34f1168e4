// The tRPC instance: what every procedure has at hand, and how an error crosses the wire.
import { type Acting, ConvivioError, type ErrorReport, errorCodes } from "@convivio/core";
import { type DatabaseTrouble, troubleOf } from "@convivio/db";
import { initTRPC, type TRPC_ERROR_CODE_KEY, TRPCError } from "@trpc/server";
import { ZodError } from "zod";
import type { Caller, Context } from "./context.ts";

const t = initTRPC.context<Context>().create({
  isDev: false,
  errorFormatter: ({ shape, error, ctx }) => ({
    ...shape,
    message: reportOf(error, ctx?.requestId ?? "").message,
    data: { ...shape.data, report: reportOf(error, ctx?.requestId ?? "") },
  }),
});

const trpcCodeOfStatus: Record<number, TRPC_ERROR_CODE_KEY> = {
  400: "BAD_REQUEST",
  401: "UNAUTHORIZED",
  403: "FORBIDDEN",
  404: "NOT_FOUND",
  409: "CONFLICT",
  410: "NOT_FOUND",
  413: "PAYLOAD_TOO_LARGE",
  422: "UNPROCESSABLE_CONTENT",
  429: "TOO_MANY_REQUESTS",
  500: "INTERNAL_SERVER_ERROR",
  503: "SERVICE_UNAVAILABLE",
  504: "GATEWAY_TIMEOUT",
};

/** What a caller is told of an error: nothing of ours but its code, a sentence, the field and a reference. */
export function reportOf(error: TRPCError, reference: string): ErrorReport {
  const { cause } = error;
  const known = named(cause);
  if (known !== null) {
    const about = known.about === null ? {} : { about: known.about };
    return { code: known.code, message: known.message, field: known.field, reference, ...about };
  }
  // What comes out of us in the wrong shape is our fault, and no field of theirs.
  if (cause instanceof ZodError && error.code === "BAD_REQUEST") return { ...reportOfInput(cause), reference };
  if (error.code === "NOT_FOUND") {
    return { code: "not-found", message: "There is nothing at this address.", field: null, reference };
  }
  if (error.code === "BAD_REQUEST" || error.code === "PARSE_ERROR" || error.code === "METHOD_NOT_SUPPORTED") {
    return { code: "invalid-input", message: "This request could not be read.", field: null, reference };
  }
  return { code: "internal", message: "Something broke on our side. Try again in a minute.", field: null, reference };
}

function reportOfInput(error: ZodError): Omit<ErrorReport, "reference"> {
  const issue = error.issues[0];
  const field = issue?.path.join(".") || null;
  const isLongText = field === "text" && issue?.code === "too_big";
  const sentence = issue?.message ?? "Check what you sent.";
  return {
    code: isLongText ? "text-too-long" : "invalid-input",
    message: field === null || isLongText ? sentence : `${field}: ${sentence}`,
    field,
  };
}

const sentenceOfTrouble: Record<DatabaseTrouble, string> = {
  "not-available": "The catalogue is not available right now. Try again in a minute.",
  "took-too-long": "This took too long. Try again, or ask with fewer words.",
};

/** An error that has a name among ours: ours already, or a database that is away or slow. */
export function named(cause: unknown): ConvivioError | null {
  if (cause instanceof ConvivioError) return cause;
  const trouble = troubleOf(cause);
  return trouble === null ? null : new ConvivioError(trouble, sentenceOfTrouble[trouble], "", { cause });
}

const errors = t.middleware(async ({ next }) => {
  const result = await next();
  const cause = result.ok ? null : named(result.error.cause);
  if (cause !== null) {
    throw new TRPCError({
      code: trpcCodeOfStatus[errorCodes[cause.code].status] ?? "INTERNAL_SERVER_ERROR",
      message: cause.message,
      cause,
    });
  }
  return result;
});

export const router = t.router;
export const procedure = t.procedure.use(errors);

/** For the desk: the caller must have signed in. What this person may do is asked of `may` by each procedure. */
export const deskProcedure = procedure.use(({ ctx, next }) => next({ ctx: { acting: actingOf(ctx.caller) } }));

/** Whoever has signed in; everybody else is told to. */
export function actingOf(caller: Caller): Acting {
  if (caller.kind === "person") return caller.acting;
  // Their session could not be looked up: whether they are signed in is not known, and must not be answered with no.
  if (caller.kind === "anyone" && caller.trouble !== undefined) throw caller.trouble;
  throw new ConvivioError("not-signed-in", "Sign in first. What you wrote is kept in this browser.", "no session");
}

/** For our own bots: the caller must hold the bot key. */
export const botProcedure = procedure.use(({ ctx, next }) => {
  if (ctx.caller.kind !== "bot") {
    throw new ConvivioError("not-allowed", "This is for Convivio's own bots.", "bot key missing or wrong");
  }
  return next();
});
