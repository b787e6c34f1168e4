// One field of the record that is edited: its value, its words, what is wrong with it.
import type { Field, Problem } from "@convivio/core";
import { useWords } from "../messages/words.tsx";
import { useEditing } from "./editing.tsx";

export interface FieldUse {
  value: unknown;
  onChange: (value: unknown) => void;
  label: string;
  description: string | undefined;
  /** What is wrong with what is written; that nothing is written yet is said by the section, not as an error. */
  error: string | null;
  isRequired: boolean;
  isReadOnly: boolean;
  lang: string;
}

export function useField(field: Field): FieldUse {
  const { snapshot, problems, change, isReadOnly, textLanguage } = useEditing();
  const names = useFieldNames();
  const own = problems.filter((problem) => problem.field === field.name && problem.code !== "missing");
  const first = own[0];
  return {
    value: snapshot[field.name],
    onChange: (value) => change(field.name, value),
    label: names.labelOf(field.name),
    description: names.hintOf(field),
    error: first === undefined ? null : names.problemText(first),
    isRequired: field.isRequired === true,
    isReadOnly,
    lang: textLanguage,
  };
}

/** The words for fields, choices and problems. */
export function useFieldNames() {
  const { say } = useWords("fields");
  const { references } = useEditing();
  const sayLoose = say as (key: string, values?: Record<string, string | number>) => string;
  const has = (key: string) => sayLoose(key) !== key;
  return {
    labelOf: (name: string) => sayLoose(`field.${name}`),
    hintOf(field: Field): string | undefined {
      if (has(`hint.${field.name}`)) return sayLoose(`hint.${field.name}`);
      if (field.type === "markdown") return say("hint.markdown");
      if (field.type === "labels") return say("hint.labels");
      return field.type === "lines" ? say("hint.lines") : undefined;
    },
    choiceOf: (value: string) => sayLoose(`choice.${value}`),
    problemText({ code, limit, record }: Problem): string {
      const title = references.get(record?.id ?? 0)?.title || say("value.unnamed");
      return sayLoose(`problem.${code}`, { limit: limit ?? 0, title });
    },
  };
}
