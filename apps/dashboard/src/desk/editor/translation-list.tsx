// The translations of a record: where each stands, which fell behind, and the way to begin another.
import { type EditedRecord, languages, translatedFieldsOf } from "@convivio/core";
import { editorLink } from "../address/links.ts";
import { Badge, StateBadge } from "../kit/badge.tsx";
import { TextLink } from "../kit/link-button.tsx";
import { nameOfLanguage } from "../messages/language-name.ts";
import { useLanguage, useWords } from "../messages/words.tsx";

export function TranslationList({ edited }: { edited: EditedRecord }) {
  const { say } = useWords("editor");
  const reader = useLanguage();
  if (translatedFieldsOf(edited.kind).length === 0) return <p className="text-14">{say("translations.none")}</p>;
  const begun = new Map(edited.translations.map((line) => [line.language, line]));
  const others = [...languages, ...begun.keys()].filter((code) => code !== edited.originalLanguage);
  return (
    <ul className="flex flex-col gap-8 text-14">
      <li className="flex flex-wrap items-center gap-8">
        <TextLink {...editorLink(edited.kind, edited.id)}>{nameOfLanguage(edited.originalLanguage, reader)}</TextLink>
        <Badge>{say("translations.original")}</Badge>
      </li>
      {[...new Set(others)].map((code) => {
        const line = begun.get(code);
        return (
          <li key={code} className="flex flex-wrap items-center gap-8">
            <TextLink {...editorLink(edited.kind, edited.id, code)}>
              {line === undefined
                ? say("translations.begin", { language: nameOfLanguage(code ?? "", reader) })
                : nameOfLanguage(code ?? "", reader)}
            </TextLink>
            {line !== undefined && <StateBadge state={line.state} isPublished={line.isPublished} />}
            {line?.isBehind && <Badge tone="ochre">{say("translations.behind")}</Badge>}
          </li>
        );
      })}
    </ul>
  );
}
