// The ways in and out of the desk, under /api/auth: typed like the rest, failing like the rest.
import { ErrorReport, NewSecondFactor, SignedIn } from "@convivio/core";
import { z } from "zod";

/** What the API has said of a call under /api/auth that it refused. */
export class RefusedError extends Error {
  override readonly name = "RefusedError";
  readonly data: { report: ErrorReport };

  constructor(report: ErrorReport) {
    super(report.message);
    this.data = { report };
  }
}

export interface Ways {
  signIn(credential: { email: string; password: string }): Promise<SignedIn>;
  signInByLink(token: string): Promise<SignedIn>;
  /** @returns the address of the identity provider, to go on to. */
  signInByProvider(returnTo: string): Promise<string>;
  /** A code of the app or a backup code, where signing in asked for one. */
  verifyCode(code: string): Promise<void>;
  verifyBackupCode(code: string): Promise<void>;
  signOut(): Promise<void>;
  /** Without a password for an account that has none. It is on once `verifyCode` was given a first code. */
  prepareSecondFactor(password: string | null): Promise<NewSecondFactor>;
  renewBackupCodes(password: string | null): Promise<string[]>;
  removeSecondFactor(password: string | null): Promise<void>;
}

const Nothing = z.object({}).transform(() => undefined);
const BackupCodes = z.object({ backupCodes: z.array(z.string()) });

/** For pages of the API's own origin only: the session is a cookie of the browser. */
export function createWays({ url, timeoutMs = 10_000 }: { url: string; timeoutMs?: number }): Ways {
  const post = async <T>(path: string, body: unknown, answer: z.ZodType<T>): Promise<T> => {
    const response = await fetch(`${url.replace(/\/+$/, "")}/api/auth${path}`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(timeoutMs),
    });
    const given: unknown = await response.json();
    if (!response.ok) throw new RefusedError(ErrorReport.parse(given));
    return answer.parse(given);
  };
  const own = (password: string | null) => (password === null ? {} : { password });
  return {
    signIn: (credential) => post("/sign-in/email", credential, SignedIn),
    signInByLink: (token) => post("/sign-in/link", { token }, SignedIn),
    signInByProvider: async (returnTo) => (await post("/sign-in/social", { returnTo }, z.object({ url: z.url() }))).url,
    verifyCode: (code) => post("/two-factor/verify-totp", { code }, Nothing),
    verifyBackupCode: (code) => post("/two-factor/verify-backup-code", { code }, Nothing),
    signOut: () => post("/sign-out", {}, Nothing),
    prepareSecondFactor: (password) => post("/two-factor/enable", own(password), NewSecondFactor),
    renewBackupCodes: async (password) =>
      (await post("/two-factor/generate-backup-codes", own(password), BackupCodes)).backupCodes,
    removeSecondFactor: (password) => post("/two-factor/disable", own(password), Nothing),
  };
}
