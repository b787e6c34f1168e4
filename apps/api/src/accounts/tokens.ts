// Tokens of one-time links and invitations: too long to guess, and kept as a hash only.
import { createHash, randomBytes } from "node:crypto";
import { z } from "zod";

/** As it stands in a link. */
export const Token = z.string().regex(/^[A-Za-z0-9_-]{43}$/, "This link is not complete. Copy all of it.");

export function newToken(): { token: string; tokenHash: string } {
  const token = randomBytes(32).toString("base64url");
  return { token, tokenHash: hashToken(token) };
}

/** No salt and no slow hash: there is nothing to guess in 256 random bits. */
export function hashToken(token: string): string {
  return createHash("sha256").update(token).digest("base64url");
}
