// The ways in and out, one by one: the endpoints of Better Auth that are open, what each may be sent and what it tells.
import { Email, type NewSecondFactor, type SignedIn } from "@convivio/core";
import type { AccountRow } from "@convivio/db";
import { z } from "zod";
import type { AccountNews } from "../mails/mails.ts";
import { codePath } from "./auth.ts";
import { linkSignInPath } from "./link-sign-in.ts";
import { providerId } from "./provider.ts";
import { Token } from "./tokens.ts";

export interface Way {
  /** As Better Auth calls it. */
  path: string;
  body: z.ZodType;
  /** What is passed on of the body. */
  bodyFor: (body: unknown) => unknown;
  /** What a try is counted for: the account that a password is for, one's own account, or the address alone. */
  counts: "password" | "own-password" | "token" | null;
  /** What the browser is told. Never the session's token: it has the cookie. */
  answer: (given: unknown) => unknown;
  /** What an account is told by mail where it is done to it by whoever is signed in; null for nothing. */
  tells: (account: Pick<AccountRow, "hasSecondFactor">) => AccountNews | null;
  /** The browser comes back here from the identity provider, and goes on to a page. */
  isReturn: boolean;
}

const Password = z.string().min(1, "Enter your password.").max(1000);
const Code = z.string().trim().min(1, "Enter the code.").max(40);
const OwnPassword = z.object({ password: Password.optional() });
/** A page of the desk to which somebody wanted to go. */
const DeskPath = z
  .string()
  .max(500)
  .regex(/^(?!.*\.\.)\/desk(?:[/?][\w\-./?=&%,:+~]*)?$/, "This is no page of the desk.");

const done = () => ({});
const signedIn = (given: unknown): SignedIn => ({
  needsSecondFactor: (given as { twoFactorRedirect?: boolean } | null)?.twoFactorRedirect === true,
});

function way(path: string, body: z.ZodType, part: Partial<Way> = {}): Way {
  return {
    path,
    body,
    bodyFor: (sent) => sent,
    counts: null,
    answer: done,
    tells: () => null,
    isReturn: false,
    ...part,
  };
}

const list: Way[] = [
  way("/sign-in/email", z.object({ email: Email, password: Password }), { counts: "password", answer: signedIn }),
  way(linkSignInPath, z.object({ token: Token }), { counts: "token", answer: signedIn }),
  way("/sign-in/social", z.object({ returnTo: DeskPath.default("/desk") }), {
    counts: "token",
    bodyFor: (sent) => ({
      provider: providerId,
      callbackURL: (sent as { returnTo: string }).returnTo,
      errorCallbackURL: "/desk/sign-in",
      disableRedirect: true,
    }),
    answer: (given) => ({ url: (given as { url: string }).url }),
  }),
  way("/sign-out", z.unknown(), { bodyFor: () => ({}) }),
  way(codePath, z.object({ code: Code }), {
    counts: "token",
    answer: () => signedIn(null),
    // Whoever is signed in already switches it on with their first code.
    tells: ({ hasSecondFactor }) => (hasSecondFactor ? null : "second-factor-changed"),
  }),
  way("/two-factor/verify-backup-code", z.object({ code: Code }), { counts: "token", answer: () => signedIn(null) }),
  way("/two-factor/enable", OwnPassword, { counts: "own-password", answer: newSecondFactor }),
  way("/two-factor/disable", OwnPassword, {
    counts: "own-password",
    tells: ({ hasSecondFactor }) => (hasSecondFactor ? "second-factor-removed" : null),
  }),
  way("/two-factor/generate-backup-codes", OwnPassword, {
    counts: "own-password",
    answer: (given) => ({ backupCodes: (given as { backupCodes: string[] }).backupCodes }),
    tells: () => "second-factor-changed",
  }),
];

function newSecondFactor(given: unknown): NewSecondFactor {
  const { totpURI, backupCodes } = given as { totpURI: string; backupCodes: string[] };
  return { uri: totpURI, backupCodes };
}

const callback = `/callback/${providerId}`;

/** By method and path. */
export const ways: Readonly<Record<string, Way>> = {
  ...Object.fromEntries(list.map((one) => [`POST ${one.path}`, one])),
  [`GET ${callback}`]: way(callback, z.unknown(), { isReturn: true }),
};
