// Every web address in an answer, as a card may link it: for tests.
import { readMarkdown } from "../markdown/read-markdown.ts";
import { safeAddress } from "../safe-address.ts";

const stories = ["purpose", "rationale", "process", "impact", "lessons", "transfer"];

/** Addresses at any depth, made safe; those of a story are the links that it makes itself. */
export function addressesIn(value: unknown): Set<string> {
  if (typeof value === "string") {
    const address = safeAddress(value);
    return new Set(address === null ? [] : [address]);
  }
  if (typeof value !== "object" || value === null) return new Set();
  return new Set(
    Object.entries(value).flatMap(([key, inner]) => {
      if (typeof inner === "string" && stories.includes(key)) return linksOf(readMarkdown(inner));
      return isText(key, inner) ? [] : [...addressesIn(inner)];
    }),
  );
}

/** The addresses that a tree links, at any depth. */
export function linksOf(tree: unknown): string[] {
  if (typeof tree !== "object" || tree === null) return [];
  const own = "address" in tree ? [String(tree.address)] : [];
  return [...own, ...Object.values(tree).flatMap(linksOf)];
}

/** A text that only looks like an address: the fields that hold addresses are these. */
function isText(key: string, value: unknown): boolean {
  return typeof value === "string" && !["url", "link", "archiveUrl"].includes(key);
}
