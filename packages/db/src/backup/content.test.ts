// The content of a backup is read the same however it is cut into pieces on its way.
import fc from "fast-check";
import { expect, test } from "vitest";
import { readContent } from "./content.ts";

type Read = { lines: unknown[]; rows: string[] };

/** A line that is a number announces rows. */
async function read(pieces: Buffer[]): Promise<Read> {
  async function* source() {
    yield* pieces;
  }
  const content = readContent(source());
  const found: Read = { lines: [], rows: [] };
  for (let line = await content.line(); line !== null; line = await content.line()) {
    found.lines.push(line);
    if (typeof line !== "number") continue;
    const blocks: Buffer[] = [];
    for await (const block of content.rows()) blocks.push(block);
    found.rows.push(Buffer.concat(blocks).toString());
  }
  return found;
}

function cut(whole: Buffer, places: number[]): Buffer[] {
  const ends = [...new Set(places.map((place) => place % (whole.length + 1)))].sort((a, b) => a - b);
  return [...ends, whole.length].map((end, at) => whole.subarray(ends[at - 1] ?? 0, end));
}

/** What COPY writes: never a line that is a backslash and a full stop, because a backslash is doubled. */
const row = fc.string({ unit: fc.constantFrom("a", ".", "\\\\", "\\N", "\\n", "\t", "é", "\u2028") });
const tables = fc.array(fc.array(row.map((text) => `${text}\n`)).map((rows) => rows.join("")));

test("lines are lines and rows are rows, wherever it is cut", async () => {
  await fc.assert(
    fc.asyncProperty(tables, fc.array(fc.nat(), { maxLength: 60 }), async (texts, places) => {
      const whole = ['"first"\n', ...texts.flatMap((text, at) => [`${at}\n`, text, "\\.\n"]), '{"end":1}\n'].join("");
      const found = await read(cut(Buffer.from(whole), places));
      expect(found).toEqual({ lines: ["first", ...texts.keys(), { end: 1 }], rows: texts });
    }),
    { numRuns: 500 },
  );
});

test("one that ends in the middle of a line or of a table is noticed", async () => {
  for (const text of ['"first"', "1\n", "1\nrow\n", "1\nrow\n\\.", "1\nrow\\.\n"]) {
    await expect(read([Buffer.from(text)])).rejects.toThrow("ends in the middle");
  }
});
