// Keys by which programs are known: our own bots, and whoever reads the figures.
import { createHmac, timingSafeEqual } from "node:crypto";

/** Compares without telling by its time how much was right. */
export function isBearerKey(given: string | undefined, key: string): boolean {
  const bearer = /^Bearer (.+)$/.exec(given ?? "")?.[1] ?? "";
  const a = Buffer.from(bearer);
  const b = Buffer.from(key);
  return a.length === b.length && timingSafeEqual(a, b);
}

/** By what the database knows a request: of the platform's own number it tells nothing to whoever has no key. */
export function hiddenIdentity(identity: string, key: string): string {
  return createHmac("sha256", key).update(`request ${identity}`).digest("base64url");
}
