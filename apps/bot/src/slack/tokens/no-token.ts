// There is no token with which to call Slack: nothing was sent, and nothing was posted.

export type NoTokenReason =
  /** Convivio is not in this workspace, or not any more. */
  | "not-installed"
  /** The API does not say just now. */
  | "not-known"
  /** It has expired, and there is no other yet. */
  | "not-refreshed";

export class NoTokenError extends Error {
  override readonly name = "NoTokenError";
  readonly reason: NoTokenReason;
  constructor(reason: NoTokenReason, message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.reason = reason;
  }
}
