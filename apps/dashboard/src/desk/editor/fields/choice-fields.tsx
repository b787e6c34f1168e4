// Fields with a fixed choice: one of a list, yes or no, a number, a language, a time zone.
import type { Field, FieldOf } from "@convivio/core";
import { useCallback } from "react";
import { Checkbox } from "../../kit/checkbox.tsx";
import type { FindChoices } from "../../kit/choice.ts";
import { ComboBox } from "../../kit/combo-box.tsx";
import { NumberField } from "../../kit/number-field.tsx";
import { PickList } from "../../kit/pick-list.tsx";
import { Select } from "../../kit/select.tsx";
import { nameOfLanguage } from "../../messages/language-name.ts";
import { useLanguage } from "../../messages/words.tsx";
import { useField, useFieldNames } from "../use-field.ts";
import { commonLanguages } from "./common-languages.ts";

export function ChoiceField({ field }: { field: FieldOf<"choice"> }) {
  const { value, onChange, isReadOnly, lang: _, ...parts } = useField(field);
  const { choiceOf } = useFieldNames();
  return (
    <Select
      {...parts}
      isDisabled={isReadOnly}
      choices={field.of.map((id) => ({ id, label: choiceOf(id) }))}
      value={typeof value === "string" ? value : null}
      onChange={onChange}
    />
  );
}

export function FlagField({ field }: { field: Field }) {
  const { value, onChange, label, isReadOnly } = useField(field);
  return <Checkbox label={label} isSelected={value === true} onChange={onChange} isDisabled={isReadOnly} />;
}

export function QuantityField({ field }: { field: FieldOf<"number"> }) {
  const { value, onChange, isReadOnly, lang: _, ...parts } = useField(field);
  const isYear = field.name === "year" || field.name === "numberInSeries";
  return (
    <NumberField
      {...parts}
      isReadOnly={isReadOnly}
      value={typeof value === "number" ? value : null}
      onChange={onChange}
      minValue={field.min}
      maxValue={field.max}
      formatOptions={field.isWhole ? { useGrouping: !isYear, maximumFractionDigits: 0 } : { maximumFractionDigits: 6 }}
    />
  );
}

function useFindLanguage(): FindChoices {
  const reader = useLanguage();
  return useCallback(
    async (text: string) => {
      const asked = text.toLowerCase();
      const all = commonLanguages.map((code) => ({ id: code, title: nameOfLanguage(code, reader), note: code }));
      const found = all.filter(({ id, title }) => id.startsWith(asked) || title.toLowerCase().includes(asked));
      const isCode = /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(text) && !found.some(({ id }) => id === asked);
      return isCode ? [...found, { id: asked, title: nameOfLanguage(asked, reader), note: asked }] : found;
    },
    [reader],
  );
}

export function LanguageField({ field }: { field: Field }) {
  const { value, onChange, isReadOnly, lang: _, ...parts } = useField(field);
  const reader = useLanguage();
  const find = useFindLanguage();
  const code = typeof value === "string" ? value : field.name === "originalLanguage" ? "en" : null;
  return (
    <ComboBox
      {...parts}
      isDisabled={isReadOnly}
      find={find}
      value={code === null ? null : { id: code, title: nameOfLanguage(code, reader) }}
      onChange={(choice) => onChange(choice?.id ?? null)}
    />
  );
}

export function LanguagesField({ field }: { field: Field }) {
  const { value, onChange, isReadOnly, lang: _, ...parts } = useField(field);
  const reader = useLanguage();
  const find = useFindLanguage();
  const codes = Array.isArray(value) ? value.map(String) : [];
  return (
    <PickList
      {...parts}
      isDisabled={isReadOnly}
      isOrdered={false}
      find={find}
      value={codes.map((code) => ({ id: code, title: nameOfLanguage(code, reader) }))}
      onChange={(chosen) => onChange(chosen.map(({ id }) => id))}
    />
  );
}

const findZone: FindChoices = async (text) => {
  const asked = text.toLowerCase().replaceAll(" ", "_");
  return Intl.supportedValuesOf("timeZone")
    .filter((zone) => zone.toLowerCase().includes(asked))
    .slice(0, 30)
    .map((zone) => ({ id: zone, title: zone }));
};

export function ZoneField({ field }: { field: Field }) {
  const { value, onChange, isReadOnly, lang: _, ...parts } = useField(field);
  return (
    <ComboBox
      {...parts}
      isDisabled={isReadOnly}
      find={findZone}
      value={typeof value === "string" ? { id: value, title: value } : null}
      onChange={(choice) => onChange(choice?.id ?? null)}
    />
  );
}
