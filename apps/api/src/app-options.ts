// What the app is made with, and what each request carries through it.
import type { Logger } from "pino";
import type { Accounts } from "./accounts/accounts.ts";
import type { Catalogue } from "./catalogue.ts";
import type { Jobs } from "./jobs/jobs.ts";
import type { MinuteLimit } from "./minute-limit.ts";
import type { Sealing } from "./sealing/sealing.ts";
import type { SourceCheckNow } from "./sources/check-now.ts";

export interface AppOptions {
  /** Null until the database answers and the names have been read. */
  catalogue: () => Catalogue | null;
  /** Null as long as the catalogue is. */
  accounts: () => Accounts | null;
  /** The public address that links begin with, without a slash at the end. */
  publicUrl: string;
  isReady: () => Promise<boolean>;
  botKey: string;
  /** By which the figures may be read; null where only programs on this machine may. */
  metricsKey: string | null;
  log: Logger;
  sealing: Sealing;
  questionLimit: MinuteLimit;
  /** The built dashboard; null where it is served by something else. */
  dashboardFolder: string | null;
  /** Another web than the real one, for tests. */
  sourceCheckNow?: SourceCheckNow;
  /** Absent where nothing is to go on behind a request; null until they can be asked for. */
  jobs?: () => Jobs | null;
}

export type AppEnv = { Variables: { requestId: string; log: Logger } };
