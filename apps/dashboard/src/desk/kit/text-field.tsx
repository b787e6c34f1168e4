// One line of text.
import type { Ref } from "react";
import {
  type TextFieldProps as AriaProps,
  TextField as AriaTextField,
  Input,
  type InputProps,
} from "react-aria-components";
import { Counter } from "./counter.tsx";
import { FieldLabel, FieldNotes, type FieldParts, fieldLook } from "./field.tsx";
import { control } from "./look.ts";

/** What a line and a larger text have in common. */
export type TextParts = FieldParts &
  Pick<AriaProps, "name" | "autoComplete" | "autoFocus" | "isDisabled" | "isReadOnly" | "onBlur" | "onFocus"> & {
    value: string;
    onChange: (value: string) => void;
    /** Characters at most. More can be typed, so that nothing pasted is lost, and is said to be too much. */
    limit?: number | undefined;
    /** Of the text itself, for a screen reader and the spelling: "it" in an Italian translation. */
    lang?: string | undefined;
    /** "ltr" for addresses, codes and e-mail; else as the text runs. */
    dir?: "auto" | "ltr" | "rtl";
  };

export type TextFieldProps = TextParts &
  Pick<AriaProps, "type" | "inputMode" | "onKeyDown"> &
  Pick<InputProps, "placeholder" | "spellCheck" | "enterKeyHint"> & { ref?: Ref<HTMLInputElement> };

export function TextField(props: TextFieldProps) {
  const {
    label,
    description,
    error,
    isRequired,
    isLabelHidden,
    limit,
    lang,
    dir = directionOf(props.value),
    ...rest
  } = props;
  const { placeholder = "", spellCheck = true, enterKeyHint, ref, ...field } = rest;
  return (
    <AriaTextField
      {...field}
      isRequired={isRequired ?? false}
      isInvalid={Boolean(error) || isTooLong(field.value, limit)}
      validationBehavior="aria"
      className={fieldLook}
    >
      <FieldLabel {...{ label, isRequired, isLabelHidden }} />
      <Input
        ref={ref ?? null}
        {...{ placeholder, spellCheck, lang, dir }}
        {...(enterKeyHint === undefined ? {} : { enterKeyHint })}
        className={control}
      />
      <FieldNotes description={description} error={error}>
        {limit !== undefined && <Counter length={field.value.length} limit={limit} />}
      </FieldNotes>
    </AriaTextField>
  );
}

export function isTooLong(text: string, limit: number | undefined): boolean {
  return limit !== undefined && text.length > limit;
}

/** As its text runs; an empty one as the page does. */
export function directionOf(text: string): "auto" | undefined {
  return text === "" ? undefined : "auto";
}
