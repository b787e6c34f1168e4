// Fields that point at other records: one, several in an order.
import type { FieldOf } from "@convivio/core";
import { PickList } from "../../kit/pick-list.tsx";
import { useField } from "../use-field.ts";
import { Pointer } from "./pointer.tsx";
import { useRecords } from "./use-records.ts";

export function RecordField({ field }: { field: FieldOf<"record"> }) {
  const { lang: _, ...parts } = useField(field);
  return <Pointer {...parts} kind={field.kind} />;
}

/** Cities and themes stand in an order that says which counts most; so do all others, as they were entered. */
export function RecordsField({ field }: { field: FieldOf<"records"> }) {
  const { value, onChange, isReadOnly, lang: _, ...parts } = useField(field);
  const { find, choiceOf, create } = useRecords(field.kind);
  return (
    <PickList
      {...parts}
      isDisabled={isReadOnly}
      find={find}
      value={idsOf(value).map(choiceOf)}
      onChange={(chosen) => onChange(chosen.map((choice) => Number(choice.id)))}
      onCreate={async (title) => {
        const id = await create(title);
        if (id !== null) onChange((now: unknown) => [...idsOf(now), id]);
      }}
    />
  );
}

function idsOf(value: unknown): number[] {
  return Array.isArray(value) ? value.filter((id): id is number => typeof id === "number") : [];
}
