// The secretariat's own identity provider, by OpenID Connect: lets in who has an account here or an invitation, nobody else.
import {
  acceptInvitation,
  createAccount,
  type Database,
  findAccountByEmail,
  findOpenInvitation,
  limitsOf,
  recordAct,
} from "@convivio/db";
import type { BetterAuthPlugin } from "better-auth";
import { genericOAuth } from "better-auth/plugins";
import type { Oidc } from "../env.ts";

/** How it is called in addresses: `/api/auth/callback/oidc`. */
export const providerId = "oidc";

export function providerPlugin({ db, oidc }: { db: Database; oidc: Oidc }): BetterAuthPlugin {
  return genericOAuth({
    config: [
      {
        providerId,
        name: oidc.name,
        discoveryUrl: `${oidc.issuer}/.well-known/openid-configuration`,
        clientId: oidc.clientId,
        clientSecret: oidc.clientSecret,
        scopes: ["openid", "email", "profile"],
        pkce: true,
        requireIdTokenVerification: true,
        disableSignUp: true,
        // Signing out here is signing out here; the rest of somebody's day is none of our business.
        disableProviderLogout: true,
        mapProfileToUser: async (profile) => {
          const { email, name, email_verified: isVerified } = profile as Record<string, unknown>;
          // Only what the provider has seen itself: an address that anybody can write into a profile opens no account.
          const isOwn = typeof email === "string" && isVerified === true;
          if (isOwn) await acceptByProvider(db, email, typeof name === "string" ? name : "");
          return { emailVerified: isOwn };
        },
      },
    ],
  }) as BetterAuthPlugin;
}

/** Somebody who was invited and comes by the provider has accepted with it: the account is there when it is looked for. */
async function acceptByProvider(db: Database, email: string, name: string): Promise<void> {
  if ((await findAccountByEmail(db.tables, email)) !== null) return;
  await db.tables.transaction(async (tables) => {
    const open = await findOpenInvitation(tables, { email });
    const invitation = open === null ? null : await acceptInvitation(tables, open.id);
    if (invitation === null) return;
    const row = await createAccount(tables, {
      name: name.trim().slice(0, 120) || email,
      email,
      role: invitation.role,
      limits: limitsOf(invitation),
      passwordHash: null,
    });
    const actor = { kind: "person", id: row.id, name: row.name } as const;
    await recordAct(tables, { actor, action: "invitation.accept", detail: { invitation: invitation.id } });
  });
}
