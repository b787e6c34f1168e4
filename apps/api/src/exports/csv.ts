// CSV as spreadsheets take it without asking: with a mark that it is UTF-8, and no cell that they would compute.
import { safeCell } from "@convivio/core";
import Papa from "papaparse";

export const csvStart = "\uFEFF";

export function csvLine(cells: readonly string[]): string {
  return `${Papa.unparse([cells.map(safeCell)], { newline: "\r\n" })}\r\n`;
}
