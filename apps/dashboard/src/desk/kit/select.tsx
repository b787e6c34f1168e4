// One of a few choices that are known beforehand.
import { Select as AriaSelect, Button, ListBox, ListBoxItem, Popover, SelectValue, Text } from "react-aria-components";
import { useWords } from "../messages/words.tsx";
import { FieldLabel, FieldNotes, type FieldParts, fieldLook } from "./field.tsx";
import { Icon } from "./icon.tsx";
import { choice, control, floating } from "./look.ts";

export type SelectChoice<Id extends string> = {
  id: Id;
  label: string;
  description?: string;
  /** Of the label, where it is not the reader's: the name of a language in itself. */
  lang?: string;
};

export type SelectProps<Id extends string> = FieldParts & {
  choices: readonly SelectChoice<Id>[];
  /** Null while nothing is chosen. */
  value: Id | null;
  onChange: (value: Id) => void;
  /** Shown while nothing is chosen. */
  placeholder?: string;
  isDisabled?: boolean;
  onBlur?: () => void;
};

export function Select<Id extends string>(props: SelectProps<Id>) {
  const { label, description, error, isRequired, isLabelHidden, choices, value, onChange, placeholder, ...field } =
    props;
  const { say } = useWords("kit");
  return (
    <AriaSelect
      {...field}
      selectedKey={value}
      onSelectionChange={(key) => {
        const chosen = choices.find(({ id }) => id === key);
        if (chosen !== undefined) onChange(chosen.id);
      }}
      placeholder={placeholder ?? say("select.choose")}
      isRequired={isRequired ?? false}
      isInvalid={Boolean(error)}
      validationBehavior="aria"
      className={fieldLook}
    >
      <FieldLabel {...{ label, isRequired, isLabelHidden }} />
      <Button className={`${control} flex items-center justify-between gap-8 text-start`}>
        <SelectValue className="min-w-0 truncate data-placeholder:text-ink-quiet">
          {({ selectedText, defaultChildren }) => selectedText || defaultChildren}
        </SelectValue>
        <Icon name="down" />
      </Button>
      <FieldNotes description={description} error={error} />
      <Popover offset={4} className={`${floating} z-20 min-w-(--trigger-width) max-w-measure overflow-auto p-4`}>
        <ListBox items={choices} className="outline-none">
          {(one) => (
            <ListBoxItem id={one.id} textValue={one.label} className={choice}>
              {({ isSelected }) => <Choice {...one} isSelected={isSelected} />}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}

type ChoiceProps = { label: string; description?: string; lang?: string; isSelected: boolean };

function Choice({ label, description, lang, isSelected }: ChoiceProps) {
  return (
    <>
      <span className="flex size-16 shrink-0 items-center">{isSelected && <Icon name="check" />}</span>
      <Text slot="label" className="flex min-w-0 flex-col">
        <span lang={lang}>{label}</span>
        {description !== undefined && <span className="text-12 text-ink-quiet">{description}</span>}
      </Text>
    </>
  );
}
