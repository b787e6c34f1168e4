// What a procedure has at hand, made anew for each request. The types of the client lead here, so this file names no other room.

/** Who calls: our own bots by their key, or anyone by address. */
export type Caller = { kind: "bot" } | { kind: "anyone"; address: string };

/** The catalogue and the log are added in context-inside.ts, where no client comes. */
export interface Context {
  caller: Caller;
  requestId: string;
  /** Counts one question of this caller; throws when there were too many in this minute. */
  countQuestion: () => void;
}
