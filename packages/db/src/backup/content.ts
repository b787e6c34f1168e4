// The content of a backup, read in order: lines, and the rows that follow the line of a table.
import { ConvivioError } from "@convivio/core";
import { endOfRows } from "./header.ts";

export interface Content {
  /** The next line, parsed; null at the end. */
  line(): Promise<unknown>;
  /** The rows of the table whose line was read last, in blocks that need not end with a row. */
  rows(): AsyncGenerator<Buffer>;
  /** Reads no further. */
  close(): Promise<void>;
}

const lineEnd = 10;
/** As it stands after a row; the first one of a table has none before it. */
const end = Buffer.from(`\n${endOfRows}`);

const brokenOff = () =>
  new ConvivioError("not-possible", "This backup ends in the middle. Nothing was restored; use another copy.");

export const notOurs = () => new ConvivioError("invalid-input", "This is not a backup of Convivio.");

function parseLine(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw notOurs();
  }
}

export function readContent(source: AsyncIterable<Buffer>): Content {
  const chunks = source[Symbol.asyncIterator]();
  let rest: Buffer = Buffer.alloc(0);
  const more = async (): Promise<boolean> => {
    const { value, done } = await chunks.next();
    if (done === true) return false;
    rest = Buffer.concat([rest, value]);
    return true;
  };
  return {
    async line() {
      let at = rest.indexOf(lineEnd);
      while (at < 0) {
        if (!(await more())) {
          if (rest.length > 0) throw brokenOff();
          return null;
        }
        at = rest.indexOf(lineEnd);
      }
      const text = rest.toString("utf8", 0, at);
      rest = rest.subarray(at + 1);
      return parseLine(text);
    },
    async *rows() {
      // As if a row had gone before, so that one look finds the end wherever it is.
      rest = Buffer.concat([Buffer.from("\n"), rest]);
      let told = 1;
      for (let at = rest.indexOf(end); at < 0; at = rest.indexOf(end)) {
        // What could be the beginning of the end is kept back.
        const safe = rest.length - end.length + 1;
        if (safe > told) {
          yield rest.subarray(told, safe);
          rest = rest.subarray(safe);
          told = 0;
        }
        if (!(await more())) throw brokenOff();
      }
      const at = rest.indexOf(end);
      if (at + 1 > told) yield rest.subarray(told, at + 1);
      rest = rest.subarray(at + end.length);
    },
    async close() {
      await chunks.return?.();
    },
  };
}
