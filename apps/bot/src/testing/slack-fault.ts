// What goes wrong with a call to the loopback Slack, and what its caller sees of that.

/** What Slack does instead of answering as it should; with `delayMs` alone it is only slow. */
export type SlackFault = {
  error?: string;
  status?: number;
  retryAfter?: number;
  /** Never says anything. */
  hangs?: boolean;
  /** Cuts the connection. */
  drops?: boolean;
  /** What was sent is taken all the same. */
  arrives?: boolean;
  delayMs?: number;
};
export type Answer = { status: number; body: unknown; headers?: Record<string, string> } | "hangs" | "drops";
/** Null where Slack answers as it should. */
export type Fate = { isTaken: boolean; answer: Answer | null; delayMs: number };

/** What stands in front of Slack says so by itself, and not as Slack would. */
const failed = "upstream connect error or disconnect/reset before headers";

export function fateOf(fault: SlackFault | null): Fate {
  const { error, status, retryAfter, hangs, drops, arrives = false, delayMs = 0 } = fault ?? {};
  if (hangs || drops) return { isTaken: arrives, answer: hangs ? "hangs" : "drops", delayMs };
  if (retryAfter !== undefined) {
    const headers = { "retry-after": String(retryAfter) };
    return { isTaken: arrives, answer: { status: 429, body: { ok: false, error: "ratelimited" }, headers }, delayMs };
  }
  if (error === undefined && status === undefined) return { isTaken: true, answer: null, delayMs };
  return { isTaken: arrives, answer: { status: status ?? 200, body: error ? { ok: false, error } : failed }, delayMs };
}
