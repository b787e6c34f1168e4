// Cells of a CSV file that no spreadsheet takes for a formula, and back.

/** What begins a formula in some spreadsheet, also in its full-width form; apostrophes before it are ours or somebody's own. */
const formula = /^'*[=+\-@\t\r\n＝＋－＠]/;
const marked = /^'+[=+\-@\t\r\n＝＋－＠]/;
/** A plain number is no formula, and stays one. */
const number = /^-\d+(\.\d+)?$/;

/** The text with an apostrophe before it where it would be taken for a formula. */
export function safeCell(text: string): string {
  return formula.test(text) && !number.test(text) ? `'${text}` : text;
}

/** What the cell said before `safeCell`. Nothing is ever computed: a cell that begins with = is that text. */
export function plainCell(cell: string): string {
  return marked.test(cell) ? cell.slice(1) : cell;
}
