// The head of the editor: what is edited, where it stands, and the ways from here.
import { type EditedRecord, hasTranslatedTitle, type Snapshot, titleOf } from "@convivio/core";
import { historyLink, listAddress } from "../address/links.ts";
import { placeOf } from "../kinds.ts";
import { useActorName } from "../kit/actor-name.tsx";
import { StateBadge } from "../kit/badge.tsx";
import { DateTime } from "../kit/date-time.tsx";
import { LinkButton } from "../kit/link-button.tsx";
import { OuterLink } from "../kit/outer-link.tsx";
import { PageHeader } from "../kit/page-header.tsx";
import { nameOfLanguage } from "../messages/language-name.ts";
import { useLanguage, useWords } from "../messages/words.tsx";

const publicKinds = ["practice", "event", "city", "theme", "organisation", "resource"];

export function EditorHeader({ edited, snapshot }: { edited: EditedRecord; snapshot: Snapshot }) {
  const { say } = useWords("editor");
  const { say: sayField } = useWords("fields");
  const { say: sayShell } = useWords("shell");
  const nameOf = useActorName();
  const reader = useLanguage();
  const { line, kind } = edited;
  const written = titleOf(kind, snapshot, reader);
  const title = written || edited.title || sayField("value.unnamed");
  const writtenIn = hasTranslatedTitle(kind) ? (line.language ?? edited.originalLanguage) : undefined;
  const by = line.updatedBy;
  const isShown = edited.slug !== null && publicKinds.includes(kind) && (line.isPublished || line.language !== null);
  return (
    <PageHeader
      title={title}
      lang={written === "" ? (edited.titleLanguage ?? undefined) : writtenIn}
      crumbs={[{ label: sayShell(`kind.${kind}.many`), to: listAddress(kind) }]}
      beside={<StateBadge state={line.state} isPublished={line.isPublished} />}
      description={
        <>
          {line.language !== null &&
            `${say("translationInto", { language: nameOfLanguage(line.language, reader) })} · `}
          {by !== null && `${say("lastBy", { name: nameOf(by) })} `}
          <DateTime value={line.updatedAt} />
        </>
      }
      actions={
        <>
          {isShown && (
            <OuterLink
              href={`/${placeOf(kind)}/${edited.slug}${line.language === null ? "" : `?language=${line.language}`}`}
            >
              {say("publicPage")}
            </OuterLink>
          )}
          <LinkButton {...historyLink({ kind, id: edited.id, language: line.language })} icon="clock">
            {say("history")}
          </LinkButton>
        </>
      }
    />
  );
}
