// The rows of a file, one after the other, however large it is.
import { ConvivioError, type ImportFormat, plainCell } from "@convivio/core";
import type { RawRow } from "@convivio/db";
import Papa from "papaparse";

export interface ReadFile {
  /** Known once all rows have been read. */
  columns: string[];
  rows: AsyncGenerator<RawRow>;
}

export interface FileReading {
  format: ImportFormat;
  /** Between the cells of a CSV file; found out where it is null. */
  delimiter: string | null;
}

/** A row longer than this is a sign that the file is another sort of file. */
const longestRow = 2 * 1024 * 1024;
export const mostRows = 100_000;
export const mostColumns = 500;

export function readFile(text: AsyncIterable<string>, { format, delimiter }: FileReading): ReadFile {
  const columns: string[] = [];
  const rows = format === "csv" ? csvRows(text, delimiter, columns) : jsonRows(text, format, columns);
  return { columns, rows: limited(rows) };
}

export function unreadable(sentence: string, detail = "unreadable file"): ConvivioError {
  return new ConvivioError("invalid-input", sentence, detail, { field: "file" });
}

async function* limited(rows: AsyncGenerator<RawRow>): AsyncGenerator<RawRow> {
  let count = 0;
  for await (const row of rows) {
    if (++count > mostRows)
      throw unreadable(`This file has more than ${mostRows} rows. Divide it, and send the parts.`);
    yield row;
  }
  if (count === 0)
    throw unreadable("This file has no rows. Its first row names the columns; the others hold the records.");
}

async function* csvRows(text: AsyncIterable<string>, given: string | null, columns: string[]): AsyncGenerator<RawRow> {
  let row = 0;
  for await (const parsed of csvLines(text, given)) {
    row++;
    if (parsed.every((cell) => cell.trim() === "")) continue;
    const cells = parsed.map(plainCell);
    if (columns.length === 0) columns.push(...namesOf(cells));
    else yield { row, raw: cells };
  }
}

const headCharacters = 64 * 1024;
const delimiters = [",", ";", "\t", "|", Papa.RECORD_SEP, Papa.UNIT_SEP];

/** Lines of cells. A line is cut out when it is whole: what a quotation mark holds together may come in many pieces. */
async function* csvLines(text: AsyncIterable<string>, given: string | null): AsyncGenerator<string[]> {
  let parser: Papa.Parser | null = null;
  let waiting = "";
  let looked = 0;
  for await (const piece of pieces(text)) {
    waiting += piece;
    // A cell that goes on is not read again and again from its beginning, but each time twice as much of it has come.
    if (waiting.length < Math.max(headCharacters, looked * 2)) continue;
    parser ??= parserFor(waiting, given);
    const { data, meta } = parse(parser, waiting, false);
    for (const line of data) yield line;
    waiting = waiting.slice(meta.cursor);
    looked = waiting.length;
    if (looked > longestRow) throw unreadable(rowTooLong);
  }
  parser ??= parserFor(waiting, given);
  const { data, errors } = parse(parser, waiting, true);
  if (errors.some(({ code }) => code === "MissingQuotes")) throw unreadable(rowTooLong);
  for (const line of data) yield line;
}

const rowTooLong = "A row of this file does not end. Look for a quotation mark that is opened and not closed.";

/** A quick reader may be given much at once; it is worked off in pieces, between which others have their turn. */
async function* pieces(text: AsyncIterable<string>): AsyncGenerator<string> {
  for await (const chunk of text) {
    for (let at = 0; at < chunk.length; at += headCharacters) yield chunk.slice(at, at + headCharacters);
  }
}

/** A line ends with its last character of all three ways to end one, so that a file may mix two of them. */
function parserFor(head: string, given: string | null): Papa.Parser {
  return new Papa.Parser({ delimiter: given ?? delimiterOf(head), newline: head.includes("\n") ? "\n" : "\r" });
}

/** What stands between the names of the columns: cells may hold lists with separators of their own, names hardly ever do. */
function delimiterOf(head: string): string {
  const names = /^(?:"(?:[^"]|"")*"|[^"\r\n])*/.exec(head.trimStart())?.[0].replace(/"(?:[^"]|"")*"/g, "") ?? "";
  const counted = delimiters.map((delimiter) => ({ delimiter, count: names.split(delimiter).length - 1 }));
  const [most] = counted.sort((one, other) => other.count - one.count);
  return most === undefined || most.count === 0 ? "," : most.delimiter;
}

