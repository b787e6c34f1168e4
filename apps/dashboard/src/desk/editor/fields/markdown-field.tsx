// A story in markdown, with a small toolbar; what is stored is the text as it stands.
import type { Field } from "@convivio/core";
import { useRef } from "react";
import { Toolbar } from "react-aria-components";
import type { IconName } from "../../kit/icon.tsx";
import { IconButton } from "../../kit/icon-button.tsx";
import { Markdown } from "../../kit/markdown.tsx";
import { TextArea } from "../../kit/text-area.tsx";
import { useWords } from "../../messages/words.tsx";
import { type FieldUse, useField } from "../use-field.ts";
import { type Mark, markSelection } from "./markdown-marks.ts";

const marks: readonly { kind: Mark; icon: IconName }[] = [
  { kind: "bold", icon: "bold" },
  { kind: "emphasis", icon: "emphasis" },
  { kind: "list", icon: "list" },
  { kind: "quote", icon: "quote" },
  { kind: "link", icon: "link" },
];

export function MarkdownField({ field }: { field: Field }) {
  const use = useField(field);
  const text = typeof use.value === "string" ? use.value : "";
  return use.isReadOnly ? (
    <Read label={use.label} text={text} lang={use.lang} />
  ) : (
    <Written use={use} text={text} limit={field.length} />
  );
}

/** Where nobody writes it stands as it will be read. */
function Read({ label, text, lang }: { label: string; text: string; lang: string }) {
  const { say } = useWords("fields");
  return (
    <div className="flex min-w-0 flex-col gap-4">
      <p className="font-semibold text-14 text-ink">{label}</p>
      {text === "" ? <p className="text-ink-quiet">{say("value.none")}</p> : <Markdown text={text} lang={lang} />}
    </div>
  );
}

function Written({ use, text, limit }: { use: FieldUse; text: string; limit: number | undefined }) {
  const { value: _, onChange, ...parts } = use;
  const area = useRef<HTMLTextAreaElement | null>(null);
  const { say } = useWords("editor");

  function mark(kind: Mark): void {
    const element = area.current;
    if (element === null) return;
    const { selectionStart, selectionEnd } = element;
    const marked = markSelection(element.value, { from: selectionStart, to: selectionEnd }, kind);
    onChange(marked.text);
    // React writes the text first; then what was selected is selected again.
    requestAnimationFrame(() => {
      element.focus();
      element.setSelectionRange(marked.from, marked.to);
    });
  }

  return (
    <div className="flex min-w-0 flex-col gap-4">
      <TextArea
        {...parts}
        value={text}
        onChange={onChange}
        limit={limit}
        rows={5}
        area={(element) => {
          area.current = element;
        }}
      />
      <Toolbar aria-label={say("markdown.toolbar", { field: parts.label })} className="flex flex-wrap gap-4">
        {marks.map(({ kind, icon }) => (
          <IconButton key={kind} icon={icon} label={say(`markdown.${kind}`)} onPress={() => mark(kind)} />
        ))}
      </Toolbar>
    </div>
  );
}
