// Several records in an order: added by searching, moved and removed by buttons, so that nothing needs to be dragged.
import { type RefObject, use, useRef, useState } from "react";
import { ComboBox as AriaComboBox, Button, ComboBoxStateContext, Group, Input } from "react-aria-components";
import { Chips } from "./chips.tsx";
import { type Choice, type FindChoices, useFound } from "./choice.ts";
import { ChoiceList, createId, shownChoices } from "./choice-list.tsx";
import { FieldLabel, FieldNotes, type FieldParts, fieldLook } from "./field.tsx";
import { Icon } from "./icon.tsx";
import { frame, framed, framedButton } from "./look.ts";
import { directionOf } from "./text-field.tsx";

export type PickListProps = FieldParts & {
  value: readonly Choice[];
  onChange: (value: Choice[]) => void;
  /** Keep it the same from render to render. */
  find: FindChoices;
  /** Offers to make what was typed; the caller adds it to `value` once it exists. */
  onCreate?: (text: string) => void;
  /** False where the order says nothing, as with themes. */
  isOrdered?: boolean;
  placeholder?: string;
  isDisabled?: boolean;
};

export function PickList(props: PickListProps) {
  const { label, description, error, isRequired, isLabelHidden, value, onChange, find, onCreate, placeholder } = props;
  const [text, setText] = useState("");
  const [isOpen, setOpen] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const list = useRef<List>(null);
  const found = useFound(find, text, isOpen);
  const chosen = new Set(value.map(({ id }) => id));
  const choices = shownChoices({ found, text, value: null, canCreate: onCreate !== undefined }).filter(
    ({ id }) => !chosen.has(id),
  );

  function add(key: number | string | null): void {
    const one = choices.find(({ id }) => id === key);
    if (one === undefined) return;
    if (key === createId) onCreate?.(one.title);
    else onChange([...value, one]);
    setText("");
    // Nothing stays selected in this field, and only what is selected closes a list.
    list.current?.close();
  }

  return (
    <AriaComboBox
      items={choices}
      inputValue={text}
      onInputChange={setText}
      selectedKey={null}
      onSelectionChange={add}
      onOpenChange={setOpen}
      allowsEmptyCollection
      isRequired={isRequired ?? false}
      isDisabled={props.isDisabled ?? false}
      isInvalid={Boolean(error)}
      validationBehavior="aria"
      className={fieldLook}
    >
      <Reach list={list} />
      <FieldLabel {...{ label, isRequired, isLabelHidden }} />
      <Chips
        label={label}
        chips={value}
        onChange={onChange}
        isOrdered={props.isOrdered ?? true}
        isDisabled={props.isDisabled ?? false}
        onEmpty={() => input.current?.focus()}
      />
      <Group className={frame}>
        <Input
          ref={input}
          dir={directionOf(text)}
          placeholder={placeholder ?? ""}
          className={framed}
          onKeyDown={({ key }) => {
            if (key === "Escape") setText("");
          }}
        />
        <Button className={`${framedButton} me-4`}>
          <Icon name="down" />
        </Button>
      </Group>
      <FieldNotes description={description} error={error} />
      <ChoiceList found={found} text={text} />
    </AriaComboBox>
  );
}

type List = { close: () => void } | null;

/** The list of the field, for what happens outside of it. */
function Reach({ list }: { list: RefObject<List> }) {
  list.current = use(ComboBoxStateContext);
  return null;
}
