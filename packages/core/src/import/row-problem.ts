// What is wrong with a row of a file: which column, which field, and whether the row can be brought in all the same.
import { z } from "zod";
import { ProblemCode } from "../problems.ts";

export const RowProblemCode = z.enum([
  ...ProblemCode.options,
  /** No record of this kind has such a number or name: none is ever made silently. */
  "unknown-record",
  /** Several records are called so. */
  "ambiguous-record",
  "not-a-number",
  "not-yes-or-no",
  /** Meant to be JSON, or a pair, and is neither. */
  "unreadable",
  "slug-taken",
  "too-many-cells",
]);
export type RowProblemCode = z.infer<typeof RowProblemCode>;

export const RowProblem = z.object({
  /** As it is called in the file; null where no column has the field. */
  column: z.string().nullable(),
  /** The field, with the place in it: "sources.0.url"; empty where it is the row itself. */
  field: z.string(),
  code: RowProblemCode,
  /** What stands there, shortened. */
  value: z.string().nullable(),
  /** Characters at most, where the text is too long. */
  limit: z.number().nullable(),
  /** The row cannot be brought in as it is; otherwise it can, and something remains to be done. */
  isError: z.boolean(),
});
export type RowProblem = z.infer<typeof RowProblem>;

const shownCharacters = 200;

export function shortValue(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  const text = typeof value === "string" ? value : (JSON.stringify(value) ?? "");
  return text.length > shownCharacters ? `${text.slice(0, shownCharacters - 1).toWellFormed()}…` : text;
}
