// A text with its changes marked: by a line under or through the words, by colour, and in words for who hears it.
import { useState } from "react";
import { Icon } from "../kit/icon.tsx";
import { useWords } from "../messages/words.tsx";
import { foldOf, type Stretch } from "./text-difference.ts";

const looks = {
  // What came stands a little apart from what went before it.
  inserted: "[del+&]:ms-4 bg-olive-quiet text-olive underline decoration-1 underline-offset-2",
  deleted: "bg-brick-quiet text-brick line-through decoration-1",
};

type MarkedTextProps = {
  stretches: readonly Stretch[];
  /** Language of the text. */
  lang: string | undefined;
};

export function MarkedText({ stretches, lang }: MarkedTextProps) {
  return (
    <div dir="auto" lang={lang} className="w-fit max-w-measure whitespace-pre-wrap break-words">
      {stretches.map(({ kind, text }, at) => {
        const key = `${at} ${kind}`;
        const [isFirst, isLast] = [at === 0, at === stretches.length - 1];
        if (kind !== "same") return <Marked key={key} kind={kind} text={text} />;
        return <Unchanged key={key} {...{ text, lang, isFirst, isLast }} />;
      })}
    </div>
  );
}

export function Marked({ kind, text }: { kind: "inserted" | "deleted"; text: string }) {
  const Mark = kind === "inserted" ? "ins" : "del";
  return (
    <Mark className={looks[kind]}>
      <Said text={kind === "inserted" ? "inserted.start" : "deleted.start"} />
      {text}
      <Said text={kind === "inserted" ? "inserted.end" : "deleted.end"} />
    </Mark>
  );
}

function Said({ text }: { text: "inserted.start" | "inserted.end" | "deleted.start" | "deleted.end" }) {
  const { say, language } = useWords("compare");
  return (
    // With a direction of its own it has no say in that of the text around it.
    <span lang={language} dir="auto" className="sr-only">
      {` ${say(text)} `}
    </span>
  );
}

type UnchangedProps = { text: string; lang: string | undefined; isFirst: boolean; isLast: boolean };

function Unchanged({ text, lang, isFirst, isLast }: UnchangedProps) {
  const { say, language } = useWords("compare");
  const [isOpen, setOpen] = useState(false);
  const fold = isOpen || (isFirst && isLast) ? null : foldOf(text, isFirst, isLast, lang);
  if (fold === null) return <span>{text}</span>;
  return (
    <span>
      {fold.start}
      <button
        type="button"
        lang={language}
        dir="auto"
        onClick={() => setOpen(true)}
        className="mx-4 inline-flex min-h-24 items-center gap-4 rounded-6 border border-edge bg-plate px-8 text-12 text-ink hover:border-table hover:bg-table-quiet"
      >
        <Icon name="more" className="size-12" />
        {say("fold.show", { count: fold.count })}
      </button>
      {fold.end}
    </span>
  );
}
