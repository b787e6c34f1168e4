// From what stands in a cell to the value of a field: as people write it, or as JSON says it.

import { latinDigits } from "../dates/decades.ts";
import { readDate } from "../dates/read-date.ts";
import type { Field } from "../fields/field.ts";
import type { QuestionLanguage } from "../language.ts";
import { fold, foldedWords } from "../question/words.ts";
import type { RecordKind } from "../record.ts";
import { partKinds } from "../references.ts";
import { languageCodes } from "./header-words.ts";
import { readJson, readList } from "./list-cell.ts";
import { type RowProblemCode, shortValue } from "./row-problem.ts";

export interface CellReading {
  /** The language of the file's dates. */
  language: QuestionLanguage;
  /** The records of a kind that have this number, slug or name, in any language. */
  find(kind: RecordKind, named: string | number): readonly number[];
  /** How an option is called besides its own name. */
  namesOf?(field: Field, option: string): readonly string[];
}

/** Thrown inside this folder only: what is wrong with one cell. */
export class CellProblem extends Error {
  readonly code: RowProblemCode;
  readonly value: string | null;

  constructor(code: RowProblemCode, value: unknown) {
    super(code);
    this.code = code;
    this.value = shortValue(value);
  }
}

/** Null where the cell says nothing. */
export function readCell(field: Field, cell: unknown, reading: CellReading): unknown {
  if (isBlank(cell)) return null;
  switch (field.type) {
    case "number":
      return readNumber(cell, field.isWhole);
    case "flag":
      return readFlag(cell);
    case "date":
    case "day":
      return readDay(cell, field.type, reading);
    case "choice":
      return readChoice(field, field.of, cell, reading);
    case "language":
      return readLanguage(textOf(cell));
    case "languages":
      return listOf(cell).map(readLanguage);
    case "lines":
      return listOf(cell);
    case "record":
      return findOne(field.kind, cell, reading);
    case "records":
      return partsOf(cell).map((part) => findOne(field.kind, part, reading));
    case "organisations":
    case "participants":
    case "lineage":
    case "media":
      return readPairs(field, cell, reading);
    case "source":
      return readSources(cell)[0] ?? null;
    case "sources":
      return readSources(cell);
    case "names":
      return Object.fromEntries(byLanguage(cell).map(([language, text]) => [language, textOf(text)]));
    case "labels":
      return Object.fromEntries(byLanguage(cell).map(([language, text]) => [language, listOf(text)]));
    default:
      return textOf(cell);
  }
}

export function isBlank(cell: unknown): boolean {
  return cell === null || cell === undefined || (typeof cell === "string" && cell.trim() === "");
}

/** Other text than text is shown as JSON says it. */
export function textOf(cell: unknown): string {
  if (typeof cell === "string") return cell;
  if (typeof cell === "number" || typeof cell === "boolean") return String(cell);
  throw new CellProblem("unreadable", cell);
}

export function listOf(cell: unknown): string[] {
  if (typeof cell === "string") return readList(cell);
  return (Array.isArray(cell) ? cell : [cell]).filter((part) => !isBlank(part)).map(textOf);
}

/** The parts of a list, of which each may be more than a text. */
function partsOf(cell: unknown): unknown[] {
  const whole = typeof cell === "string" ? (readJson(cell) ?? readList(cell)) : cell;
  return (Array.isArray(whole) ? whole : [whole]).filter((part) => !isBlank(part));
}

