// What a procedure has at hand besides: added to the context by declaration, so that the client's types stay clear of it.
import type { Logger } from "pino";
import type { Accounts } from "../accounts/accounts.ts";
import type { Browser } from "../accounts/browser.ts";
import type { Person } from "../accounts/person.ts";
import type { Catalogue } from "../catalogue.ts";
import type { Jobs } from "../jobs/jobs.ts";
import type { Sealing } from "../sealing/sealing.ts";
import type { SourceCheckNow } from "../sources/check-now.ts";

declare module "./context.ts" {
  interface Context {
    catalogue: Catalogue;
    accounts: Accounts;
    browser: Browser;
    /** Who is signed in, with what only their own account needs; null for others. */
    person: Person | null;
    log: Logger;
    jobs: Jobs;
    sealing: Sealing;
    /** By what a request is known in the database. */
    hideIdentity: (identity: string) => string;
    sourceCheckNow: SourceCheckNow;
  }
}
