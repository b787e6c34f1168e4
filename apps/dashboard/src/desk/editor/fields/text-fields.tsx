// Fields of text: a line, a few lines, an address, a list of short texts with one on each line.
import type { Field } from "@convivio/core";
import { TextArea } from "../../kit/text-area.tsx";
import { TextField } from "../../kit/text-field.tsx";
import { useField } from "../use-field.ts";

const asText = (value: unknown) => (typeof value === "string" ? value : "");

export function LineField({ field }: { field: Field }) {
  const { value, onChange, lang, ...parts } = useField(field);
  const isAddress = field.type === "address" || field.type === "slug" || field.type === "code";
  return (
    <TextField
      {...parts}
      value={asText(value)}
      onChange={onChange}
      limit={isAddress ? undefined : field.length}
      {...(isAddress ? { dir: "ltr", spellCheck: false } : { lang })}
      {...(field.type === "address" ? { type: "url", inputMode: "url", placeholder: "https://" } : {})}
    />
  );
}

export function TextsField({ field }: { field: Field }) {
  const { value, onChange, ...parts } = useField(field);
  return <TextArea {...parts} value={asText(value)} onChange={onChange} limit={field.length} rows={3} />;
}

/** Empty lines are kept while somebody types, and fall away when it is saved. */
export function LinesField({ field }: { field: Field }) {
  const { value, onChange, error, ...parts } = useField(field);
  const lines = Array.isArray(value) ? value.map(asText) : [];
  const limit = field.length;
  const isLong = limit !== undefined && lines.some((line) => line.length > limit);
  return (
    <TextArea
      {...parts}
      value={lines.join("\n")}
      onChange={(text) => onChange(text === "" ? [] : text.split("\n"))}
      error={error ?? (isLong ? `≤ ${limit}` : null)}
      rows={2}
    />
  );
}
