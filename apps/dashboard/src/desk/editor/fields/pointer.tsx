// Points at one record: found by its name, or made on the spot where it does not exist yet.
import type { RecordKind } from "@convivio/core";
import { ComboBox } from "../../kit/combo-box.tsx";
import { useRecords } from "./use-records.ts";

type PointerProps = {
  kind: RecordKind;
  label: string;
  description?: string | undefined;
  error?: string | null;
  isRequired?: boolean;
  value: unknown;
  onChange: (id: number | null) => void;
  isReadOnly: boolean;
};

export function Pointer({ kind, value, onChange, isReadOnly, ...parts }: PointerProps) {
  const { find, choiceOf, create } = useRecords(kind);
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
