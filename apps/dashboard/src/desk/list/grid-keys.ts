// Where a key leads in a grid of rows and columns. Row -1 is the head, with its buttons to sort.

export type Place = { row: number; column: number };
export type Extent = { rows: number; columns: number /** Rows on a page. */; page: number };

export type Press = { key: string; ctrlKey: boolean; metaKey: boolean; shiftKey: boolean; altKey: boolean };

/** Null for a key that leads nowhere here. */
export function placeAfter(press: Press, from: Place, extent: Extent, isRightToLeft: boolean): Place | null {
  if (press.altKey || press.shiftKey) return null;
  const isFar = press.ctrlKey || press.metaKey;
  const onward = isRightToLeft ? "ArrowLeft" : "ArrowRight";
  const back = isRightToLeft ? "ArrowRight" : "ArrowLeft";
  const lastColumn = extent.columns - 1;
  const lastRow = extent.rows - 1;
  const to = (row: number, column: number): Place => ({
    row: Math.min(Math.max(row, -1), lastRow),
    column: Math.min(Math.max(column, 0), lastColumn),
  });
  switch (press.key) {
    case "ArrowDown":
      return isFar ? to(lastRow, from.column) : to(from.row + 1, from.column);
    case "ArrowUp":
      return isFar ? to(Math.min(from.row, 0), from.column) : to(from.row - 1, from.column);
    case onward:
      return to(from.row, from.column + 1);
    case back:
      return to(from.row, from.column - 1);
    case "PageDown":
      return to(from.row + extent.page, from.column);
    case "PageUp":
      return to(Math.max(from.row - extent.page, Math.min(from.row, 0)), from.column);
    case "Home":
      return isFar ? to(0, 0) : to(from.row, 0);
    case "End":
      return isFar ? to(lastRow, lastColumn) : to(from.row, lastColumn);
    default:
      return null;
  }
}
