// Yes or no for one thing; several of them make a list from which any number is chosen.
import { Checkbox as AriaCheckbox, CheckboxGroup as AriaGroup } from "react-aria-components";
import { FieldLabel, FieldNotes, type FieldParts, fieldLook } from "./field.tsx";
import { Icon } from "./icon.tsx";

const row =
  "group flex min-h-24 w-fit cursor-pointer items-start gap-8 py-4 text-14 pointer-coarse:min-h-48 pointer-coarse:items-center data-disabled:text-ink-quiet";

function Box({ isSelected, isIndeterminate }: { isSelected: boolean; isIndeterminate: boolean }) {
  const isFilled = isSelected || isIndeterminate;
  return (
    <span className="flex h-[1lh] shrink-0 items-center">
      <span
        className={`flex size-16 shrink-0 items-center justify-center rounded-3 border group-hover:border-table ${isFilled ? "border-table bg-table text-on-table" : "border-edge bg-plate"} group-data-focus-visible:outline-2 group-data-focus-visible:outline-offset-2 group-data-focus-visible:outline-table group-data-disabled:border-line`}
      >
        {isFilled && <Icon name={isIndeterminate ? "minus" : "check"} className="size-12" />}
      </span>
    </span>
  );
}

export type CheckboxProps = {
  label: string;
  description?: string;
  isSelected: boolean;
  isIndeterminate?: boolean;
  onChange: (isSelected: boolean) => void;
  isDisabled?: boolean;
  name?: string;
};

export function Checkbox({ label, description, ...box }: CheckboxProps) {
  return (
    <AriaCheckbox {...box} className={row}>
      {(state) => (
        <>
          <Box {...state} />
          <Words label={label} description={description} />
        </>
      )}
    </AriaCheckbox>
  );
}

function Words({ label, description }: { label: string; description?: string | undefined }) {
  return (
    <span className="flex flex-col">
      {label}
      {description !== undefined && <span className="max-w-measure text-12 text-ink-quiet">{description}</span>}
    </span>
  );
}

export type CheckboxGroupProps<Id extends string> = FieldParts & {
  choices: readonly { id: Id; label: string; description?: string }[];
  value: readonly Id[];
  onChange: (value: Id[]) => void;
  isDisabled?: boolean;
};

export function CheckboxGroup<Id extends string>(props: CheckboxGroupProps<Id>) {
  const { label, description, error, isRequired, isLabelHidden, choices, value, onChange, isDisabled } = props;
  return (
    <AriaGroup
      value={[...value]}
      onChange={(ids) => onChange(choices.map(({ id }) => id).filter((id) => ids.includes(id)))}
      isDisabled={isDisabled ?? false}
      isRequired={isRequired ?? false}
      isInvalid={Boolean(error)}
      validationBehavior="aria"
      className={fieldLook}
    >
      <FieldLabel {...{ label, isRequired, isLabelHidden }} />
      {choices.map(({ id, ...words }) => (
        <AriaCheckbox key={id} value={id} className={row}>
          {(state) => (
            <>
              <Box {...state} />
              <Words {...words} />
            </>
          )}
        </AriaCheckbox>
      ))}
      <FieldNotes description={description} error={error} />
    </AriaGroup>
  );
}
