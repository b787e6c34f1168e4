// What stories say, without what their markdown only points to. Stories are read and drawn by the cards; here is what needs no reading.

/** The end of a link with its address, which may hold one pair of brackets, and an address that stands for itself between angles. */
const addresses = /\]\(\s*(?:<https?:[^<>\n]*>|https?:(?:[^\s()]|\([^\s()]*\))*)|<https?:[^\s<>]*>/giu;

/** The words of a story to look for: the signs of markdown are no words, and the addresses of its links are not looked for. */
export function withoutAddresses(markdown: string): string {
  return markdown.replace(addresses, (found) => (found.startsWith("]") ? "]( " : " "));
}
