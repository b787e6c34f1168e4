// Does this address still give a page? Asked politely, where its host lets machines in, through at most five redirects, each of which is looked at like the first.
import type { CheckResult, SourceTrouble } from "@convivio/core";
import { type Asked, askAddress } from "./ask-address.ts";
import type { Robots } from "./robots.ts";
import type { Turns } from "./turns.ts";
import { readWebAddress, type Web, WebTrouble } from "./web.ts";

export interface CheckOptions {
  web: Web;
  /** Says who asks, and where one can read about it. */
  userAgent: string;
  turns: Turns;
  robots: Robots;
  /** For everything together, redirects included. */
  signal: AbortSignal;
  /** Milliseconds for one request. */
  timeoutMs: number;
}

const mostRedirects = 5;
const redirects = [301, 302, 303, 307, 308];
/** There is somebody, who does not let a machine in, or not now. It says nothing about the page. */
const unsure = [401, 402, 403, 407, 425, 429, 451, 503];

/** What is not fetched may be there or not. */
const unfetched: readonly SourceTrouble[] = ["disallowed", "robots-unknown"];

export async function checkSource(address: string, options: CheckOptions): Promise<CheckResult> {
  try {
    return resultOf(await follow(address, options));
  } catch (error) {
    if (!(error instanceof WebTrouble)) throw error;
    const { why, status, retryAfter } = error;
    return { outcome: unfetched.includes(why) ? "unsure" : "failed", why, status, retryAfter };
  }
}

async function follow(address: string, options: CheckOptions): Promise<Asked> {
  let url = readWebAddress(address, options.web);
  for (let hop = 0; hop <= mostRedirects; hop++) {
    const asked = await askOnce(url, options);
    if (!redirects.includes(asked.status) || asked.location === null) return asked;
    url = readWebAddress(asked.location, options.web, url.href);
  }
  throw new WebTrouble("too-many-redirects");
}

/** HEAD costs the server least; many do not know it, or answer it otherwise than GET, so a refusal is asked again. */
async function askOnce(url: URL, options: CheckOptions): Promise<Asked> {
  const { web, robots, signal } = options;
  await robots(url, { web, signal, read: (of, mostBytes) => take(of, "GET", options, mostBytes) });
  const head = await take(url, "HEAD", options).catch((error: unknown) => {
    // Some hang up on HEAD, and some never answer it.
    const why = error instanceof WebTrouble ? error.why : null;
    if ((why === "broken-answer" || why === "no-answer") && !options.signal.aborted) return null;
    throw error;
  });
  const isClear = head !== null && (head.status < 400 || head.status === 429 || head.status === 503);
  return isClear ? head : take(url, "GET", options);
}

async function take(url: URL, method: "HEAD" | "GET", options: CheckOptions, mostBytes?: number): Promise<Asked> {
  const { web, userAgent, turns, timeoutMs } = options;
  try {
    return await turns.take(url.host, options.signal, () => {
      const signal = AbortSignal.any([options.signal, AbortSignal.timeout(timeoutMs)]);
      return askAddress(url, { web, method, userAgent, signal, ...(mostBytes && { mostBytes }) });
    });
  } catch (error) {
    throw error instanceof WebTrouble || !options.signal.aborted ? error : new WebTrouble("no-answer", error);
  }
}

function resultOf({ status, retryAfter }: Asked): CheckResult {
  if (status >= 200 && status < 300) return { outcome: "alive", why: null, status, retryAfter: null };
  const outcome = unsure.includes(status) ? "unsure" : "failed";
  return { outcome, why: "status", status, retryAfter };
}