function readNumber(cell: unknown, isWhole: boolean): number {
  if (typeof cell === "number" && Number.isFinite(cell)) return cell;
  // Arabic has signs of its own for the decimal point and between thousands.
  const text = latinDigits(textOf(cell))
    .replace(/[\s\u00a0\u202f'’\u066c]/g, "")
    .replace(/^\u2212/, "-");
  const grouped = isWhole ? text.replace(/(?<=\d)[.,](?=\d{3}(?:\D|$))/g, "") : text.replace(",", ".");
  const plain = grouped.replace("\u066b", ".");
  if (!/^[+-]?\d+(\.\d+)?(e-?\d+)?$/i.test(plain)) throw new CellProblem("not-a-number", cell);
  return Number(plain);
}

const yes = ["true", "yes", "y", "1", "x", "oui", "vrai", "si", "verdadero", "vero", "نعم", "صحيح"];
const no = ["false", "no", "n", "0", "non", "faux", "falso", "لا", "خطا"];

function readFlag(cell: unknown): boolean {
  const word = fold(textOf(cell).trim());
  if (yes.includes(word)) return true;
  if (no.includes(word)) return false;
  throw new CellProblem("not-yes-or-no", cell);
}

function readDay(cell: unknown, type: "date" | "day", { language }: CellReading): string {
  const read = readDate(textOf(cell), language);
  if (read === null || (type === "day" && !/^\d{4}-\d{2}-\d{2}$/.test(read))) throw new CellProblem("not-a-date", cell);
  return read;
}

const keyOf = (text: string) => foldedWords(text).join(" ");

function readChoice(field: Field, options: readonly string[], cell: unknown, { namesOf }: CellReading): string {
  const text = textOf(cell).trim();
  if (options.includes(text)) return text;
  const said = keyOf(text);
  const isCalled = (option: string) =>
    [option, ...(namesOf?.(field, option) ?? [])].some((name) => keyOf(name) === said);
  const option = options.find(isCalled);
  if (option === undefined) throw new CellProblem("not-a-choice", cell);
  return option;
}

/** A code comes back as it is. */
function readLanguage(text: string): string {
  return languageCodes.get(keyOf(text)) ?? text;
}

export function findOne(kind: RecordKind, named: unknown, { find }: CellReading): number {
  const found = candidates(kind, named, find);
  if (found.length === 1 && found[0] !== undefined) return found[0];
  throw new CellProblem(found.length === 0 ? "unknown-record" : "ambiguous-record", named);
}

function candidates(kind: RecordKind, named: unknown, find: CellReading["find"]): readonly number[] {
  if (typeof named === "number") return find(kind, named);
  if (typeof named === "object" && named !== null) {
    const { id, slug, name } = named as Record<string, unknown>;
    for (const one of [id, slug, name]) {
      const found = one === undefined || one === null ? [] : candidates(kind, one, find);
      if (found.length > 0) return found;
    }
    return [];
  }
  if (typeof named !== "string") return [];
  const text = named.trim();
  const byNumber = /^\d{1,9}$/.test(text) ? find(kind, Number(text)) : [];
  return byNumber.length > 0 ? byNumber : find(kind, text);
}

/** "City of Turin (lead)": what is named, and in brackets what goes with it. */
const pair = /^(.*?)\s*\(([^()]*)\)\s*$/s;

function readPairs(field: Field, cell: unknown, reading: CellReading): Record<string, unknown>[] {
  return partsOf(cell).map((part) => {
    if (typeof part === "object" && part !== null) return readPart(field, part as Record<string, unknown>, reading);
    const [, named = textOf(part), said = null] = pair.exec(textOf(part)) ?? [];
    switch (field.type) {
      case "organisations":
        return readPart(field, { organisation: named, role: said }, reading);
      case "participants":
        return readPart(field, { person: named, role: said, affiliation: null, position: null }, reading);
      case "lineage":
        return readPart(field, { practice: named, how: said }, reading);
      default:
        return { url: named, alternativeText: said };
    }
  });
}

/** The records that a part points at, found; all else as it stands. */
function readPart(field: Field, part: Record<string, unknown>, reading: CellReading): Record<string, unknown> {
  const kinds = partKinds[field.type] ?? {};
  const found = Object.entries(part).map(([key, value]) => {
    const kind = Object.hasOwn(kinds, key) ? kinds[key] : undefined;
    return [key, kind === undefined || isBlank(value) ? value : findOne(kind, value, reading)];
  });
  const whole = Object.fromEntries(found);
  if (field.type === "organisations" && field.roles !== null && typeof whole.role === "string") {
    return { ...whole, role: readChoice(field, field.roles, whole.role, reading) };
  }
  return whole;
}

function readSources(cell: unknown): Record<string, unknown>[] {
  return partsOf(cell).map((part) => {
    if (typeof part === "object" && part !== null) return part as Record<string, unknown>;
    const text = textOf(part).trim();
    const [, title = text, url = null] = /^(.*?)\s*[(<](https?:\/\/[^\s<>]+?)[)>]\s*$/s.exec(text) ?? [];
    const isAddress = url === null && /^https?:\/\/\S+$/.test(text);
    return isAddress ? { title: null, url: text, publisher: null } : { title: title || null, url, publisher: null };
  });
}

/** JSON, or "fr: Turin; it: Torino". */
function byLanguage(cell: unknown): [string, unknown][] {
  const parsed = typeof cell === "string" ? readJson(cell) : cell;
  if (typeof parsed === "object" && parsed !== null && !Array.isArray(parsed)) return Object.entries(parsed);
  return listOf(cell).map((part) => {
    const [, language, text] = /^([A-Za-z-]{2,20})\s*[:=]\s*(.+)$/s.exec(part) ?? [];
    if (language === undefined) throw new CellProblem("unreadable", part);
    return [language, text];
  });
}
