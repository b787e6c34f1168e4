// The bot's log: JSON lines on stderr, without tokens, secrets, reply addresses or anybody's question.
import { pino } from "pino";

export type Log = Pick<pino.Logger, "debug" | "info" | "warn" | "error">;

const secretNames = [
  "token",
  "botToken",
  "appToken",
  "secret",
  "signingSecret",
  "clientSecret",
  "access",
  "refresh",
  "authorization",
  "response_url",
  "key",
];

export function createLog(level: string): pino.Logger {
  return pino(
    {
      level,
      base: { app: "bot" },
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: secretNames.flatMap((name) => [name, `*.${name}`]),
    },
    pino.destination({ dest: 2, sync: true }),
  );
}

const secrets: [RegExp, string][] = [
  [/x(ox[a-z]|app)-[\w-]+/g, "[token]"],
  [/\b(Bearer|Bot)\s+\S{20,}/g, "$1 [token]"],
  [/(\/(?:webhooks|interactions)\/\d+\/)[\w.-]+/g, "$1[token]"],
  [/https:\/\/hooks\.slack\.com\/\S+/g, "[reply address]"],
  [/([?&][\w.-]+)=[^&\s"']+/g, "$1=…"],
];

/** Text for the log with what looks like a secret, and what an address asks for, taken out. */
export function withoutSecrets(text: string): string {
  return secrets.reduce((said, [pattern, instead]) => said.replace(pattern, instead), text).slice(0, 500);
}

/**
 * What the log may say about a failure. Never the error itself: the errors of discord.js and of Slack's client carry the
 * request body (a member's words) and addresses with tokens in them.
 */
export function describeError(error: unknown, depth = 0): Record<string, unknown> {
  if (!(error instanceof Error)) return { message: withoutSecrets(String(error)) };
  const code = (error as { code?: unknown }).code;
  const detail = (error as { detail?: unknown }).detail;
  return {
    name: error.name,
    message: withoutSecrets(error.message),
    ...(typeof code === "string" || typeof code === "number" ? { code } : {}),
    ...(typeof detail === "string" && detail !== "" ? { detail: withoutSecrets(detail) } : {}),
    ...(depth === 0
      ? {
          at: error.stack
            ?.split("\n")
            .find((line) => line.trim().startsWith("at "))
            ?.trim(),
        }
      : {}),
    ...(error.cause !== undefined && depth < 3 ? { cause: describeError(error.cause, depth + 1) } : {}),
  };
}
