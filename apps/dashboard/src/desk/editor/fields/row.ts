// The rows of a field, and how one of them changes after a moment in which others did.

export type Row = Readonly<Record<string, unknown>>;

export function rowsOf(value: unknown): Row[] {
  return Array.isArray(value) ? (value as Row[]) : [];
}

/** The row that stood there when it was shown; if its words have changed since, the one in its place. */
export function changeRow(
  now: readonly Row[],
  { rows, at, part }: { rows: readonly Row[]; at: number; part: Row },
): Row[] {
  const shown = rows[at];
  const same = shown === undefined ? -1 : now.indexOf(shown);
  const place = same === -1 && now.length === rows.length ? at : same;
  return now.map((row, one) => (one === place ? { ...row, ...part } : row));
}
