// What a procedure has at hand, made anew for each request.
import type { Logger } from "pino";
import type { Catalogue } from "../catalogue.ts";

/** Who calls: our own bots by their key, or anyone by address. */
export type Caller = { kind: "bot" } | { kind: "anyone"; address: string };

export interface Context {
  catalogue: Catalogue;
  caller: Caller;
  requestId: string;
  log: Logger;
  /** Counts one question of this caller; throws when there were too many in this minute. */
  countQuestion: () => void;
}
