// Fields that point at other records: one, several in an order.
import type { FieldOf } from "@convivio/core";
import { ComboBox } from "../../kit/combo-box.tsx";
import { PickList } from "../../kit/pick-list.tsx";
import { useField } from "../use-field.ts";
import { useRecords } from "./use-records.ts";

export function RecordField({ field }: { field: FieldOf<"record"> }) {
  const { value, onChange, isReadOnly, lang: _, ...parts } = useField(field);
  const { find, choiceOf, create } = useRecords(field.kind);
  return (
    <ComboBox
      {...parts}
      isDisabled={isReadOnly}
      find={find}
      value={typeof value === "number" ? choiceOf(value) : null}
      onChange={(choice) => onChange(choice === null ? null : Number(choice.id))}
      onCreate={async (title) => {
        const id = await create(title);
        if (id !== null) onChange(id);
      }}
    />
  );
}

/** Cities and themes stand in an order that says which counts most; so do all others, as they were entered. */
export function RecordsField({ field }: { field: FieldOf<"records"> }) {
  const { value, onChange, isReadOnly, lang: _, ...parts } = useField(field);
  const { find, choiceOf, pick, create } = useRecords(field.kind);
  const ids = Array.isArray(value) ? value.filter((id): id is number => typeof id === "number") : [];
  return (
    <PickList
      {...parts}
      isDisabled={isReadOnly}
      find={find}
      value={ids.map(choiceOf)}
      onChange={(chosen) => onChange(pick(chosen))}
      onCreate={async (title) => {
        const id = await create(title);
        if (id !== null) onChange([...ids, id]);
      }}
    />
  );
}
