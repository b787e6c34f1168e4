// What Better Auth refuses, in our codes and sentences; and where the identity provider's answer leads.
import { ConvivioError, type ErrorCode, errorCodes, type ProviderProblem } from "@convivio/core";

const notRecognised = "This e-mail address and password do not belong together. Try again, or ask for a one-time link.";
const wrongCode = "This code is not right. Enter the one that your app shows now, or one of your backup codes.";
const usedCode = "This code has been used already. Sign in again, with the one that your app shows next.";
const tooLong = "This took too long. Sign in again.";
const tooMany = "These were too many wrong codes. Wait 15 minutes, then sign in again.";

const known: Readonly<Record<string, [ErrorCode, string]>> = {
  // The same for a closed account and one that never was: nobody learns here who has one.
  INVALID_EMAIL_OR_PASSWORD: ["not-recognised", notRecognised],
  FAILED_TO_CREATE_SESSION: ["not-recognised", notRecognised],
  INVALID_PASSWORD: ["not-recognised", "This is not your password. Try again."],
  INVALID_CODE: ["not-recognised", wrongCode],
  INVALID_BACKUP_CODE: ["not-recognised", wrongCode],
  CODE_USED: ["not-signed-in", usedCode],
  INVALID_TWO_FACTOR_COOKIE: ["not-signed-in", tooLong],
  TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE: ["too-many-tries", tooMany],
  ACCOUNT_TEMPORARILY_LOCKED: ["too-many-tries", tooMany],
  TOTP_ALREADY_ENABLED: ["not-possible", "Your second factor is on already."],
  TOTP_NOT_ENABLED: ["not-possible", "Your second factor is not on."],
  BACKUP_CODES_NOT_ENABLED: ["not-possible", "Your second factor is not on."],
  TWO_FACTOR_NOT_ENABLED: ["not-possible", "Your second factor is not on."],
  PROVIDER_NOT_FOUND: [
    "not-available",
    "The identity provider does not answer. Try again in a minute, or sign in by mail.",
  ],
};

export function refusalOf(status: number, given: unknown): ConvivioError {
  const { code = "", message = "" } = (given ?? {}) as { code?: string; message?: string };
  const found = known[code];
  if (found !== undefined) return new ConvivioError(...found, code);
  // Ours already: link-sign-in.ts speaks our codes.
  if (code in errorCodes) return new ConvivioError(code as ErrorCode, message);
  if (status === 401) return new ConvivioError("not-signed-in", "Sign in first.", code);
  if (status === 403) return new ConvivioError("not-allowed", "This cannot be done from here.", code);
  if (status < 500) return new ConvivioError("invalid-input", "This request could not be read.", code);
  return new ConvivioError("internal", "Something broke on our side. Try again in a minute.", code);
}

const problems: Readonly<Record<string, ProviderProblem>> = {
  signup_disabled: "not-invited",
  account_not_linked: "not-invited",
  email_not_found: "not-invited",
  // The account is closed.
  unable_to_create_session: "not-invited",
  access_denied: "declined",
};

/** The page to which the browser goes on; of what went wrong it is told no more than which sentence to show. */
export function backFromProvider(response: Response, publicUrl: string): Response {
  const location = new URL(response.headers.get("location") ?? "/desk/sign-in?error=failed", publicUrl);
  const error = location.searchParams.get("error");
  const target =
    error === null ? `${location.pathname}${location.search}` : `/desk/sign-in?problem=${problems[error] ?? "failed"}`;
  const headers = new Headers({ location: target, "cache-control": "no-store" });
  for (const cookie of response.headers.getSetCookie()) headers.append("set-cookie", cookie);
  return new Response(null, { status: 302, headers });
}
