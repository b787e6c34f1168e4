// Several texts in one cell, separated as people do it; as JSON where a text holds a separator itself.
const separators = /[;|\n\r]/;

export function writeList(texts: readonly string[]): string {
  const isPlain = texts.every((text) => !separators.test(text)) && !/^\s*[[{]/.test(texts[0] ?? "");
  return isPlain ? texts.join("; ") : JSON.stringify(texts);
}

export function readList(cell: string): string[] {
  const parsed = readJson(cell);
  const parts = Array.isArray(parsed) ? parsed.map(textOf) : cell.split(separators);
  return parts.map((part) => part.trim()).filter((part) => part !== "");
}

/** What a cell says in JSON, where it is an array or an object; undefined otherwise. */
export function readJson(cell: string): unknown {
  if (!/^\s*[[{]/.test(cell)) return undefined;
  try {
    return JSON.parse(cell);
  } catch {
    return undefined;
  }
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : value === null ? "" : JSON.stringify(value);
}
