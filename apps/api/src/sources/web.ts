// The web as the source check may see it: names are looked up here, and no connection goes anywhere that was not looked at.
import { lookup } from "node:dns/promises";
import { isIP } from "node:net";
import type { SourceTrouble } from "@convivio/core";
import { isPublicAddress } from "./public-address.ts";

export interface Found {
  address: string;
  family: number;
}

/** What tests put in the place of the internet. */
export interface Web {
  resolve(host: string): Promise<Found[]>;
  isAllowedAddress(address: string): boolean;
  isAllowedPort(port: number): boolean;
}

export const publicWeb: Web = {
  resolve: (host) => lookup(host, { all: true, verbatim: true }),
  isAllowedAddress: isPublicAddress,
  isAllowedPort: (port) => port === 80 || port === 443,
};

/** Why a page could not be had; the text never reaches anybody but us. */
export class WebTrouble extends Error {
  override readonly name = "WebTrouble";
  readonly why: SourceTrouble;
  /** Whether a connection came about before it. */
  readonly isReached: boolean;
  readonly status: number | null;
  /** Seconds after which the server wants to be asked again. */
  readonly retryAfter: number | null;

  constructor(
    why: SourceTrouble,
    cause?: unknown,
    known: Partial<Pick<WebTrouble, "isReached" | "status" | "retryAfter">> = {},
  ) {
    super(why, { cause });
    this.why = why;
    this.isReached = known.isReached ?? false;
    this.status = known.status ?? null;
    this.retryAfter = known.retryAfter ?? null;
  }
}

/** An address that may be asked, or the reason why not. What a name stands for is seen to when it is connected to. */
export function readWebAddress(text: string, web: Web, base?: string): URL {
  if (!URL.canParse(text, base)) throw new WebTrouble("not-web");
  const url = new URL(text, base);
  if (url.protocol !== "http:" && url.protocol !== "https:") throw new WebTrouble("not-web");
  // A name and password in an address would be sent along.
  if (url.username !== "" || url.password !== "") throw new WebTrouble("not-web");
  if (!web.isAllowedPort(portOf(url))) throw new WebTrouble("not-web");
  const literal = literalOf(url.hostname);
  if (literal !== null && !web.isAllowedAddress(literal)) throw new WebTrouble("private-address");
  url.hash = "";
  return url;
}

export function portOf(url: URL): number {
  return Number(url.port) || (url.protocol === "https:" ? 443 : 80);
}

function literalOf(host: string): string | null {
  const bare = host.replace(/^\[|\]$/g, "");
  return isIP(bare) === 0 ? null : bare;
}

type Answer = (error: NodeJS.ErrnoException | null, address: string | Found[], family?: number) => void;

/**
 * In the place of the system's own look-up: whatever a name stands for is judged here, and exactly that is connected to.
 * One address that is not allowed spoils all: a name that is half public is not to be trusted.
 */
export function safeLookup(web: Web) {
  return (host: string, options: { all?: boolean | undefined }, answer: Answer): void => {
    web.resolve(host).then(
      (found) => {
        const [first] = found;
        if (first === undefined) return answer(new WebTrouble("no-such-host"), "");
        if (!found.every(({ address }) => web.isAllowedAddress(address))) {
          return answer(new WebTrouble("private-address"), "");
        }
        return options.all === true ? answer(null, found) : answer(null, first.address, first.family);
      },
      (error: unknown) => answer(new WebTrouble("no-such-host", error), ""),
    );
  };
}
