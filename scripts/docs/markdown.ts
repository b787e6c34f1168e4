// What the tests read of a Markdown file: its links, the anchors of its headings, its tables, its code.

const fences = /^ *(```+|~~~+)(\w*)[^\n]*\n([\s\S]*?)^ *\1/gm;

export interface CodeBlock {
  language: string;
  code: string;
}

export function codeBlocksOf(text: string): CodeBlock[] {
  return [...text.matchAll(fences)].map(([, , language = "", code = ""]) => ({ language, code }));
}

function withoutBlocks(text: string): string {
  return text.replace(fences, "");
}

export function codeSpansOf(text: string): string[] {
  return [...withoutBlocks(text).matchAll(/`([^`\n]+)`/g)].map(([, code = ""]) => code);
}

export function picturesOf(text: string): { alt: string; target: string }[] {
  return [...withoutBlocks(text).matchAll(/!\[([^\]]*)\]\(([^)\s]+)\)/g)].map(([, alt = "", target = ""]) => ({
    alt,
    target,
  }));
}

/** Targets of links and pictures. */
export function linksOf(text: string): string[] {
  const prose = withoutBlocks(text).replace(/`[^`\n]*`/g, "");
  return [...prose.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = ""]) => target);
}

/** The anchors under which a reader reaches the headings, as GitHub makes them. */
export function anchorsOf(text: string): Set<string> {
  const seen = new Map<string, number>();
  const anchors = [...withoutBlocks(text).matchAll(/^#{1,6} +(.+)$/gm)].map(([, heading = ""]) => {
    const anchor = heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, "")
      .trim()
      .replace(/\s/g, "-");
    const count = seen.get(anchor) ?? 0;
    seen.set(anchor, count + 1);
    return count === 0 ? anchor : `${anchor}-${count}`;
  });
  return new Set(anchors);
}

export type Row = Record<string, string>;

/** The rows of the table whose header holds all these columns. */
export function tableOf(text: string, ...columns: string[]): Row[] {
  const lines = text.split("\n");
  const cellsOf = (line: string) =>
    line
      .replace(/^\||\|$/g, "")
      .split("|")
      .map((cell) => cell.trim());
  const top = lines.findIndex((line) => line.startsWith("|") && columns.every((name) => cellsOf(line).includes(name)));
  if (top < 0) throw new Error(`there is no table with the columns ${columns.join(", ")}`);
  const header = cellsOf(lines[top] ?? "");
  const rows: Row[] = [];
  for (let at = top + 2; lines[at]?.startsWith("|"); at++) {
    const cells = cellsOf(lines[at] ?? "");
    rows.push(Object.fromEntries(header.map((name, column) => [name, cells[column] ?? ""])));
  }
  return rows;
}

/** The first code span of a cell, or null. */
export function codeIn(cell: string | undefined): string | null {
  return /`([^`]+)`/.exec(cell ?? "")?.[1] ?? null;
}

export function codesIn(cell: string | undefined): string[] {
  return [...(cell ?? "").matchAll(/`([^`]+)`/g)].map(([, code = ""]) => code);
}
