// What differs between two texts, word by word, in stretches that stay, come and go; for every script.
import { diffArrays } from "diff";

export interface Stretch {
  kind: "same" | "inserted" | "deleted";
  text: string;
}

/** Beyond so many changes the two texts have nothing to do with each other, and are shown one after the other. */
const maxEditLength = 1500;

export function compareTexts(before: string, after: string, lang?: string): Stretch[] {
  if (before === after) return before === "" ? [] : [{ kind: "same", text: before }];
  const words = wordsOf(lang);
  const changes = diffArrays(words(before), words(after), { maxEditLength });
  if (changes === undefined) return gathered([deleted(before), inserted(after)]);
  return gathered(
    changes.map(({ value, added, removed }): Stretch => {
      const text = value.join("");
      return added ? inserted(text) : removed ? deleted(text) : { kind: "same", text };
    }),
  );
}

const inserted = (text: string): Stretch => ({ kind: "inserted", text });
const deleted = (text: string): Stretch => ({ kind: "deleted", text });

/** The words of a text with all that stands between them, so that nothing is lost when they are joined again. */
function wordsOf(lang: string | undefined): (text: string) => string[] {
  const segmenter = segmenterFor(lang);
  return (text) => Array.from(segmenter.segment(text), ({ segment }) => segment);
}

function segmenterFor(lang: string | undefined): Intl.Segmenter {
  try {
    return new Intl.Segmenter(lang, { granularity: "word" });
  } catch {
    return new Intl.Segmenter(undefined, { granularity: "word" });
  }
}

const hasWord = /[\p{L}\p{N}]/u;

/**
 * Stretches that can be read: where only a space or a comma stays between two changes, it goes with them; and of what
 * changed in one place, what went stands before what came.
 */
function gathered(stretches: readonly Stretch[]): Stretch[] {
  const found: Stretch[] = [];
  let [gone, come] = ["", ""];
  const flush = () => {
    const end = commonEnd(gone, come);
    if (gone.length > end.length) found.push(deleted(gone.slice(0, gone.length - end.length)));
    if (come.length > end.length) found.push(inserted(come.slice(0, come.length - end.length)));
    if (end !== "") found.push({ kind: "same", text: end });
    [gone, come] = ["", ""];
  };
  stretches.forEach(({ kind, text }, at) => {
    const isBetween = at > 0 && at < stretches.length - 1 && !hasWord.test(text) && !text.includes("\n\n");
    if (kind === "deleted") gone += text;
    else if (kind === "inserted") come += text;
    else if (isBetween) {
      gone += text;
      come += text;
    } else {
      flush();
      found.push({ kind: "same", text });
    }
  });
  flush();
  return joined(found);
}

/** The space or the stop with which both end: it stays. */
function commonEnd(one: string, other: string): string {
  const end = /[^\p{L}\p{N}]*$/u.exec(one)?.[0] ?? "";
  let length = end.length;
  while (length > 0 && !other.endsWith(end.slice(end.length - length))) length--;
  return end.slice(end.length - length);
}

/** Neighbours of one kind as one; nothing that is empty. */
function joined(stretches: readonly Stretch[]): Stretch[] {
  const found: Stretch[] = [];
  for (const { kind, text } of stretches) {
    const last = found.at(-1);
    if (last?.kind === kind) found.splice(-1, 1, { kind, text: last.text + text });
    else if (text !== "") found.push({ kind, text });
  }
  return found;
}

/** A long stretch that stays, cut to what is near the changes. */
export interface Fold {
  start: string;
  hidden: string;
  end: string;
  /** Words in what is hidden. */
  count: number;
}

const keptWords = 20;
/** Fewer hidden words are not worth a button. */
const leastHidden = 30;

/** Null for what is short enough to be shown whole. @param isFirst, isLast where no change stands before, or after. */
export function foldOf(text: string, isFirst: boolean, isLast: boolean, lang?: string): Fold | null {
  const segments = wordsOf(lang)(text);
  const places = segments.flatMap((segment, at) => (hasWord.test(segment) ? [at] : []));
  const start = isFirst ? 0 : (places[keptWords] ?? segments.length);
  const end = isLast ? segments.length : (places.at(-keptWords) ?? 0);
  const count = places.filter((at) => at >= start && at < end).length;
  if (count < leastHidden) return null;
  const join = (from: number, to: number) => segments.slice(from, to).join("");
  return { start: join(0, start), hidden: join(start, end), end: join(end, segments.length), count };
}
