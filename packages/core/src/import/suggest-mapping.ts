// Which column is probably which field, from what stands over the columns. People look at it and change it.
import type { Field } from "../fields/field.ts";
import { foldedWords } from "../question/words.ts";
import type { RecordKind } from "../record.ts";
import { headerWords, languageCodes } from "./header-words.ts";
import { importedFields, mostSources, readTarget, sourceParts } from "./targets.ts";

/** For each column a path, or null where nothing fits. No path is suggested twice. */
export function suggestMapping(kind: RecordKind, columns: readonly string[]): (string | null)[] {
  const index = indexOf(kind);
  const taken = new Set<string>();
  const suggested: (string | null)[] = columns.map(() => null);
  // What is written exactly as we call it goes before what merely sounds like it.
  for (const find of [exactPath, wordedPath]) {
    for (const [at, column] of columns.entries()) {
      if (suggested[at] !== null) continue;
      const path = find(kind, index, column).find((one) => !taken.has(one));
      if (path === undefined) continue;
      taken.add(path);
      suggested[at] = path;
    }
  }
  return suggested;
}

type Index = ReadonlyMap<string, string[]>;

function exactPath(kind: RecordKind, _: Index, column: string): string[] {
  const path = column.trim();
  return readTarget(kind, path) === null ? [] : [path];
}

function wordedPath(kind: RecordKind, index: Index, column: string): string[] {
  const words = headerOf(column);
  const numbered = numberIn(words);
  const whole = index.get(words.join(" ")) ?? [];
  const spoken = inLanguage(kind, index, words);
  const nth = numbered === null ? [] : sourcesOf(index, numbered.rest, numbered.number);
  return [...whole, ...spoken, ...nth].filter((path) => readTarget(kind, path) !== null);
}

/** "sourceURL", "source_url" and "Source URL" are one header. */
function headerOf(column: string): string[] {
  const spaced = column.replace(/([\p{Ll}\d])(\p{Lu})/gu, "$1 $2");
  return foldedWords(spaced);
}

function numberIn(words: readonly string[]): { number: number; rest: string[] } | null {
  const at = words.findIndex((word) => /^\d{1,2}$/.test(word));
  const number = Number(words[at]);
  if (at === -1 || number < 1 || number > mostSources) return null;
  return { number, rest: words.filter((_, place) => place !== at) };
}

function sourcesOf(index: Index, rest: readonly string[], number: number): string[] {
  return (index.get(rest.join(" ")) ?? []).flatMap((path) => {
    const part = /^sources\.\d+\.(\w+)$/.exec(path)?.[1];
    return part === undefined ? [] : [`sources.${number}.${part}`];
  });
}

/** Words between a name and its language. */
const between = new Set(["in", "en", "auf", "بال"]);

function inLanguage(kind: RecordKind, index: Index, words: readonly string[]): string[] {
  const code = languageCodes.get(words.at(-1) ?? "");
  if (code === undefined) return [];
  const rest = words.slice(0, -1);
  const name = between.has(rest.at(-1) ?? "") && rest.length > 1 ? rest.slice(0, -1) : rest;
  return (index.get(name.join(" ")) ?? []).flatMap((path) => {
    const field = path.split(".")[0] ?? "";
    return [`${field}.${code}`, ...(field === "name" ? [`names.${code}`] : [])].filter(
      (one) => readTarget(kind, one) !== null,
    );
  });
}

const indexes = new Map<RecordKind, Index>();

function indexOf(kind: RecordKind): Index {
  const known = indexes.get(kind);
  if (known !== undefined) return known;
  const index = new Map<string, string[]>();
  const add = (header: string, path: string) => index.set(header, [...(index.get(header) ?? []), path]);
  for (const field of importedFields(kind)) {
    add(keyOf(field.name), field.name);
    for (const word of wordsFor(field.name)) add(word, field.name);
    for (const [part, words] of partWords(field)) for (const word of words) add(word, part);
  }
  indexes.set(kind, index);
  return index;
}

function wordsFor(name: string): string[] {
  return (headerWords[name] ?? "")
    .split(", ")
    .filter((word) => word !== "")
    .map(keyOf);
}

function keyOf(header: string): string {
  return headerOf(header).join(" ");
}

function partWords(field: Field): [string, string[]][] {
  if (field.type === "organisations") {
    return (field.roles ?? []).map((role) => [
      `${field.name}.${role}`,
      [keyOf(role), ...wordsFor(`${field.name}.${role}`)],
    ]);
  }
  if (field.type !== "source" && field.type !== "sources") return [];
  const place = field.type === "source" ? field.name : `${field.name}.1`;
  return sourceParts.map((part) => [`${place}.${part}`, wordsFor(`source.${part}`)]);
}
