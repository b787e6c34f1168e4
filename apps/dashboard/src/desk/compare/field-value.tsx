// The value of one field, to be read: a text, a date as people say it, records by their names, sources with their addresses.
import type { Field, FoundRecord } from "@convivio/core";
import { StateBadge } from "../kit/badge.tsx";
import { Markdown } from "../kit/markdown.tsx";
import { OuterLink } from "../kit/outer-link.tsx";
import { useWords } from "../messages/words.tsx";
import { type Part, readParts } from "./parts.ts";
import { useReading } from "./use-reading.ts";

export type FieldValueProps = {
  field: Field;
  value: unknown;
  /** Every record that the value may point at. */
  references: readonly FoundRecord[];
  /** Language of the record's own texts. */
  lang?: string | undefined;
};

export function FieldValue({ field, value, references, lang }: FieldValueProps) {
  const { say } = useWords("fields");
  const said = readParts(field, value, useReading(references, lang));
  if (said.form === "nothing") return <p className="text-ink-quiet">{say("value.none")}</p>;
  if (said.form === "list")
    return (
      <ul className="flex max-w-measure flex-col gap-4">
        {said.parts.map((part) => (
          <li key={part.key}>
            <PartText part={part} />
          </li>
        ))}
      </ul>
    );
  if (field.type === "markdown") return <Markdown text={said.part.text} lang={said.part.lang} />;
  return (
    <div className="w-fit max-w-measure whitespace-pre-wrap break-words" dir="auto" lang={said.part.lang}>
      <PartText part={said.part} />
    </div>
  );
}

function PartText({ part: { text, label, lang, address, record } }: { part: Part }) {
  return (
    <span className="break-words">
      {label !== undefined && <span className="text-ink-quiet">{label}: </span>}
      {address ? <Source text={text} address={address} /> : <bdi lang={lang}>{text}</bdi>}
      <PartState record={record} />
    </span>
  );
}

/** Nothing beside what everybody can read; the state of what they cannot. */
export function PartState({ record }: { record: FoundRecord | null | undefined }) {
  if (!record || record.isPublished) return null;
  return (
    <>
      {" "}
      <StateBadge state={record.state} />
    </>
  );
}

/** Only what is a web address becomes a link: a draft may hold anything. */
function Source({ text, address }: { text: string; address: string }) {
  if (!/^https?:\/\//i.test(address)) return <bdi>{text}</bdi>;
  const before = text.endsWith(address) ? text.slice(0, -address.length) : `${text} · `;
  return (
    <>
      <bdi>{before}</bdi>
      <OuterLink href={address}>
        <span dir="ltr" className="break-all">
          {address}
        </span>
      </OuterLink>
    </>
  );
}
