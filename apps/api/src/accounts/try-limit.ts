// How often somebody may try to get in: counted for the account that is meant and for the address it comes from.
import { createHmac } from "node:crypto";
import { isIP } from "node:net";
import { ConvivioError } from "@convivio/core";
import { countTry, type Database, emailKey, forgetTries } from "@convivio/db";
import ipaddr from "ipaddr.js";

export const tryMinutes = 15;
export const triesAnAccount = 10;
/** A whole secretariat may sit behind one address. */
export const triesAnAddress = 60;
/** Mails that a stranger can make us send to somebody. */
export const linksAnAccount = 5;
/** Longer than a code is good for: thirty seconds, and as long before and after. */
const codeMinutes = 2;

export interface TryLimit {
  /** One attempt with a password, for this e-mail address, whether it has an account or not. */
  countPassword(email: string, address: string): Promise<void>;
  /** The password was right: its account begins anew. */
  forgetPassword(email: string): Promise<void>;
  /** One mail with a link that is asked for. */
  countLink(email: string, address: string): Promise<void>;
  /** One attempt with a code or a token: too long to guess, or limited already, so that only the address counts. */
  countToken(address: string): Promise<void>;
  /** False where this code of a second factor has let its account in already. */
  isFirstUse(accountId: string, code: string): Promise<boolean>;
}

export function createTryLimit(db: Database, secret: string): TryLimit {
  const keyOf = (kind: string, of: string) =>
    createHmac("sha256", secret).update(`tries ${kind} ${of}`).digest("base64url");
  const count = async (key: string, most: number) => {
    const { count, since } = await countTry(db, { key, minutes: tryMinutes });
    if (count > most) throw tooMany(since);
  };
  const countAddress = (address: string) => count(keyOf("address", networkOf(address)), triesAnAddress);
  return {
    async countPassword(email, address) {
      await countAddress(address);
      await count(keyOf("password", emailKey(email)), triesAnAccount);
    },
    forgetPassword: (email) => forgetTries(db, keyOf("password", emailKey(email))),
    async countLink(email, address) {
      await countAddress(address);
      await count(keyOf("link", emailKey(email)), linksAnAccount);
    },
    countToken: countAddress,
    async isFirstUse(accountId, code) {
      const { count } = await countTry(db, { key: keyOf("code", `${accountId} ${code}`), minutes: codeMinutes });
      return count === 1;
    },
  };
}

function tooMany(since: Date): ConvivioError {
  const minutes = Math.max(1, Math.ceil((since.getTime() + tryMinutes * 60_000 - Date.now()) / 60_000));
  return new ConvivioError(
    "too-many-tries",
    `These were too many tries. Wait ${minutes} ${minutes === 1 ? "minute" : "minutes"}, then try again.`,
    "limit of tries",
    { about: { minutes } },
  );
}

/** Of an IPv6 address the first half: the other is for its owner to choose, and to change with every try. */
export function networkOf(address: string): string {
  if (isIP(address) === 0) return address;
  const parsed = ipaddr.process(address);
  if (parsed.kind() === "ipv4") return parsed.toString();
  return `${parsed.toByteArray().slice(0, 8).join(".")}/64`;
}
