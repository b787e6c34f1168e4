// The entries of a page of the audit log, day by day.
import type { AuditEntry } from "@convivio/core";
import { editorLink, historyLink } from "../address/links.ts";
import { TextLink } from "../kit/link-button.tsx";
import { longDay } from "../kit/relative-time.ts";
import { nameOfLanguage } from "../messages/language-name.ts";
import { localeOf } from "../messages/locale.ts";
import { useWords } from "../messages/words.tsx";
import { AuditSentence } from "./audit-sentence.tsx";

export function EntryList({ entries }: { entries: readonly AuditEntry[] }) {
  const { language } = useWords("audit");
  const days = Map.groupBy(entries, ({ at }) => longDay(new Date(at), language));
  return [...days].map(([day, ofDay]) => (
    <section key={day} aria-label={day} className="flex flex-col gap-8">
      <h2 className="font-semibold text-16">{day}</h2>
      <ul className="flex flex-col">
        {ofDay.map((entry) => (
          <li
            key={entry.id}
            className="flex flex-wrap items-baseline gap-x-16 gap-y-4 border-line border-t py-8 text-14"
          >
            <Entry entry={entry} />
          </li>
        ))}
      </ul>
    </section>
  ));
}

function Entry({ entry }: { entry: AuditEntry }) {
  const { say, language: reader } = useWords("audit");
  const { at, record, revision, language } = entry;
  const time = new Intl.DateTimeFormat(localeOf(reader), { timeStyle: "short" }).format(new Date(at));
  return (
    <>
      <time dateTime={at} className="text-ink-quiet tabular-nums">
        {time}
      </time>
      <span className="min-w-0 flex-1 basis-[16rem]">
        <AuditSentence entry={entry} />
        {language !== null && <span className="text-ink-quiet"> ({nameOfLanguage(language, reader)})</span>}
      </span>
      {record !== null && record.kind !== null && (
        <span className="flex flex-wrap gap-12">
          <TextLink {...editorLink(record.kind, record.id, language)} aria-label={say("open", { title: record.title })}>
            {say("open.short")}
          </TextLink>
          {revision !== null && (
            <TextLink
              {...historyLink({ kind: record.kind, id: record.id, language }, { to: revision })}
              aria-label={say("version", { number: String(revision), title: record.title })}
            >
              {say("version.short", { number: String(revision) })}
            </TextLink>
          )}
        </span>
      )}
    </>
  );
}
