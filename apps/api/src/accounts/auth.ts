// Better Auth, set up for our tables and rules; the only file besides link-sign-in.ts and provider.ts that knows it.
import { longestPassword, shortestPassword } from "@convivio/core";
import { accountColumns, accountTables, type Database, findAccount } from "@convivio/db";
import { type BetterAuthOptions, betterAuth } from "better-auth";
import { drizzleAdapter } from "better-auth/adapters/drizzle";
import { APIError } from "better-auth/api";
import { twoFactor } from "better-auth/plugins";
import type { Logger } from "pino";
import type { Oidc } from "../env.ts";
import { linkSignIn, linkSignInPath } from "./link-sign-in.ts";
import { providerPlugin } from "./provider.ts";
import type { TryLimit } from "./try-limit.ts";

export interface AuthOptions {
  db: Database;
  /** The public address, without a slash at the end. */
  publicUrl: string;
  secret: string;
  oidc: Oidc | null;
  tries: TryLimit;
  log: Logger;
}

/** All that the rest of us sees of it: a request goes in, a response with cookies comes out. */
export type Auth = (request: Request) => Promise<Response>;

export const authPath = "/api/auth";
export const codePath = "/two-factor/verify-totp";
/** Whoever passes a request on says here from where it came; what a caller writes there is overwritten. */
export const addressHeader = "x-convivio-address";

const daySeconds = 86_400;
const sessionDays = 14;
const cookiePrefix = "convivio";

export function sessionCookieName(publicUrl: string): string {
  return `${isSecure(publicUrl) ? "__Secure-" : ""}${cookiePrefix}.session_token`;
}

function isSecure(publicUrl: string): boolean {
  return publicUrl.startsWith("https://");
}

export function createAuth(options: AuthOptions): Auth {
  const build = () => betterAuth(settingsOf(options));
  let auth = build();
  return async (request) => {
    // Its provider is asked once, when it is built: one that was away then is asked again when it is wanted.
    if (options.oidc !== null && isForProvider(request)) {
      const { socialProviders } = await auth.$context;
      if (socialProviders.length === 0) auth = build();
    }
    return auth.handler(request);
  };
}

function isForProvider(request: Request): boolean {
  return /\/(sign-in\/social|callback\/\w+)$/.test(new URL(request.url).pathname);
}

function settingsOf(options: AuthOptions): BetterAuthOptions {
  const { db, publicUrl, secret, oidc, tries } = options;
  return {
    appName: "Convivio",
    baseURL: publicUrl,
    basePath: authPath,
    secret,
    database: drizzleAdapter(db.tables, { provider: "pg", schema: accountTables }),
    user: { fields: accountColumns.user },
    session: {
      fields: accountColumns.session,
      expiresIn: sessionDays * daySeconds,
      updateAge: daySeconds,
    },
    account: { fields: accountColumns.account, updateAccountOnSignIn: false, accountLinking: { enabled: true } },
    emailAndPassword: {
      enabled: true,
      // Accounts are made by an invitation or the set-up link, in accounts.accept and accounts.setUp.
      disableSignUp: true,
      minPasswordLength: shortestPassword,
      maxPasswordLength: longestPassword,
    },
    plugins: [linkSignIn(db), secondFactor(), ...(oidc === null ? [] : [providerPlugin({ db, oidc })])],
    databaseHooks: {
      session: {
        create: {
          before: async ({ userId }, context) => {
            if (!(await isOpen(db, userId))) return false;
            if (context?.path === codePath) await requireFirstUse(tries, userId, context.body);
          },
        },
      },
      // What a provider gives besides who somebody is we have no use for, so it is not kept.
      account: { create: { before: async (account) => ({ data: { ...account, ...withoutTokens } }) } },
    },
    advanced: {
      cookiePrefix,
      useSecureCookies: isSecure(publicUrl),
      // own-origin.ts has looked already, at every request, and knows the addresses under which we are reached.
      disableCSRFCheck: true,
      // Our tables lack on purpose what we do not keep: pictures, and the tokens of a provider.
      database: { validateSchema: false },
      ipAddress: { ipAddressHeaders: [addressHeader] },
    },
    // Thrown, an error of ours comes to the door, which knows what of it may be told and logged.
    onAPIError: { throw: true, errorURL: `${publicUrl}/desk/sign-in` },
    // try-limit.ts counts in the database, for all processes together.
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    logger: loggerFor(options.log),
  };
}

const withoutTokens = {
  accessToken: undefined,
  refreshToken: undefined,
  idToken: undefined,
  accessTokenExpiresAt: undefined,
  refreshTokenExpiresAt: undefined,
  scope: undefined,
};

async function isOpen(db: Database, accountId: string): Promise<boolean> {
  const account = await findAccount(db, accountId);
  return account !== null && account.closedAt === null;
}

/** A code stays good for a while after it was typed: whoever has seen it must not get in with it too (RFC 6238, 5.2). */
async function requireFirstUse(tries: TryLimit, accountId: string, { code }: { code: string }): Promise<void> {
  if (!(await tries.isFirstUse(accountId, code))) throw new APIError("UNAUTHORIZED", { code: "CODE_USED" });
}

/** Asked for after a one-time link as after a password: a mailbox alone must not be enough where somebody wanted two. */
function secondFactor() {
  const plugin = twoFactor({
    issuer: "Convivio",
    allowPasswordless: true,
    schema: {
      user: { fields: { twoFactorEnabled: accountColumns.user.twoFactorEnabled } },
      twoFactor: { fields: accountColumns.twoFactor },
    },
  });
  return {
    ...plugin,
    hooks: {
      after: plugin.hooks.after.map((hook) => ({
        ...hook,
        matcher: (context: Parameters<typeof hook.matcher>[0]) =>
          context.path === linkSignInPath || hook.matcher(context),
      })),
    },
  };
}

/** What it says may quote an address or a token: only that something went wrong, and our own errors, reach the log. */
function loggerFor(log: Logger): NonNullable<BetterAuthOptions["logger"]> {
  return {
    level: "error",
    log: (_level, _message, ...rest: unknown[]) => {
      const err = rest.find((part) => part instanceof Error);
      if (err !== undefined) log.error({ err }, "signing in failed on our side");
    },
  };
}
