// Cutting a text so that it fits: between graphemes, at a word where one ends nearby, and with a visible mark.

export const cutMark = "…";
const graphemes = new Intl.Segmenter(undefined, { granularity: "grapheme" });
/** How far back a cut may go to end with a whole word. */
const wordReach = 24;

/** The text in at most `max` characters (UTF-16 units, the strictest way to count), marked when cut. */
export function cutText(text: string, max: number): string {
  if (text.length <= max) return text;
  if (max <= cutMark.length) return cutMark.slice(0, max);
  const room = max - cutMark.length;
  let end = 0;
  for (const { index, segment } of graphemes.segment(text.slice(0, room + 64))) {
    if (index + segment.length > room) break;
    end = index + segment.length;
  }
  const kept = end > 0 ? text.slice(0, end) : text.slice(0, room).replace(/[\uD800-\uDBFF]$/, "");
  return wholeWords(kept, text).replace(/[\s,;:·–-]+$/u, "") + cutMark;
}

function wholeWords(kept: string, text: string): string {
  if (/\s/.test(text[kept.length] ?? "")) return kept;
  const space = kept.lastIndexOf(" ");
  return space > 0 && kept.length - space <= wordReach && space > kept.length / 2 ? kept.slice(0, space) : kept;
}

/** The text cut so that it is at most `max` characters once escaped: the cut falls before the escape, never inside it. */
export function cutEscaped(text: string, max: number, escapeText: (text: string) => string): string {
  let escaped = escapeText(text);
  if (escaped.length <= max) return escaped;
  let size = Math.min(text.length, max);
  escaped = escapeText(cutText(text, size));
  while (escaped.length > max && size > 1) {
    size = Math.min(size - 1, Math.max(1, Math.floor((size * max) / escaped.length)));
    escaped = escapeText(cutText(text, size));
  }
  return escaped;
}
