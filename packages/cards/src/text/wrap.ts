// Lines of at most so many columns, broken between words; an address is never broken.

const graphemes = new Intl.Segmenter(undefined, { granularity: "grapheme" });

/** Scripts whose characters take two columns in a terminal. */
const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Emoji_Presentation}]/u;

function columns(text: string): number {
  if (/^[ -~]*$/.test(text)) return text.length;
  let count = 0;
  for (const { segment } of graphemes.segment(text)) count += WIDE.test(segment) ? 2 : 1;
  return count;
}

/** The text in lines, each behind the indent; all but the first behind the hang too. */
export function wrap(text: string, width: number, indent = "", hang = ""): string {
  const made: string[] = [];
  let line = indent;
  let start = indent.length;
  let used = start;
  for (const word of text.split(" ")) {
    const size = columns(word);
    if (used > start && used + 1 + size > width) {
      made.push(line);
      line = indent + hang + word;
      start = indent.length + hang.length;
      used = start + size;
    } else {
      line += used > start ? ` ${word}` : word;
      used += (used > start ? 1 : 0) + size;
    }
  }
  return [...made, line].join("\n");
}
