// What everybody will see once this is published: all of it, or what changes in what they see now.
import { compareSnapshots, type EditedRecord } from "@convivio/core";
import { nameOfLanguage } from "../messages/language-name.ts";
import { useWords } from "../messages/words.tsx";

export function WhatChanges({ edited }: { edited: EditedRecord }) {
  const { say, language: reader } = useWords("review");
  const { say: sayField } = useWords("fields");
  const { kind, line, published, snapshot } = edited;
  const { language } = line;
  if (published === null)
    return (
      <p className="max-w-measure">
        {language === null
          ? say("public.new")
          : say("public.translation", { language: nameOfLanguage(language, reader) })}
      </p>
    );
  const changed = compareSnapshots(kind, published, snapshot, language !== null);
  return (
    <div className="flex flex-col gap-8">
      <p className="max-w-measure">{say("public.changed", { count: changed.length })}</p>
      <ul className="flex list-disc flex-col ps-24">
        {changed.map(({ field }) => (
          <li key={field.name}>{sayField(`field.${field.name}` as "field.title")}</li>
        ))}
      </ul>
    </div>
  );
}
