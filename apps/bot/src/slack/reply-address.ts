// Slack's response_url: five uses within thirty minutes, counted here so that nobody is left waiting for a sixth.

export type ReplyMessage = {
  text: string;
  blocks?: readonly unknown[];
  response_type?: "ephemeral" | "in_channel";
};

/** Why a reply address did not take a message. Only "uncertain" may have been delivered all the same. */
export type ReplyProblem = "used-up" | "refused" | "uncertain";

export class ReplyError extends Error {
  override readonly name = "ReplyError";
  readonly problem: ReplyProblem;
  constructor(problem: ReplyProblem, message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.problem = problem;
  }
}

export type ReplyAddress = { usesLeft(): number; post(message: ReplyMessage): Promise<void> };

const uses = 5;
const lifeMs = 30 * 60 * 1000;

export function createReplyAddress(
  url: string,
  { now, timeoutMs }: { now: () => number; timeoutMs: number },
): ReplyAddress {
  const bornAt = now();
  let used = 0;
  const usesLeft = () => (now() - bornAt >= lifeMs ? 0 : uses - used);
  return {
    usesLeft,
    async post(message) {
      if (usesLeft() <= 0) throw new ReplyError("used-up", "the reply address is used up");
      used += 1;
      const body = {
        response_type: "ephemeral",
        replace_original: false,
        unfurl_links: false,
        unfurl_media: false,
        ...message,
      };
      const response = await send(url, body, timeoutMs);
      const said = (await response.text().catch(() => "")).slice(0, 200);
      if (response.ok && !/"ok":\s*false/.test(said)) return;
      const isOver = /used_url|expired_url/.test(said);
      if (isOver) used = uses;
      throw new ReplyError(isOver ? "used-up" : "refused", `the reply address answered ${response.status} ${said}`);
    },
  };
}

async function send(url: string, body: unknown, timeoutMs: number): Promise<Response> {
  try {
    return await fetch(url, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(timeoutMs),
    });
  } catch (error) {
    // A connection that was refused carried nothing; after a time-out the message may have arrived.
    const isRefused = /ECONNREFUSED|ENOTFOUND|EAI_AGAIN/.test(String((error as Error).cause));
    throw new ReplyError(isRefused ? "refused" : "uncertain", "the reply address could not be reached", error);
  }
}
