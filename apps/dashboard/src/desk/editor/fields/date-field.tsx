// A date as people say it, kept as vague as the truth, and shown back as it was understood.
import { type Field, findRange, readDate, sayDate } from "@convivio/core";
import { useState } from "react";
import { Button } from "../../kit/button.tsx";
import { TextField } from "../../kit/text-field.tsx";
import { useWords } from "../../messages/words.tsx";
import { useField } from "../use-field.ts";

const isEdtf = (text: string) => findRange(text) !== null;

/** What cannot be read is kept as it was typed, and said to be unreadable. */
export function DateField({ field }: { field: Field }) {
  const { value, onChange, description, error, ...parts } = useField(field);
  const { say, language } = useWords("editor");
  const kept = typeof value === "string" ? value : "";
  const shown = isEdtf(kept) ? sayDate(kept, language) : kept;
  // While somebody types, their own words stand there.
  const [typed, setTyped] = useState<string | null>(null);
  const text = typed ?? shown;
  const read = text.trim() === "" ? null : readDate(text, language);
  return (
    <TextField
      {...parts}
      value={text}
      onChange={(next) => {
        setTyped(next);
        onChange(readDate(next, language) ?? next);
      }}
      onBlur={() => setTyped(null)}
      description={read === null ? description : say("date.read", { date: sayDate(read, language) })}
      error={typed === null ? error : null}
    />
  );
}

/** A day, by the browser's own picker; the day of the last check can be set to today. */
export function DayField({ field, today }: { field: Field; today: string }) {
  const { value, onChange, ...parts } = useField(field);
  const { say } = useWords("editor");
  return (
    <div className="flex flex-wrap items-end gap-8">
      <TextField {...parts} type="date" dir="ltr" value={typeof value === "string" ? value : ""} onChange={onChange} />
      {!parts.isReadOnly && <Button onPress={() => onChange(today)}>{say("date.today")}</Button>}
    </div>
  );
}