/** @param isLast whether what is left at the end is a line too. */
function parse(parser: Papa.Parser, text: string, isLast: boolean): Papa.ParseResult<string[]> {
  const parsed: Papa.ParseResult<string[]> = parser.parse(text, 0, !isLast);
  for (const line of parsed.data) {
    const last = line.at(-1);
    if (last?.endsWith("\r")) line[line.length - 1] = last.slice(0, -1);
  }
  return parsed;
}

/** Every column has a name of its own. */
function namesOf(cells: readonly string[]): string[] {
  if (cells.length > mostColumns) throw unreadable(`This file has more than ${mostColumns} columns.`);
  const names: string[] = [];
  for (const [at, cell] of cells.entries()) {
    const name = cell.trim().slice(0, 200) || `#${at + 1}`;
    let free = name;
    for (let again = 2; names.includes(free); again++) free = `${name} (${again})`;
    names.push(free);
  }
  return names;
}

async function* jsonRows(
  text: AsyncIterable<string>,
  format: "json" | "ndjson",
  columns: string[],
): AsyncGenerator<RawRow> {
  const known = new Set<string>();
  const parts = format === "json" ? arrayParts(text) : lines(text);
  for await (const { at, part } of parts) {
    const record = parseRecord(part, at);
    for (const key of Object.keys(record)) {
      if (known.has(key)) continue;
      if (known.size >= mostColumns) throw unreadable(`These records have more than ${mostColumns} different fields.`);
      known.add(key);
      columns.push(key);
    }
    yield { row: at, raw: record };
  }
}

function parseRecord(part: string, at: number): Record<string, unknown> {
  let value: unknown;
  try {
    value = JSON.parse(part);
  } catch {
    throw unreadable(`Record ${at} of this file is not JSON. Nothing was kept.`);
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw unreadable(`Record ${at} of this file is no object with named fields. Nothing was kept.`);
  }
  return cleaned(value) as Record<string, unknown>;
}

/** Without what the database cannot hold, which JSON can say by its escapes. */
function cleaned(value: unknown): unknown {
  if (typeof value === "string") return value.replaceAll("\0", "").toWellFormed();
  if (Array.isArray(value)) return value.map(cleaned);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [String(cleaned(key)).slice(0, 200), cleaned(one)]),
  );
}

interface Part {
  at: number;
  part: string;
}

async function* lines(text: AsyncIterable<string>): AsyncGenerator<Part> {
  let rest = "";
  let at = 0;
  for await (const chunk of text) {
    const parts = (rest + chunk).split("\n");
    rest = parts.pop() ?? "";
    if (rest.length > longestRow)
      throw unreadable("A line of this file does not end. NDJSON has one record on each line.");
    for (const part of parts) {
      at++;
      if (part.trim() !== "") yield { at, part };
    }
  }
  if (rest.trim() !== "") yield { at: at + 1, part: rest };
}

/** The elements of an array, cut out as they come: what is between two commas that no bracket and no text holds. */
async function* arrayParts(text: AsyncIterable<string>): AsyncGenerator<Part> {
  const cut = { depth: 0, isText: false, isEscaped: false, isOver: false };
  let part = "";
  let at = 0;
  for await (const chunk of text) {
    let from = 0;
    for (let place = 0; place < chunk.length; place++) {
      if (!step(cut, chunk[place] ?? "")) continue;
      const whole = part + chunk.slice(from, place);
      part = "";
      from = place + 1;
      if (whole.trim() !== "") yield { at: ++at, part: whole };
    }
    part += chunk.slice(from);
    if (part.length > longestRow)
      throw unreadable("A record of this file does not end. Look for a bracket that is not closed.");
  }
  if (!cut.isOver || part.trim() !== "")
    throw unreadable("This file is not a whole JSON array: [ … ]. Nothing was kept.");
}

/** @returns true at a character that stands outside the elements: the first bracket, a comma between two, the last bracket. */
function step(
  cut: { depth: number; isText: boolean; isEscaped: boolean; isOver: boolean },
  character: string,
): boolean {
  if (cut.isText) {
    cut.isText = cut.isEscaped || character !== '"';
    cut.isEscaped = !cut.isEscaped && character === "\\";
    return false;
  }
  switch (character) {
    case '"':
      if (cut.depth > 0) cut.isText = true;
      return false;
    case "[":
    case "{":
      if (cut.depth === 0 && (character === "{" || cut.isOver)) throw unreadable("This file is no JSON array: [ … ].");
      return cut.depth++ === 0;
    case "]":
    case "}":
      cut.depth--;
      cut.isOver = cut.depth === 0;
      return cut.isOver;
    case ",":
      return cut.depth === 1;
    default:
      return false;
  }
}
