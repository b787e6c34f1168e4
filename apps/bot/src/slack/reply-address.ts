// Slack's response_url: five uses within thirty minutes, counted here so that nobody is left waiting for a sixth.
import { type HttpAnswer, send } from "../http.ts";
import { halfDone, postPatiently, TooManyError } from "./posting.ts";

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
      const { status, said } = await postPatiently(() => postJson(url, body, timeoutMs)).catch(giveUp);
      if (status < 300 && !/"ok":\s*false/.test(said)) return;
      const problem = problemOf(status, said);
      if (problem === "used-up") used = uses;
      throw new ReplyError(problem, `the reply address answered ${status} ${said}`);
    },
  };
}

function problemOf(status: number, said: string): ReplyProblem {
  if (/used_url|expired_url/.test(said)) return "used-up";
  // Part of what was asked may have been done.
  return status >= 500 || [...halfDone].some((code) => said.includes(code)) ? "uncertain" : "refused";
}

type Said = { status: number; said: string };

function giveUp(error: unknown): never {
  if (!(error instanceof TooManyError)) throw error;
  throw new ReplyError("refused", "the reply address takes no more just now", error);
}

async function postJson(url: string, body: unknown, timeoutMs: number): Promise<Said> {
  const answer = await sendJson(url, body, timeoutMs);
  const said = (await answer.text().catch(() => "")).slice(0, 200);
  if (answer.status === 429) throw new TooManyError(Number(answer.header("retry-after") ?? Number.NaN));
  return { status: answer.status, said };
}

async function sendJson(url: string, body: unknown, timeoutMs: number): Promise<HttpAnswer> {
  try {
    return await send(url, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(timeoutMs),
    });
  } catch (error) {
    // A connection that was refused carried nothing; after a time-out the message may have arrived.
    const isRefused = /ECONNREFUSED|ENOTFOUND|EAI_AGAIN/.test((error as { code?: string }).code ?? "");
    throw new ReplyError(isRefused ? "refused" : "uncertain", "the reply address could not be reached", error);
  }
}
