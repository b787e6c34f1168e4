// Whose session a cookie is: asked anew with every request, so that a revoked session is refused at the very next one.
import type { Acting } from "@convivio/core";
import { type Database, findSession, limitsOf } from "@convivio/db";
import { parseSigned } from "hono/utils/cookie";
import { sessionCookieName } from "./auth.ts";

/** Somebody who is signed in. */
export interface Person {
  /** Of the account. */
  id: string;
  acting: Acting;
  email: string;
  session: string;
  /** When the session was opened. */
  since: Date;
}

/** Null without a session, with one that has ended, and for a closed account. */
export type FindPerson = (cookie: string | undefined) => Promise<Person | null>;

/** Only a cookie that we have signed costs a question to the database. */
export function personFinder(options: { db: Database; publicUrl: string; secret: string }): FindPerson {
  const name = sessionCookieName(options.publicUrl);
  return async (cookie) => {
    if (cookie === undefined || !cookie.includes(name)) return null;
    const token = (await parseSigned(cookie, options.secret, name))[name];
    const found = token ? await findSession(options.db, token) : null;
    if (found === null) return null;
    const { session, account } = found;
    return {
      id: account.id,
      acting: {
        actor: { kind: "person", id: account.id, name: account.name },
        role: account.role,
        limits: limitsOf(account),
      },
      email: account.email,
      session: session.id,
      since: session.createdAt,
    };
  };
}
