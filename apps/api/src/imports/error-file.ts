// The rows that could not be brought in, as a file to be corrected and sent again: what stood in them, and what is wrong with each.
import { say } from "@convivio/cards";
import type { Language, RowProblem } from "@convivio/core";
import { type Database, type ImportRow, listImportRows } from "@convivio/db";
import { csvLine, csvStart } from "../exports/csv.ts";
import { textOf } from "./import-view.ts";

const batch = 500;

export async function* errorFile(db: Database, of: ImportRow, language: Language): AsyncGenerator<string> {
  yield csvStart + csvLine([say(language, "refused.row"), say(language, "refused.problems"), ...of.columns]);
  for (let after = 0, isMore = true; isMore; ) {
    const rows = await listImportRows(db.tables, of.id, { sort: "invalid", after, limit: batch });
    for (const { row, raw, problems } of rows) {
      const cells = Array.isArray(raw) ? raw : of.columns.map((column) => raw[column]);
      const errors = problems.filter(({ isError }) => isError).map((problem) => sentenceOf(problem, language));
      yield csvLine([String(row), errors.join(" · "), ...cells.map(textOf)]);
    }
    after = rows.at(-1)?.row ?? after;
    isMore = rows.length === batch;
  }
}

/** "City “Atlantis”: not in the catalogue". */
function sentenceOf({ column, field, code, value, limit }: RowProblem, language: Language): string {
  const place = column ?? field;
  const label = value === null ? place : `${place} ${say(language, "quotation", { text: value })}`.trim();
  const text = say(language, `refused.${code}`, { limit: new Intl.NumberFormat(language).format(limit ?? 0) });
  return say(language, "label", { label, text });
}
