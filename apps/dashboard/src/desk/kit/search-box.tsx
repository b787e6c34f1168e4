// The field that narrows what is shown below it, a moment after the typing rests.
import { type Ref, useEffect, useRef, useState } from "react";
import { Button, Input, SearchField } from "react-aria-components";
import { useWords } from "../messages/words.tsx";
import { Icon } from "./icon.tsx";
import { control } from "./look.ts";

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
    <SearchField
      aria-label={label}
      value={text}
      onChange={setText}
      className="group relative flex min-w-0 flex-1 items-center"
    >
      <span className="pointer-events-none absolute inset-y-0 start-0 flex items-center ps-8 text-ink-quiet">
        <Icon name="search" />
      </span>
      <Input
        ref={ref ?? null}
        dir="auto"
        placeholder={placeholder}
        className={`${control} ps-32 pe-32 placeholder:text-ink-quiet [&::-webkit-search-cancel-button]:hidden`}
      />
      <Button
        aria-label={say("search.clear")}
        className="absolute inset-y-0 end-0 inline-flex w-32 items-center justify-center rounded-6 text-ink group-data-empty:hidden"
      >
        <Icon name="close" className="size-12" />
      </Button>
    </SearchField>
  );
}
