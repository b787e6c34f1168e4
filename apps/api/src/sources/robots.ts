// What a host asks machines to leave alone: its robots.txt (RFC 9309), read once for a run and asked before every request.
import parser from "robots-parser";
import type { Asked } from "./ask-address.ts";
import { readWebAddress, type Web, WebTrouble } from "./web.ts";

/** By this name a robots.txt speaks to us. */
export const productToken = "Convivio";

/** Throws where this address is not to be fetched: `disallowed`, or `robots-unknown` where that cannot be known now. */
export type Robots = (url: URL, reading: RobotsReading) => Promise<void>;

export interface RobotsReading {
  web: Web;
  signal: AbortSignal;
  /** One request, no redirect followed, of whose answer at most so many bytes are read. */
  read: (url: URL, mostBytes: number) => Promise<Asked>;
}

type Rules = (url: URL) => boolean;

/** What a reader of them must read at least (RFC 9309, 2.5); what stands beyond is not looked at. */
const mostBytes = 500 * 1024;
const mostRedirects = 5;
const redirects = [301, 302, 303, 307, 308];
/** Nobody writes longer rules; a longer address would only cost time. */
const mostCharacters = 2000;

const everything: Rules = () => true;
/** Its types say `default`, which is not there: it is a CommonJS module that is a function. */
const parse = parser as unknown as (url: string, rules: string) => ReturnType<typeof parser.default>;

export function createRobots(): Robots {
  const known = new Map<string, Promise<Rules>>();
  return async (url, reading) => {
    const rules = known.get(url.origin) ?? readRules(url.origin, reading);
    known.set(url.origin, rules);
    try {
      if ((await rules)(url)) return;
    } catch (error) {
      // Whoever waited too long for it has learned nothing for those who come after.
      if (reading.signal.aborted) known.delete(url.origin);
      throw error;
    }
    throw new WebTrouble("disallowed");
  };
}

/** Who has no robots.txt wants nothing left alone; who cannot show theirs now is not fetched from now. */
async function readRules(origin: string, { web, read }: RobotsReading): Promise<Rules> {
  let url = new URL("/robots.txt", origin);
  for (let hop = 0; hop <= mostRedirects; hop++) {
    const asked = await read(url, mostBytes).catch((error: unknown) => refuse(error, hop > 0));
    if (asked.status >= 500) throw new WebTrouble("robots-unknown", undefined, asked);
    if (asked.status >= 200 && asked.status < 300) return rulesOf(origin, asked);
    if (!redirects.includes(asked.status) || asked.location === null) return everything;
    url = elsewhere(asked.location, web, url);
  }
  return everything;
}

function elsewhere(location: string, web: Web, from: URL): URL {
  try {
    return readWebAddress(location, web, from.href);
  } catch (error) {
    return refuse(error, true);
  }
}

/** A host that is not there at all is the source's own trouble, which asking for the page would find too; a redirect's is not. */
function refuse(error: unknown, isElsewhere: boolean): never {
  if (!(error instanceof WebTrouble)) throw error;
  const isOfHost = !error.isReached || error.why === "bad-certificate";
  if (isOfHost && !isElsewhere) throw error;
  throw new WebTrouble("robots-unknown", error);
}

function rulesOf(origin: string, { body, isWhole }: Asked): Rules {
  // What was cut off in the middle of a line would be another rule.
  const lines = isWhole ? body : body.slice(0, body.lastIndexOf("\n") + 1);
  const rules = parse(`${origin}/robots.txt`, lines);
  return (url) => rules.isAllowed(url.href.slice(0, mostCharacters), productToken) !== false;
}
