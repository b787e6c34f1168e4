// One record, or another thing of a long list: searched while typing, and made on the spot where it does not exist yet.
import { useState } from "react";
import { ComboBox as AriaComboBox, Button, Group, Input } from "react-aria-components";
import { useWords } from "../messages/words.tsx";
import { type Choice, type FindChoices, useFound } from "./choice.ts";
import { ChoiceList, createId, shownChoices } from "./choice-list.tsx";
import { FieldLabel, FieldNotes, type FieldParts, fieldLook } from "./field.tsx";
import { Icon } from "./icon.tsx";
import { frame, framed, framedButton } from "./look.ts";
import { PlainButton } from "./plain-button.tsx";
import { directionOf } from "./text-field.tsx";

export type ComboBoxProps = FieldParts & {
  value: Choice | null;
  onChange: (value: Choice | null) => void;
  /** Keep it the same from render to render (useCallback, or outside the component): a new one searches anew. */
  find: FindChoices;
  /** Offers to make what was typed; what it makes is given to onChange by the caller once it exists. */
  onCreate?: (text: string) => void;
  placeholder?: string;
  isDisabled?: boolean;
  onBlur?: () => void;
};

export function ComboBox(props: ComboBoxProps) {
  const { label, description, error, isRequired, isLabelHidden, value, onChange, find, onCreate, placeholder } = props;
  const { say } = useWords("kit");
  const title = value?.title ?? "";
  const [text, setText] = useState(title);
  const [shownTitle, setShownTitle] = useState(title);
  const [isOpen, setOpen] = useState(false);
  // What was chosen elsewhere, or made just now, stands in the field: before anything else is drawn, and so before anything is typed.
  if (title !== shownTitle) {
    setShownTitle(title);
    setText(title);
  }
  const isSearching = text !== title;
  const found = useFound(find, isSearching ? text : "", isOpen);
  const choices = shownChoices({ found, text: isSearching ? text : "", value, canCreate: onCreate !== undefined });

  function choose(key: number | string | null): void {
    // Whenever the list closes, also because the page was scrolled, the library says once more what is chosen: what is typed stays.
    if (key === (value?.id ?? null)) return;
    if (key === createId) {
      setText(title);
      onCreate?.(text.trim());
      return;
    }
    const chosen = choices.find(({ id }) => id === key) ?? null;
    // At once with the choice: a text that follows a moment later would open the list again.
    setText(chosen?.title ?? "");
    onChange(chosen);
  }

  return (
    <AriaComboBox
      items={choices}
      inputValue={text}
      onInputChange={setText}
      selectedKey={value?.id ?? null}
      onSelectionChange={choose}
      onOpenChange={setOpen}
      // What was typed and not taken says nothing: the field says again what is chosen.
      onFocusChange={(isFocused) => {
        if (!isFocused) setText(title);
      }}
      allowsEmptyCollection
      isRequired={isRequired ?? false}
      isDisabled={props.isDisabled ?? false}
      isInvalid={Boolean(error)}
      validationBehavior="aria"
      className={fieldLook}
      {...(props.onBlur ? { onBlur: props.onBlur } : {})}
    >
      <FieldLabel {...{ label, isRequired, isLabelHidden }} />
      <Group className={frame}>
        <Input
          dir={directionOf(text)}
          placeholder={placeholder ?? ""}
          className={framed}
          onKeyDown={({ key }) => {
            if (key === "Escape") setText(title);
          }}
        />
        {value !== null && !props.isDisabled && (
          <PlainButton icon="close" label={say("combo.clear", { title: value.title })} onClick={() => onChange(null)} />
        )}
        <Button className={`${framedButton} me-4`}>
          <Icon name="down" />
        </Button>
      </Group>
      <FieldNotes description={description} error={error} />
      <ChoiceList found={found} text={isSearching ? text : ""} />
    </AriaComboBox>
  );
}
