// Lines and lists under a label of ours.
import type { Language } from "@convivio/core";
import type { Line, Listing, Part, Passage } from "../card.ts";
import { cleanText, isBlank } from "../clean-text.ts";
import { passageLines } from "../markdown/passage-lines.ts";
import { languageName, type PlainKey, say, sayLine } from "../messages/messages.ts";
import { dotted, linked } from "../runs.ts";

/** "Source: …" as the language writes it. */
export function labelled(language: Language, label: PlainKey, line: Line): Line {
  return line.length === 0 ? [] : sayLine(language, "label", { label: say(language, label), text: line });
}

/** A longer text without markup, said in one line; nothing where there is no text. */
export function passage(text: string): Passage[] {
  const clean = cleanText(text);
  if (isBlank(clean)) return [];
  return [{ type: "passage", label: null, lines: [{ mark: "none", level: 0, line: [{ text: clean }] }] }];
}

/** A story, which is written in markdown, under its label; nothing where it is not told. */
export function story(language: Language, label: PlainKey, text: string | null): Passage[] {
  const lines = text === null ? [] : passageLines(text);
  return lines.length === 0 ? [] : [{ type: "passage", label: say(language, label), lines }];
}

function isSeen(line: Line): boolean {
  return line.some((run) => !isBlank(run.text));
}

/** Lines under a label; nothing where there are none. */
export function listing(language: Language, label: PlainKey, lines: readonly Line[], inline = false): Listing[] {
  const full = lines.filter(isSeen);
  return full.length === 0 ? [] : [{ type: "list", label: say(language, label), lines: full, inline }];
}

/** Records named and linked, one a line. */
export function links(
  language: Language,
  label: PlainKey,
  records: readonly { title: string; url: string }[],
  inline = false,
): Listing[] {
  const lines = records.map((record) => [linked(record.title, record.url)]);
  return listing(language, label, lines, inline);
}

/** Lines without a label; nothing where there is nothing to see. */
export function notice(...lines: readonly Line[]): Part[] {
  const full = lines.filter(isSeen);
  return full.length === 0 ? [] : [{ type: "notice", lines: full }];
}

/** "Text in Italian", where the text is not in the reader's language; and where it is a translation, whether it is up to date. */
export function languageMark(told: { language: string; isStale: boolean }, reader: Language): Line {
  const isForeign = told.language.split("-")[0] !== reader;
  return dotted(
    isForeign ? say(reader, "language.mark", { language: languageName(told.language, reader) }) : null,
    told.isStale ? say(reader, "translation.stale") : null,
  );
}
