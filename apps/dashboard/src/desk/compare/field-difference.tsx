// What changed in one field between two revisions: words in a text, parts of a list, or the whole of what has no parts.
import type { Field, FoundRecord } from "@convivio/core";
import { Icon, type IconName } from "../kit/icon.tsx";
import { useWords } from "../messages/words.tsx";
import { FieldValue, PartState } from "./field-value.tsx";
import { Marked, MarkedText } from "./marked-text.tsx";
import { compareParts, type PartChange } from "./part-difference.ts";
import { type Part, readParts, type Said } from "./parts.ts";
import { compareTexts } from "./text-difference.ts";
import { useReading } from "./use-reading.ts";

export type FieldDifferenceProps = {
  field: Field;
  before: unknown;
  after: unknown;
  references: readonly FoundRecord[];
  /** Language of the record's own texts. */
  lang?: string | undefined;
};

export function FieldDifference({ field, before, after, references, lang }: FieldDifferenceProps) {
  const reading = useReading(references, lang);
  const [was, is] = [readParts(field, before, reading), readParts(field, after, reading)];
  if (was.form === "nothing" && is.form === "nothing") return <FieldValue {...{ field, value: after, references }} />;
  if (was.form === "list" || is.form === "list") return <ListDifference before={partsOf(was)} after={partsOf(is)} />;
  const [old, now] = [partOf(was), partOf(is)];
  if (was.form === "text" || is.form === "text")
    return <MarkedText stretches={compareTexts(old?.text ?? "", now?.text ?? "", lang)} lang={lang} />;
  return (
    <div className="flex max-w-measure flex-wrap items-baseline gap-8">
      {old !== null && <WholeChange part={old} kind={old.text === now?.text ? "same" : "deleted"} />}
      {now !== null && old?.text !== now.text && <WholeChange part={now} kind="inserted" />}
    </div>
  );
}

function partsOf(said: Said): readonly Part[] {
  return said.form === "list" ? said.parts : [];
}

function partOf(said: Said): Part | null {
  return said.form === "text" || said.form === "whole" ? said.part : null;
}

function WholeChange({ part, kind }: { part: Part; kind: "same" | "inserted" | "deleted" }) {
  return (
    <span className="break-words" dir="auto" lang={part.lang}>
      {kind === "same" ? part.text : <Marked kind={kind} text={part.text} />}
      <PartState record={part.record} />
    </span>
  );
}

function ListDifference({ before, after }: { before: readonly Part[]; after: readonly Part[] }) {
  return (
    <ul className="flex max-w-measure flex-col gap-4">
      {compareParts(before, after).map((change) => (
        <li key={`${change.kind} ${change.part.key}`} className="flex items-baseline gap-8">
          <Change {...change} />
        </li>
      ))}
    </ul>
  );
}

const icons: Readonly<Record<PartChange["kind"], { icon: IconName; colour: string } | null>> = {
  same: null,
  added: { icon: "plus", colour: "text-olive" },
  removed: { icon: "minus", colour: "text-brick" },
  changed: { icon: "pencil", colour: "text-table" },
  moved: { icon: "down", colour: "text-table" },
};

function Change({ kind, part, before, places }: PartChange) {
  const mark = icons[kind];
  return (
    <>
      <span className={`flex w-12 shrink-0 self-start pt-4 ${mark?.colour ?? ""}`}>
        {mark !== null && (
          <Icon name={places !== null && places.to < places.from ? "up" : mark.icon} className="size-12" />
        )}
      </span>
      <span className="min-w-0 break-words">
        {part.label !== undefined && <span className="text-ink-quiet">{part.label}: </span>}
        <ChangedText {...{ kind, part, before }} />
        <PartState record={part.record} />
        <ChangeWord {...{ kind, places }} />
      </span>
    </>
  );
}

function ChangedText({ kind, part, before }: Pick<PartChange, "kind" | "part" | "before">) {
  const text = () => {
    if (kind === "added") return <Marked kind="inserted" text={part.text} />;
    if (kind === "removed") return <Marked kind="deleted" text={part.text} />;
    if (before === null) return part.text;
    return compareTexts(before.text, part.text, part.lang).map((stretch, at) =>
      stretch.kind === "same" ? (
        stretch.text
      ) : (
        // biome-ignore lint/suspicious/noArrayIndexKey: the stretches are one text, drawn anew as a whole.
        <Marked key={at} kind={stretch.kind} text={stretch.text} />
      ),
    );
  };
  return <bdi lang={part.lang}>{text()}</bdi>;
}

function ChangeWord({ kind, places }: Pick<PartChange, "kind" | "places">) {
  const { say } = useWords("compare");
  if (kind === "same") return null;
  const word = kind === "moved" ? say("list.moved", places ?? { from: 0, to: 0 }) : say(`list.${kind}`);
  return <span className="text-12 text-ink-quiet"> ({word})</span>;
}
