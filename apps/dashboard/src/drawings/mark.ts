// What chat markup means once it is read: stretches of text with a look, in lines. Both platforms' markup is read into this.

export type Mark =
  | { is: "text"; text: string }
  | { is: "code"; text: string }
  | { is: "bold" | "italic" | "strike" | "underline"; marks: readonly Mark[] }
  | { is: "link"; url: string; marks: readonly Mark[] };

export type MarkedLine = {
  is: "plain" | "title" | "subtitle" | "heading" | "subtext" | "quote" | "bullet";
  marks: readonly Mark[];
};

/** One way of marking text: where it stands and what it means. */
export type Rule = { pattern: RegExp; read: (found: RegExpExecArray) => Mark };

/** Only web addresses become links. */
export function isWebAddress(url: string): boolean {
  return /^https?:\/\//i.test(url);
}

/** Reads text by the rule that matches first, then goes on behind it. Never throws, never loses a character that is not markup. */
export function readMarks(text: string, rules: readonly Rule[], plain: (text: string) => string): Mark[] {
  const marks: Mark[] = [];
  let rest = text;
  while (rest !== "") {
    const next = firstMatch(rest, rules);
    const before = next === null ? rest : rest.slice(0, next.found.index);
    if (before !== "") marks.push({ is: "text", text: plain(before) });
    if (next === null) break;
    marks.push(next.rule.read(next.found));
    rest = rest.slice(next.found.index + next.found[0].length);
  }
  return marks;
}

function firstMatch(text: string, rules: readonly Rule[]): { found: RegExpExecArray; rule: Rule } | null {
  let first: { found: RegExpExecArray; rule: Rule } | null = null;
  for (const rule of rules) {
    const found = rule.pattern.exec(text);
    if (found !== null && (first === null || found.index < first.found.index)) first = { found, rule };
  }
  return first;
}

/** The words alone, as a screen reader hears them. */
export function wordsOf(marks: readonly Mark[]): string {
  return marks.map((mark) => ("text" in mark ? mark.text : wordsOf(mark.marks))).join("");
}
