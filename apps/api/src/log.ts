// The log: one JSON line per thing that happened, with no secret and no question in it.
import { type DestinationStream, type Logger, type LoggerOptions, pino } from "pino";

export function createLog(level: string, name = "api", destination: DestinationStream = pino.destination(1)): Logger {
  const options: LoggerOptions = {
    name,
    level,
    redact: { paths: ["req.headers.authorization", "*.authorization", "*.password", "*.token"], censor: "(hidden)" },
    // A database address in an error holds a password.
    serializers: { err: (error: unknown) => describeError(error) },
  };
  return pino(options, destination);
}

function describeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { message: hideSecrets(String(error)) };
  const { code, detail } = error as { code?: unknown; detail?: unknown };
  return {
    type: error.name,
    message: hideSecrets(error.message),
    code,
    detail: typeof detail === "string" ? hideSecrets(detail) : undefined,
    stack: hideSecrets(error.stack ?? ""),
    cause: error.cause === undefined ? undefined : describeError(error.cause),
  };
}

function hideSecrets(text: string): string {
  // Drizzle quotes the parameters of a failed query; among them may be what somebody asked.
  return text
    .replace(/(postgres(?:ql)?:\/\/[^:/\s]+:)[^@\s]+@/g, "$1(hidden)@")
    .replace(/\nparams: [\s\S]*?(?=\n {4}at |$)/g, "");
}
