// Which columns are shown. The choice stands in the address, like everything of a list.
import { Button } from "../kit/button.tsx";
import { CheckboxGroup } from "../kit/checkbox.tsx";
import { Popup } from "../kit/popup.tsx";
import { useWords } from "../messages/words.tsx";
import { addressOfColumns, type ColumnId, chosenColumns, columnIds, columnsOf } from "./columns.tsx";
import type { ListPartProps } from "./toolbar.tsx";

export function ColumnChooser({ kind, search, change }: ListPartProps) {
  const { say } = useWords("list");
  const possible = columnsOf(kind)
    .filter(({ id }) => id !== "title")
    .sort((one, other) => columnIds.indexOf(one.id) - columnIds.indexOf(other.id));
  return (
    <Popup label={say("columns")} trigger={<Button icon="columns">{say("columns")}</Button>}>
      <CheckboxGroup<ColumnId>
        label={say("columns")}
        description={say("columns.hint")}
        choices={possible.map(({ id, name }) => ({ id, label: say(name) }))}
        value={chosenColumns(kind, search.columns).map(({ id }) => id)}
        onChange={(ids) => change({ columns: addressOfColumns(ids) })}
      />
    </Popup>
  );
}
