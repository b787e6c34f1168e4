// Which columns are shown. The choice stands in the address, like everything of a list.
import { Button } from "../kit/button.tsx";
import { CheckboxGroup } from "../kit/checkbox.tsx";
import { Popup } from "../kit/popup.tsx";
import { useWords } from "../messages/words.tsx";
import { addressOfColumns, type ColumnId, chosenColumns, columnsOf, inOrder } from "./columns.ts";
import type { ListPartProps } from "./list-part.ts";

export function ColumnChooser({ kind, search, change }: ListPartProps) {
  const { say } = useWords("list");
  const possible = inOrder(columnsOf(kind)).filter(({ id }) => id !== "title");
  return (
    <Popup label={say("columns")} trigger={<Button icon="columns">{say("columns")}</Button>}>
      <CheckboxGroup<ColumnId>
        label={say("columns")}
        description={say("columns.hint")}
        choices={possible.map(({ id }) => ({ id, label: say(`column.${id}`) }))}
        value={chosenColumns(kind, search.columns).map(({ id }) => id)}
        onChange={(ids) => change({ columns: addressOfColumns(ids) })}
      />
    </Popup>
  );
}
