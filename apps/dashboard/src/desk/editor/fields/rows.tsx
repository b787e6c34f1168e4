// A field made of rows, each with a few parts: rows are added, moved and taken away by buttons, and the focus goes along.
import { type ReactNode, useEffect, useRef, useState } from "react";
import { Button } from "../../kit/button.tsx";
import { IconButton } from "../../kit/icon-button.tsx";
import { useWords } from "../../messages/words.tsx";
import { changeRow, type Row, rowsOf } from "./row.ts";

type RowsProps = {
  label: string;
  hint?: string | undefined;
  rows: readonly Row[];
  /** Given what the rows become, or how they become it from what they are by then. */
  onChange: (rows: Row[] | ((now: unknown) => Row[])) => void;
  /** What a new row begins with. */
  blank: Row;
  /** Says what is added: "Add a Source". */
  addText: string;
  isReadOnly: boolean;
  children: (row: Row, change: (part: Row) => void, at: number) => ReactNode;
};

export function Rows({ label, hint, rows, onChange, blank, addText, isReadOnly, children }: RowsProps) {
  const { say } = useWords("editor");
  const { box, focusRow } = useRowFocus();
  // What a row points at may have to be made first: by then rows have been written to, moved and taken away.
  const change = (at: number, part: Row) => onChange((now: unknown) => changeRow(rowsOf(now), { rows, at, part }));

  function remove(at: number): void {
    onChange(rows.filter((_, place) => place !== at));
    focusRow(Math.min(at, rows.length - 2));
  }

  function moveUp(at: number): void {
    const moved = [...rows];
    moved.splice(at - 1, 0, ...moved.splice(at, 1));
    onChange(moved);
    focusRow(at - 1);
  }

  return (
    <fieldset ref={box} className="flex min-w-0 flex-col gap-8">
      <legend className="mb-4 font-semibold text-14">{label}</legend>
      {hint !== undefined && <p className="max-w-measure text-12 text-ink-quiet">{hint}</p>}
      {rows.map((row, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows have no name of their own, their place is what they are known by.
        <div key={at} data-row={at} className="flex flex-col gap-8 rounded-6 border border-line bg-cloth p-12">
          {children(row, (part) => change(at, part), at)}
          {!isReadOnly && (
            <div className="flex justify-end gap-4">
              {at > 0 && <IconButton icon="up" label={say("rows.up", { place: at + 1 })} onPress={() => moveUp(at)} />}
              <IconButton icon="close" label={say("rows.remove", { place: at + 1 })} onPress={() => remove(at)} />
            </div>
          )}
        </div>
      ))}
      {!isReadOnly && (
        <div>
          <Button
            icon="plus"
            data-add=""
            onPress={() => {
              onChange([...rows, blank]);
              focusRow(rows.length);
            }}
          >
            {addText}
          </Button>
        </div>
      )}
    </fieldset>
  );
}

/** After a change the focus goes to the first control of a row; to the button that adds, where none is left. */
function useRowFocus() {
  const box = useRef<HTMLFieldSetElement>(null);
  const [wanted, setWanted] = useState<{ row: number } | null>(null);
  useEffect(() => {
    if (wanted === null) return;
    const row = box.current?.querySelector<HTMLElement>(`[data-row="${wanted.row}"]`);
    const control = row?.querySelector<HTMLElement>("input, textarea, button");
    (control ?? box.current?.querySelector<HTMLElement>(":scope > div:last-child button"))?.focus();
  }, [wanted]);
  return { box, focusRow: (row: number) => setWanted({ row }) };
}
