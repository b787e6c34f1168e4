// Cutting a longer text of many lines so that it fits: as if it were one, with the mark where it ends.
import type { Line, PassageLine } from "./card.ts";
import { cutMark, cutText } from "./cut-text.ts";
import { textOf } from "./runs.ts";

/** Characters of all its lines; going to the next one counts too. */
export function lengthOf(lines: readonly PassageLine[]): number {
  return lines.reduce((sum, { line }) => sum + textOf(line).length, Math.max(0, lines.length - 1));
}

export function cutPassage(lines: readonly PassageLine[], max: number): readonly PassageLine[] {
  if (lengthOf(lines) <= max) return lines;
  const whole = lines.map(({ line }) => textOf(line)).join("\n");
  const cut = cutText(whole, max);
  let left = cut.length - (cut.endsWith(cutMark) ? cutMark.length : 0);
  const kept: PassageLine[] = [];
  for (const one of lines) {
    if (left <= 0) break;
    const line = firstOf(one.line, left);
    kept.push({ ...one, line });
    left -= textOf(one.line).length + 1;
  }
  const last = kept.pop();
  const [first] = lines;
  if (last === undefined) return first === undefined ? [] : [{ ...first, line: [{ text: cut }] }];
  return [...kept, { ...last, line: marked(last.line) }];
}

/** The first so many characters of a line, each with its look and link. */
function firstOf(line: Line, max: number): Line {
  let left = max;
  return line.flatMap((run) => {
    const text = run.text.slice(0, Math.max(0, left));
    left -= run.text.length;
    return text === "" ? [] : [{ ...run, text }];
  });
}

function marked(line: Line): Line {
  const last = line.at(-1);
  return last === undefined ? [{ text: cutMark }] : [...line.slice(0, -1), { ...last, text: last.text + cutMark }];
}
