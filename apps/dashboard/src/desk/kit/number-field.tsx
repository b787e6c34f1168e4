// A number, as the reader's language writes it; with buttons for one more and one less.
import {
  NumberField as AriaNumberField,
  type NumberFieldProps as AriaProps,
  Button,
  Group,
  Input,
} from "react-aria-components";
import { FieldLabel, FieldNotes, type FieldParts, fieldLook } from "./field.tsx";
import { Icon, type IconName } from "./icon.tsx";
import { control } from "./look.ts";

export type NumberFieldProps = FieldParts &
  Pick<
    AriaProps,
    "name" | "minValue" | "maxValue" | "step" | "formatOptions" | "isDisabled" | "isReadOnly" | "onBlur"
  > & {
    /** Null while nothing is written. */
    value: number | null;
    onChange: (value: number | null) => void;
  };

export function NumberField(props: NumberFieldProps) {
  const { label, description, error, isRequired, isLabelHidden, value, onChange, ...field } = props;
  return (
    <AriaNumberField
      {...field}
      value={value ?? Number.NaN}
      onChange={(given) => onChange(Number.isNaN(given) ? null : given)}
      isRequired={isRequired ?? false}
      isInvalid={Boolean(error)}
      validationBehavior="aria"
      className={fieldLook}
    >
      <FieldLabel {...{ label, isRequired, isLabelHidden }} />
      <Group className="flex gap-4">
        <Step slot="decrement" icon="minus" />
        <Input dir="ltr" className={`${control} text-end tabular-nums`} />
        <Step slot="increment" icon="plus" />
      </Group>
      <FieldNotes description={description} error={error} />
    </AriaNumberField>
  );
}

function Step({ slot, icon }: { slot: "increment" | "decrement"; icon: IconName }) {
  return (
    <Button
      slot={slot}
      className="inline-flex size-32 shrink-0 items-center justify-center rounded-6 border border-edge bg-plate text-ink hover:border-table data-disabled:border-line data-disabled:text-ink-quiet pointer-coarse:size-48"
    >
      <Icon name={icon} />
    </Button>
  );
}
