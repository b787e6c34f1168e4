// A story as lines of a card: each plain, a point of a list, or quoted, with its strong words and its links.
import type { PassageLine, Run } from "../card.ts";
import { cleanLines, cleanSpaces, isBlank } from "../clean-text.ts";
import { safeAddress } from "../safe-address.ts";
import { readMarkdown } from "./read-markdown.ts";
import type { MarkdownBlock, MarkdownInline } from "./tree.ts";

type Place = Omit<PassageLine, "line">;
const plainPlace: Place = { mark: "none", level: 0 };

export function passageLines(text: string): PassageLine[] {
  return readMarkdown(cleanLines(text))
    .flatMap((block) => linesOf(block, plainPlace))
    .filter(({ line }) => line.some((run) => !isBlank(run.text)));
}

function linesOf(block: MarkdownBlock, place: Place): PassageLine[] {
  switch (block.is) {
    case "paragraph":
      return [{ ...place, line: edgesTrimmed(block.parts.flatMap((part) => runsOf(part, {}))) }];
    case "quote":
      return block.blocks.flatMap((inner) => linesOf(inner, { mark: "quote", level: place.level }));
    case "list":
      return block.items.flatMap((item, at) => {
        const mark = block.start === null ? ("bullet" as const) : block.start + at;
        return item.flatMap((inner, index) => linesOfPoint(inner, index === 0 ? mark : "none", place));
      });
  }
}

/** Inside a quote a list has no marks of its own: the line is quoted already. */
function linesOfPoint(block: MarkdownBlock, mark: PassageLine["mark"], place: Place): PassageLine[] {
  if (place.mark === "quote") return linesOf(block, place);
  return linesOf(block, block.is === "list" ? { ...place, level: place.level + 1 } : { mark, level: place.level });
}

function runsOf(part: MarkdownInline, look: Omit<Run, "text">): Run[] {
  switch (part.is) {
    case "text":
      return [{ ...look, text: cleanSpaces(part.text) }];
    case "strong":
      return part.parts.flatMap((inner) => runsOf(inner, { ...withoutEmphasis(look), strong: true }));
    case "emphasis":
      return part.parts.flatMap((inner) => runsOf(inner, look.strong ? look : { ...look, emphasis: true }));
    case "link": {
      const link = safeAddress(part.address);
      return part.parts.flatMap((inner) => runsOf(inner, link === null ? look : { ...look, link }));
    }
  }
}

/** A run has one look: what is both is strong. */
function withoutEmphasis({ emphasis: _, ...look }: Omit<Run, "text">): Omit<Run, "text"> {
  return look;
}

function edgesTrimmed(runs: readonly Run[]): Run[] {
  const full = runs.filter((run) => run.text !== "");
  return full.map((run, at) => {
    const start = at === 0 ? run.text.trimStart() : run.text;
    return { ...run, text: at === full.length - 1 ? start.trimEnd() : start };
  });
}
