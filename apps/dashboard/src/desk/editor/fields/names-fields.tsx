// Names and labels in several languages: one line, or one word on each line, for each language; more languages can be added.
import { type Field, languages as ours } from "@convivio/core";
import { useState } from "react";
import type { FindChoices } from "../../kit/choice.ts";
import { ComboBox } from "../../kit/combo-box.tsx";
import { TextArea } from "../../kit/text-area.tsx";
import { TextField } from "../../kit/text-field.tsx";
import { nameOfLanguage } from "../../messages/language-name.ts";
import { useLanguage, useWords } from "../../messages/words.tsx";
import { useField } from "../use-field.ts";
import { commonLanguages } from "./common-languages.ts";

type ByLanguage = Readonly<Record<string, unknown>>;

function useByLanguage(field: Field) {
  const { value, onChange, label, description, isReadOnly, error } = useField(field);
  const texts = (typeof value === "object" && value !== null ? value : {}) as ByLanguage;
  // German questions are understood too, so German labels are worth having.
  const always: readonly string[] = field.type === "labels" ? [...ours, "de"] : ours;
  const shown = [...always, ...Object.keys(texts).filter((code) => !always.includes(code))];
  return { texts, shown, onChange, label, description, isReadOnly, error };
}

export function NamesField({ field }: { field: Field }) {
  const { texts, shown, onChange, label, description, isReadOnly, error } = useByLanguage(field);
  const reader = useLanguage();
  return (
    <Frame {...{ label, description, error, isReadOnly, shown }} onAdd={(code) => onChange({ ...texts, [code]: "" })}>
      <div className="grid gap-8 wide:grid-cols-2">
        {shown.map((code) => (
          <TextField
            key={code}
            label={nameOfLanguage(code, reader)}
            lang={code}
            value={String(texts[code] ?? "")}
            onChange={(text) => onChange({ ...texts, [code]: text })}
            isReadOnly={isReadOnly}
          />
        ))}
      </div>
    </Frame>
  );
}

export function LabelsField({ field }: { field: Field }) {
  const { texts, shown, onChange, label, description, isReadOnly, error } = useByLanguage(field);
  const reader = useLanguage();
  const lines = (code: string) => (Array.isArray(texts[code]) ? (texts[code] as unknown[]).map(String) : []);
  return (
    <Frame {...{ label, description, error, isReadOnly, shown }} onAdd={(code) => onChange({ ...texts, [code]: [] })}>
      <div className="grid gap-8 wide:grid-cols-2">
        {shown.map((code) => (
          <TextArea
            key={code}
            label={nameOfLanguage(code, reader)}
            lang={code}
            rows={3}
            value={lines(code).join("\n")}
            onChange={(text) => onChange({ ...texts, [code]: text === "" ? [] : text.split("\n") })}
            isReadOnly={isReadOnly}
          />
        ))}
      </div>
    </Frame>
  );
}

type FrameProps = {
  label: string;
  description: string | undefined;
  error: string | null;
  isReadOnly: boolean;
  shown: readonly string[];
  onAdd: (code: string) => void;
  children: React.ReactNode;
};

function Frame({ label, description, error, isReadOnly, shown, onAdd, children }: FrameProps) {
  const { say } = useWords("editor");
  return (
    <fieldset className="flex min-w-0 flex-col gap-8">
      <legend className="mb-4 font-semibold text-14">{label}</legend>
      {description !== undefined && <p className="max-w-measure text-12 text-ink-quiet">{description}</p>}
      {children}
      {error !== null && <p className="text-14 text-brick">{error}</p>}
      {!isReadOnly && <AddLanguage label={say("names.add")} shown={shown} onAdd={onAdd} />}
    </fieldset>
  );
}

/** Any language by its code or its name. */
function AddLanguage({
  label,
  shown,
  onAdd,
}: {
  label: string;
  shown: readonly string[];
  onAdd: (code: string) => void;
}) {
  const reader = useLanguage();
  const [find] = useState<FindChoices>(() => async (text: string) => {
    return commonLanguages
      .map((code) => ({ id: code, title: nameOfLanguage(code, reader), note: code }))
      .filter(({ id, title }) => `${id} ${title}`.toLowerCase().includes(text.toLowerCase()));
  });
  return (
    <div className="max-w-[20rem]">
      <ComboBox
        label={label}
        find={find}
        value={null}
        onChange={(choice) => {
          if (choice !== null && !shown.includes(String(choice.id))) onAdd(String(choice.id));
        }}
      />
    </div>
  );
}
