// The form of a translation: the original on one side, yours on the other; what changed in the original since is marked.
import { compareSnapshots, type EditedRecord, type Field, translatedFieldsOf } from "@convivio/core";
import { FieldDifference } from "../compare/field-difference.tsx";
import { FieldValue } from "../compare/field-value.tsx";
import { Badge } from "../kit/badge.tsx";
import { Message } from "../kit/message.tsx";
import { nameOfLanguage } from "../messages/language-name.ts";
import { useLanguage, useWords } from "../messages/words.tsx";
import { useEditing } from "./editing.tsx";
import { FieldEditor } from "./field-editor.tsx";

export function TranslationForm({ edited }: { edited: EditedRecord }) {
  const { say } = useWords("editor");
  const reader = useLanguage();
  const { original, kind, originalLanguage, line } = edited;
  const before = original?.translated ?? null;
  const now = original?.snapshot ?? {};
  const changed = new Set(before === null ? [] : compareSnapshots(kind, before, now).map(({ field }) => field.name));
  // What the original does not say needs no translation.
  const fields = translatedFieldsOf(kind).filter(({ name }) => now[name] != null && now[name] !== "");
  return (
    <div className="flex flex-col gap-24">
      {line.isBehind && changed.size > 0 && (
        <Message tone="warning" title={say("translation.behind")}>
          {say("translation.behindText")}
        </Message>
      )}
      {fields.map((field) => (
        <Pair
          key={field.name}
          field={field}
          before={changed.has(field.name) ? (before?.[field.name] ?? null) : undefined}
          now={now[field.name]}
          language={originalLanguage}
          title={nameOfLanguage(originalLanguage, reader)}
        />
      ))}
    </div>
  );
}

type PairProps = {
  field: Field;
  /** What the translation was made from, where the original says something else now. */
  before: unknown;
  now: unknown;
  language: string;
  title: string;
};

function Pair({ field, before, now, language, title }: PairProps) {
  const { say } = useWords("editor");
  const { references } = useEditing();
  const known = [...references.values()];
  return (
    <div className="grid gap-8 wide:grid-cols-2 wide:gap-24">
      <div className="flex min-w-0 flex-col gap-4">
        <p className="flex items-center gap-8 text-14 text-ink-quiet">
          {title}
          {before !== undefined && <Badge tone="ochre">{say("translation.changed")}</Badge>}
        </p>
        <div lang={language} dir="auto" className="rounded-6 bg-cloth p-8 text-14">
          {before === undefined ? (
            <FieldValue field={field} value={now} references={known} lang={language} />
          ) : (
            <FieldDifference field={field} before={before} after={now} references={known} lang={language} />
          )}
        </div>
      </div>
      <FieldEditor field={field} />
    </div>
  );
}
