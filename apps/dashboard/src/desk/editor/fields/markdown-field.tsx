// A story in markdown, with a small toolbar; what is stored is the text as it stands.
import type { Field } from "@convivio/core";
import { useRef } from "react";
import { Toolbar } from "react-aria-components";
import { Button } from "../../kit/button.tsx";
import { TextArea } from "../../kit/text-area.tsx";
import { useWords } from "../../messages/words.tsx";
import { useField } from "../use-field.ts";
import { type Mark, markSelection } from "./markdown-marks.ts";

export function MarkdownField({ field }: { field: Field }) {
  const { value, onChange, ...parts } = useField(field);
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
        value={typeof value === "string" ? value : ""}
        onChange={onChange}
        limit={field.length}
        rows={5}
        area={(element) => {
          area.current = element;
        }}
      />
      {!parts.isReadOnly && (
        <Toolbar aria-label={say("markdown.toolbar", { field: parts.label })} className="flex flex-wrap gap-4">
          {(["bold", "emphasis", "list", "quote", "link"] as const).map((kind) => (
            <Button key={kind} look="quiet" onPress={() => mark(kind)}>
              {say(`markdown.${kind}`)}
            </Button>
          ))}
        </Toolbar>
      )}
    </div>
  );
}
