// The tables of accounts under the names by which the library that signs people in asks for them.
import { accounts, credentials, secondFactors, sessions, verifications } from "./schema/index.ts";

/** Its names of columns that differ from ours; the rest is called alike. */
export const accountColumns = {
  user: { emailVerified: "isEmailVerified", twoFactorEnabled: "hasSecondFactor" },
  session: { userId: "accountId", ipAddress: "address" },
  account: { userId: "owner", providerId: "provider", accountId: "subject" },
  twoFactor: { userId: "accountId", verified: "isConfirmed", failedVerificationCount: "failures" },
} as const;

export const accountTables = {
  user: accounts,
  session: sessions,
  account: credentials,
  verification: verifications,
  twoFactor: secondFactors,
};
