// The field that narrows what is shown below it, a moment after the typing rests.
import { type Ref, useEffect, useRef, useState } from "react";
import { Button, Input, SearchField } from "react-aria-components";
import { useWords } from "../messages/words.tsx";
import { Icon } from "./icon.tsx";
import { frame, framed, framedButton } from "./look.ts";
import { directionOf } from "./text-field.tsx";

const restMs = 250;

export type SearchBoxProps = {
  label: string;
  /** As the address says it. */
  value: string;
  onChange: (value: string) => void;
  placeholder?: string;
  ref?: Ref<HTMLInputElement>;
};

export function SearchBox({ label, value, onChange, placeholder = "", ref }: SearchBoxProps) {
  const { say } = useWords("kit");
  const [text, setText] = useState(value);
  const told = useRef(value);
  // Back, or a filter taken away, changes what is looked for: the field follows. It does not follow what it said itself.
  useEffect(() => {
    if (value !== told.current) setText(value);
    told.current = value;
  }, [value]);
  useEffect(() => {
    if (text === told.current) return;
    const resting = setTimeout(() => {
      told.current = text;
      onChange(text);
    }, restMs);
    return () => clearTimeout(resting);
  }, [text, onChange]);
  return (
    <SearchField aria-label={label} value={text} onChange={setText} className={`group ${frame}`}>
      <span className="ps-8 text-ink-quiet">
        <Icon name="search" />
      </span>
      <Input ref={ref ?? null} dir={directionOf(text)} placeholder={placeholder} className={framed} />
      <Button aria-label={say("search.clear")} className={`${framedButton} me-4 group-data-empty:hidden`}>
        <Icon name="close" className="size-12" />
      </Button>
    </SearchField>
  );
}
