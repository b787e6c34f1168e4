// One of a few choices, all of them in sight.
import { RadioGroup as AriaRadioGroup, Radio } from "react-aria-components";
import { FieldLabel, FieldNotes, type FieldParts, fieldLook } from "./field.tsx";

export type RadioGroupProps<Id extends string> = FieldParts & {
  choices: readonly { id: Id; label: string; description?: string }[];
  value: Id | null;
  onChange: (value: Id) => void;
  isDisabled?: boolean;
  /** "row" for a few short ones. */
  layout?: "column" | "row";
};

export function RadioGroup<Id extends string>(props: RadioGroupProps<Id>) {
  const { label, description, error, isRequired, isLabelHidden, choices, value, onChange, isDisabled, layout } = props;
  return (
    <AriaRadioGroup
      value={value}
      onChange={(chosen) => {
        const known = choices.find(({ id }) => id === chosen);
        if (known !== undefined) onChange(known.id);
      }}
      isDisabled={isDisabled ?? false}
      isRequired={isRequired ?? false}
      isInvalid={Boolean(error)}
      validationBehavior="aria"
      className={fieldLook}
    >
      <FieldLabel {...{ label, isRequired, isLabelHidden }} />
      <div className={layout === "row" ? "flex flex-wrap gap-x-24" : "flex flex-col"}>
        {choices.map((one) => (
          <Choice key={one.id} {...one} />
        ))}
      </div>
      <FieldNotes description={description} error={error} />
    </AriaRadioGroup>
  );
}

function Choice({ id, label, description }: { id: string; label: string; description?: string }) {
  return (
    <Radio
      value={id}
      className="group flex min-h-24 w-fit cursor-pointer items-start gap-8 py-4 text-14 pointer-coarse:min-h-48 pointer-coarse:items-center data-disabled:text-ink-quiet"
    >
      {({ isSelected }) => (
        <>
          <span className="flex h-[1lh] shrink-0 items-center">
            <span
              className={`flex size-16 shrink-0 items-center justify-center rounded-full border bg-plate group-hover:border-table group-data-focus-visible:outline-2 group-data-focus-visible:outline-offset-2 group-data-focus-visible:outline-table ${isSelected ? "border-table" : "border-edge"}`}
            >
              {isSelected && <span className="size-8 rounded-full bg-table" />}
            </span>
          </span>
          <span className="flex flex-col">
            {label}
            {description !== undefined && <span className="max-w-measure text-12 text-ink-quiet">{description}</span>}
          </span>
        </>
      )}
    </Radio>
  );
}
