// Signing in by a one-time link, as Better Auth does it by password: its cookies and its second factor, our links.
import { type Database, findAccount, useLink } from "@convivio/db";
import type { BetterAuthPlugin } from "better-auth";
import { APIError, createAuthEndpoint } from "better-auth/api";
import { setSessionCookie } from "better-auth/cookies";
import { z } from "zod";
import { hashToken, Token } from "./tokens.ts";

export const linkSignInPath = "/sign-in/link";

/** Only ever by POST: programs that look at the addresses in a mail before its reader does must not use it up. */
export function linkSignIn(db: Database): BetterAuthPlugin {
  return {
    id: "link-sign-in",
    endpoints: {
      signInByLink: createAuthEndpoint(
        linkSignInPath,
        { method: "POST", body: z.object({ token: Token }) },
        async (ctx) => {
          const link = await useLink(db.tables, { tokenHash: hashToken(ctx.body.token), purpose: "sign-in" });
          const account = link?.accountId == null ? null : await findAccount(db, link.accountId);
          if (account === null || account.closedAt !== null) throw expired();
          const user = await ctx.context.internalAdapter.findUserById(account.id);
          const session = await ctx.context.internalAdapter.createSession(account.id);
          if (user === null || session === null) throw expired();
          await setSessionCookie(ctx, { session, user });
          return ctx.json({ success: true });
        },
      ),
    },
  };
}

function expired(): APIError {
  return new APIError("GONE", {
    code: "link-expired",
    message: "This link has been used or has expired. Ask for a new one.",
  });
}
