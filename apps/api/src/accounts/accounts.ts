// Accounts as the rest of the api knows them: whose session a cookie is, and the door through which people sign in.
import type { Database } from "@convivio/db";
import type { Logger } from "pino";
import type { Oidc } from "../env.ts";
import type { Postman } from "../mails/postman.ts";
import { createAuth } from "./auth.ts";
import { type Browser, requestFor } from "./browser.ts";
import { createDoor, type Door } from "./door.ts";
import { createLinkAsking, type LinkAsking } from "./link-asking.ts";
import { type FindPerson, personFinder } from "./person.ts";
import { createTryLimit, type TryLimit } from "./try-limit.ts";

export interface AccountsOptions {
  db: Database;
  /** The public address, without a slash at the end. */
  publicUrl: string;
  /** By which sessions are signed and second factors encrypted. */
  secret: string;
  oidc: Oidc | null;
  postman: Postman;
  log: Logger;
}

export interface Accounts {
  /** The secretariat's own identity provider, where there is one. */
  readonly provider: { name: string } | null;
  readonly tries: TryLimit;
  readonly postman: Postman;
  readonly linkAsking: LinkAsking;
  readonly findPerson: FindPerson;
  /** Signs in with a password that has just been set. @returns the cookies to set. */
  open(browser: Browser, credential: { email: string; password: string }): Promise<string[]>;
  /** A session that is in use goes on. @returns the cookies to set, none on most days. */
  prolong(browser: Browser): Promise<string[]>;
  /** What stands under /api/auth. */
  readonly door: Door;
}

export function createAccounts(options: AccountsOptions): Accounts {
  const { db, publicUrl, secret } = options;
  const tries = createTryLimit(db, secret);
  const auth = createAuth({ ...options, tries });
  const findPerson = personFinder(options);
  const cookiesOf = async (browser: Browser, path: string, body?: unknown): Promise<string[]> => {
    const response = await auth(requestFor(publicUrl, browser, path, body));
    return response.headers.getSetCookie();
  };
  return {
    provider: options.oidc === null ? null : { name: options.oidc.name },
    tries,
    postman: options.postman,
    linkAsking: createLinkAsking(options),
    findPerson,
    open: (browser, credential) => cookiesOf(browser, "/sign-in/email", credential),
    prolong: (browser) => cookiesOf(browser, "/get-session"),
    door: createDoor({ ...options, auth, tries, findPerson }),
  };
}
