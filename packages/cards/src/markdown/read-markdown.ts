// Reads a story's markdown into a small safe tree: paragraphs, lists, quotes, strong words, emphasis and links. All else stays text.
import type { Link, Nodes, PhrasingContent, RootContent } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { safeAddress } from "../safe-address.ts";
import { linesOfParts, type MarkdownBlock, type MarkdownInline, wordsOfParts } from "./tree.ts";

/** Not markup here but text as it was written: HTML, code, references, entities, rules. */
const disabled = [
  "characterReference",
  "codeFenced",
  "codeIndented",
  "codeText",
  "definition",
  "htmlFlow",
  "htmlText",
  "setextUnderline",
  "thematicBreak",
];
const extensions = [{ disable: { null: disabled } }];

const sign = /[*_[\]<>#\\]|(?<!\S)(?:[-+]|\d{1,9}[.)])(?=\s|$)/g;
/** No story has more: beyond it a text is shown as it stands, so that no text takes long to read. */
const most = { signs: 1000, lines: 1000, characters: 20_000, depth: 4 };

export function readMarkdown(text: string): MarkdownBlock[] {
  const lines = text.split(/\r\n?|\n/);
  const signs = text.length > most.characters ? 0 : (text.match(sign)?.length ?? 0);
  if (signs === 0 || signs > most.signs || lines.length > most.lines) {
    return paragraphsOf(lines.map((line) => [{ is: "text", text: line }]));
  }
  const source = lines.join("\n");
  return fromMarkdown(source, { extensions }).children.flatMap((node) => blocksOf(node, source, 0));
}

function paragraphsOf(lines: readonly MarkdownInline[][]): MarkdownBlock[] {
  return lines.flatMap((line): MarkdownBlock[] => {
    const parts = trimmed(line);
    return parts.length === 0 ? [] : [{ is: "paragraph", parts }];
  });
}

/** Nothing where there is no word at all. */
function trimmed(line: readonly MarkdownInline[]): MarkdownInline[] {
  if (wordsOfParts(line).trim() === "") return [];
  const parts = line.map((part, at): MarkdownInline => {
    if (part.is !== "text") return part;
    const start = at === 0 ? part.text.trimStart() : part.text;
    return { ...part, text: at === line.length - 1 ? start.trimEnd() : start };
  });
  return parts.filter((part) => part.is !== "text" || part.text !== "");
}

function blocksOf(node: RootContent, source: string, depth: number): MarkdownBlock[] {
  switch (node.type) {
    case "paragraph":
      return paragraphsOf(linesOfParts(partsOf(node.children, source, 0)));
    case "heading":
      return paragraphsOf(
        linesOfParts(partsOf(node.children, source, 0)).map((parts) => [{ is: "strong", parts: trimmed(parts) }]),
      );
    case "blockquote": {
      const blocks = node.children.flatMap((child) => blocksOf(child, source, depth + 1));
      return blocks.length === 0 || depth >= most.depth ? blocks : [{ is: "quote", blocks }];
    }
    case "list": {
      const items = node.children
        .map((item) => item.children.flatMap((child) => blocksOf(child, source, depth + 1)))
        .filter((blocks) => blocks.length > 0);
      if (items.length === 0 || depth >= most.depth) return items.flat();
      return [{ is: "list", start: node.ordered ? (node.start ?? 1) : null, items }];
    }
    default:
      return paragraphsOf(linesOfParts([textAt(source, startOf(node), endOf(node))]));
  }
}

function partsOf(nodes: readonly PhrasingContent[], source: string, depth: number): MarkdownInline[] {
  return nodes.flatMap((node) => inlineOf(node, source, depth));
}

function inlineOf(node: PhrasingContent, source: string, depth: number): MarkdownInline[] {
  switch (node.type) {
    case "text":
      return [{ is: "text", text: node.value }];
    case "break":
      return [{ is: "text", text: "\n" }];
    case "strong":
    case "emphasis": {
      if (isWithinWord(node, source)) return asWritten(node, node.children, source, depth);
      const parts = partsOf(node.children, source, depth + 1);
      return depth >= most.depth ? parts : [{ is: node.type, parts }];
    }
    case "link":
      return linkOf(node, source, depth);
    default:
      return [textAt(source, startOf(node), endOf(node))];
  }
}

/** "Bürger*innen und Migrant*innen" means its signs: a look begins and ends with a word. */
function isWithinWord(node: Nodes, source: string): boolean {
  const isWord = (character: string | undefined) => character !== undefined && /[\p{L}\p{N}\p{M}]/u.test(character);
  const before = Array.from(source.slice(Math.max(0, startOf(node) - 2), startOf(node))).at(-1);
  const [after] = source.slice(endOf(node), endOf(node) + 2);
  return isWord(before) || isWord(after);
}

/** A link to anywhere but a web address stays as it was written, so that nothing is lost and nothing can be opened. */
function linkOf(node: Link, source: string, depth: number): MarkdownInline[] {
  const address = safeAddress(node.url);
  if (address === null) return asWritten(node, node.children, source, depth);
  const words = partsOf(node.children, source, depth + 1);
  const parts: MarkdownInline[] = wordsOfParts(words).trim() === "" ? [{ is: "text", text: address }] : words;
  const link: MarkdownInline = { is: "link", address, parts };
  return node.title == null || node.title.trim() === "" ? [link] : [link, { is: "text", text: ` (${node.title})` }];
}

/** The signs around the words as text, and the words as they are. */
function asWritten(node: Nodes, children: readonly PhrasingContent[], source: string, depth: number): MarkdownInline[] {
  const [first, last] = [children[0], children.at(-1)];
  if (first === undefined || last === undefined) return [textAt(source, startOf(node), endOf(node))];
  return [
    textAt(source, startOf(node), startOf(first)),
    ...partsOf(children, source, depth + 1),
    textAt(source, endOf(last), endOf(node)),
  ];
}

function textAt(source: string, start: number, end: number): MarkdownInline {
  return { is: "text", text: source.slice(start, end) };
}

const startOf = (node: Nodes) => node.position?.start.offset ?? 0;
const endOf = (node: Nodes) => node.position?.end.offset ?? 0;
