// What the app is made with, and what each request carries through it.
import type { Logger } from "pino";
import type { Accounts } from "./accounts/accounts.ts";
import type { Catalogue } from "./catalogue.ts";
import type { QuestionLimit } from "./question-limit.ts";

export interface AppOptions {
  /** Null until the database answers and the names have been read. */
  catalogue: () => Catalogue | null;
  /** Null as long as the catalogue is. */
  accounts: () => Accounts | null;
  /** The public address that links begin with, without a slash at the end. */
  publicUrl: string;
  isReady: () => Promise<boolean>;
  botKey: string;
  log: Logger;
  questionLimit: QuestionLimit;
  /** The built dashboard; null where it is served by something else. */
  dashboardFolder: string | null;
}

export type AppEnv = { Variables: { requestId: string; log: Logger } };
