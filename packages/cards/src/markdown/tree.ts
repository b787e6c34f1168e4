// A story as it is drawn: the few things that its markdown may say, each safe as it stands. Whoever draws it uses elements of their own.

export type MarkdownInline =
  | { is: "text"; text: string }
  | { is: "strong" | "emphasis"; parts: readonly MarkdownInline[] }
  /** The address is a whole and safe web address. */
  | { is: "link"; address: string; parts: readonly MarkdownInline[] };

export type MarkdownBlock =
  /** Every line that was written is a paragraph; a heading is one whose words are strong. */
  | { is: "paragraph"; parts: readonly MarkdownInline[] }
  | { is: "quote"; blocks: readonly MarkdownBlock[] }
  /** `start` is the number of the first point; null where points have none. */
  | { is: "list"; start: number | null; items: readonly (readonly MarkdownBlock[])[] };

/** The words alone, in the order in which they are read. */
export function wordsOfParts(parts: readonly MarkdownInline[]): string {
  return parts.map((part) => (part.is === "text" ? part.text : wordsOfParts(part.parts))).join("");
}

/** The parts line by line; a stretch that goes over a line's end has its look in both lines. */
export function linesOfParts(parts: readonly MarkdownInline[]): MarkdownInline[][] {
  const lines: MarkdownInline[][] = [[]];
  for (const part of parts) {
    const pieces =
      part.is === "text"
        ? part.text.split("\n").map((text) => (text === "" ? [] : [{ is: part.is, text }]))
        : linesOfParts(part.parts).map((inner) => (inner.length === 0 ? [] : [{ ...part, parts: inner }]));
    pieces.forEach((piece, at) => {
      if (at > 0) lines.push([]);
      lines.at(-1)?.push(...piece);
    });
  }
  return lines;
}
