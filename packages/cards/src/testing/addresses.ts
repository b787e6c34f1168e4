// Every web address in an answer, as a card may link it: for tests.
import { safeAddress } from "../safe-address.ts";

/** Addresses at any depth, made safe. */
export function addressesIn(value: unknown): Set<string> {
  if (typeof value === "string") {
    const address = safeAddress(value);
    return new Set(address === null ? [] : [address]);
  }
  if (typeof value !== "object" || value === null) return new Set();
  return new Set(Object.entries(value).flatMap(([key, inner]) => (isText(key, inner) ? [] : [...addressesIn(inner)])));
}

/** A text that only looks like an address: the fields that hold addresses are these. */
function isText(key: string, value: unknown): boolean {
  return typeof value === "string" && !["url", "link", "archiveUrl"].includes(key);
}
