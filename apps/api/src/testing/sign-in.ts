// For tests of every room: somebody with an account, signed in, without the way there.
import { randomBytes } from "node:crypto";
import { type Acting, type Limits, noLimits, type Role } from "@convivio/core";
import { type AccountRow, createAccount, type Database, schema } from "@convivio/db";
import { serializeSigned } from "hono/utils/cookie";
import { sessionCookieName } from "../accounts/auth.ts";

export const testAuthSecret = "a-secret-for-tests-only-of-more-than-32-characters";

export interface SignedInForTest {
  acting: Acting;
  account: AccountRow;
  /** As a `cookie` header. */
  cookie: string;
  /** All that a request of theirs needs, which must come from a page of ours. */
  headers: { cookie: string; "sec-fetch-site": "same-origin" };
  /** For a browser's own jar. */
  cookieName: string;
  cookieValue: string;
}

let signedIn = 0;

/** Makes the account, and a session of it. `opened` is what `openTestCatalogue` or `startTestApi` gave. */
export async function signIn(
  opened: { catalogue: { db: Database; publicUrl: string } },
  { role = "curator", limits = noLimits, name }: { role?: Role; limits?: Limits; name?: string } = {},
): Promise<SignedInForTest> {
  signedIn++;
  const { db, publicUrl } = opened.catalogue;
  const account = await db.tables.transaction((tables) =>
    createAccount(tables, {
      name: name ?? `Person ${signedIn}`,
      email: `person-${signedIn}-${randomBytes(4).toString("hex")}@example.org`,
      role,
      limits,
      passwordHash: null,
    }),
  );
  const token = randomBytes(24).toString("base64url");
  const id = randomBytes(12).toString("hex");
  const expiresAt = new Date(Date.now() + 86_400_000);
  await db.tables.insert(schema.sessions).values({ id, accountId: account.id, token, expiresAt });
  const cookieName = sessionCookieName(publicUrl);
  const cookie = (await serializeSigned(cookieName, token, testAuthSecret, { secure: true })).split(";")[0] ?? "";
  return {
    acting: { actor: { kind: "person", id: account.id, name: account.name }, role, limits },
    account,
    cookie,
    headers: { cookie, "sec-fetch-site": "same-origin" },
    cookieName,
    cookieValue: cookie.slice(cookieName.length + 1),
  };
}
