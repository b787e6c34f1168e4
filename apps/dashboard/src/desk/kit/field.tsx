// What stands around every control: its label, what to write there, what is wrong with it.
import type { ReactNode } from "react";
import { FieldError, Label, Text } from "react-aria-components";
import { useWords } from "../messages/words.tsx";
import { Icon } from "./icon.tsx";

/** The parts that every field of the kit takes. */
export type FieldParts = {
  label: string;
  /** One sentence: what belongs here. */
  description?: ReactNode;
  /** What is wrong, with what to do; null or absent while nothing is. */
  error?: string | null | undefined;
  isRequired?: boolean | undefined;
  /** The label is only heard: where the place already says it, as in a toolbar. */
  isLabelHidden?: boolean | undefined;
};

export const fieldLook = "flex min-w-0 flex-col gap-4";

export function FieldLabel({
  label,
  isRequired,
  isLabelHidden,
}: Pick<FieldParts, "label" | "isRequired" | "isLabelHidden">) {
  const { say } = useWords("kit");
  return (
    <Label className={isLabelHidden ? "sr-only" : "font-semibold text-14 text-ink"}>
      {label}
      {isRequired && <span className="font-normal text-12 text-ink-quiet"> {say("field.required")}</span>}
    </Label>
  );
}

type FieldNotesProps = Pick<FieldParts, "description" | "error"> & {
  /** What stands at the end of the line, such as a counter. */
  children?: ReactNode;
};

export function FieldNotes({ description, error, children }: FieldNotesProps) {
  return (
    <>
      {(description !== undefined || children) && (
        <div className="flex flex-wrap items-baseline justify-between gap-x-16">
          {description !== undefined && (
            <Text slot="description" className="max-w-measure text-12 text-ink-quiet">
              {description}
            </Text>
          )}
          {children}
        </div>
      )}
      {error && (
        <FieldError elementType="div" className="flex items-start gap-4 text-14 text-brick">
          <Icon name="warning" className="mt-4 size-12" />
          <span>{error}</span>
        </FieldError>
      )}
    </>
  );
}
