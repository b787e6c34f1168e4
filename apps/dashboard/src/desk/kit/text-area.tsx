// A text of several lines, as tall as what stands in it.
import { useLayoutEffect, useRef } from "react";
import { TextArea as AriaTextArea, TextField as AriaTextField } from "react-aria-components";
import { Counter } from "./counter.tsx";
import { FieldLabel, FieldNotes, fieldLook } from "./field.tsx";
import { control } from "./look.ts";
import { directionOf, isTooLong, type TextParts } from "./text-field.tsx";

export type TextAreaProps = TextParts & {
  /** Lines shown while there is less. */
  rows?: number;
  /** Given the element, for what works on the text itself: a toolbar, a jump to a place. */
  area?: (element: HTMLTextAreaElement | null) => void;
};

export function TextArea(props: TextAreaProps) {
  const {
    label,
    description,
    error,
    isRequired,
    isLabelHidden,
    limit,
    lang,
    dir = directionOf(props.value),
    rows = 3,
    ...rest
  } = props;
  const { area, ...field } = rest;
  const element = useGrowing(field.value);
  return (
    <AriaTextField
      {...field}
      isRequired={isRequired ?? false}
      isInvalid={Boolean(error) || isTooLong(field.value, limit)}
      validationBehavior="aria"
      className={fieldLook}
    >
      <FieldLabel {...{ label, isRequired, isLabelHidden }} />
      <AriaTextArea
        ref={(given) => {
          element.current = given;
          area?.(given);
        }}
        {...{ lang, dir, rows }}
        className={`${control} resize-none overflow-y-hidden py-4 leading-normal`}
      />
      <FieldNotes description={description} error={error}>
        {limit !== undefined && <Counter length={field.value.length} limit={limit} />}
      </FieldNotes>
    </AriaTextField>
  );
}

/** Keeps the element as tall as its text, also when its width changes. */
function useGrowing(value: string) {
  const element = useRef<HTMLTextAreaElement | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the text is what makes it taller.
  useLayoutEffect(() => grow(element.current), [value]);
  useLayoutEffect(() => {
    let width = 0;
    const watching = new ResizeObserver(([entry]) => {
      if (entry === undefined || entry.contentRect.width === width) return;
      width = entry.contentRect.width;
      grow(element.current);
    });
    if (element.current) watching.observe(element.current);
    return () => watching.disconnect();
  }, []);
  return element;
}

function grow(element: HTMLTextAreaElement | null): void {
  if (element === null) return;
  element.style.height = "auto";
  const edges = element.offsetHeight - element.clientHeight;
  element.style.height = `${element.scrollHeight + edges}px`;
}
