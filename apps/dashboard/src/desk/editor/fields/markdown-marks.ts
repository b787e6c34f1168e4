// Puts markdown around what is selected, or takes it away where it is there already.

export type Mark = "bold" | "emphasis" | "list" | "quote" | "link";

export interface Selection {
  from: number;
  to: number;
}

const around: Readonly<Record<"bold" | "emphasis", string>> = { bold: "**", emphasis: "_" };
const ahead: Readonly<Record<"list" | "quote", string>> = { list: "- ", quote: "> " };

/** @returns the new text, and what is selected in it. */
export function markSelection(text: string, { from, to }: Selection, mark: Mark): Selection & { text: string } {
  if (mark === "link") return link(text, from, to);
  return mark === "list" || mark === "quote" ? lines(text, from, to, ahead[mark]) : wrap(text, from, to, around[mark]);
}

function wrap(text: string, from: number, to: number, sign: string): Selection & { text: string } {
  const length = sign.length;
  const isMarked = text.slice(from - length, from) === sign && text.slice(to, to + length) === sign;
  if (isMarked) {
    const bare = text.slice(0, from - length) + text.slice(from, to) + text.slice(to + length);
    return { text: bare, from: from - length, to: to - length };
  }
  const marked = text.slice(0, from) + sign + text.slice(from, to) + sign + text.slice(to);
  return { text: marked, from: from + length, to: to + length };
}

/** Whole lines: every line that the selection touches. */
function lines(text: string, from: number, to: number, sign: string): Selection & { text: string } {
  const start = from === 0 ? 0 : text.lastIndexOf("\n", from - 1) + 1;
  const next = text.indexOf("\n", to);
  const end = next === -1 ? text.length : next;
  const touched = text.slice(start, end).split("\n");
  const isMarked = touched.every((line) => line.startsWith(sign));
  const marked = touched.map((line) => (isMarked ? line.slice(sign.length) : sign + line)).join("\n");
  return { text: text.slice(0, start) + marked + text.slice(end), from: start, to: start + marked.length };
}

/** The words stay; the address is selected, to be typed over. */
function link(text: string, from: number, to: number): Selection & { text: string } {
  const address = "https://";
  const marked = `[${text.slice(from, to)}](${address})`;
  const place = from + marked.length - address.length - 1;
  return { text: text.slice(0, from) + marked + text.slice(to), from: place, to: place + address.length };
}
