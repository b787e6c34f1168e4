// What a procedure has at hand, made anew for each request. The types of the client lead here, so this file names no other room.
import type { Acting } from "@convivio/core";

/** Who calls: our own bots by their key, a person by their session, or anyone by address; with the trouble that kept us from knowing. */
export type Caller =
  | { kind: "bot" }
  | { kind: "person"; acting: Acting; session: string; address: string }
  | { kind: "anyone"; address: string; trouble?: unknown };

/** The catalogue and the log are added in context-inside.ts, where no client comes. */
export interface Context {
  caller: Caller;
  requestId: string;
  /** Counts one question of this caller; throws when there were too many in this minute. */
  countQuestion: () => void;
  /** The browser that calls keeps these from now on. */
  setCookies: (cookies: readonly string[]) => void;
}
