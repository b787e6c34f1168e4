// The key by which our own bots are known.
import { timingSafeEqual } from "node:crypto";

/** Compares without telling by its time how much was right. */
export function isBotKey(given: string | undefined, key: string): boolean {
  const bearer = /^Bearer (.+)$/.exec(given ?? "")?.[1] ?? "";
  const a = Buffer.from(bearer);
  const b = Buffer.from(key);
  return a.length === b.length && timingSafeEqual(a, b);
}
