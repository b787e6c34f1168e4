// Reads Discord's markdown: headings, -# subtext, quotes, bullets; **bold**, *italic*, __underline__, ~~strike~~, `code`, [words](address).
import { isWebAddress, type Mark, type MarkedLine, type Rule, readMarks } from "../mark.ts";

/** A backslash takes a sign's meaning away. Such a sign travels as a private character, so that no rule sees it. */
const PRIVATE = 0xe000;
const hide = (text: string) =>
  text.replace(/\\([!-/:-@[-`{-~])/g, (_, sign: string) => String.fromCharCode(PRIVATE + sign.charCodeAt(0)));
const show = (text: string) =>
  text.replace(/[\ue021-\ue07e]/g, (hidden) => String.fromCharCode(hidden.charCodeAt(0) - PRIVATE));
const bare = (text: string) => text.replace(/[\ue021-\ue07e]/g, (hidden) => `\\${show(hidden)}`);

function readLink([whole, words = "", address = ""]: RegExpExecArray): Mark {
  const url = show(address);
  return isWebAddress(url) ? { is: "link", url, marks: readInline(words) } : { is: "text", text: show(whole) };
}

function readAddress([, bracketed, plain = ""]: RegExpExecArray): Mark {
  const url = show(bracketed ?? plain);
  return { is: "link", url, marks: [{ is: "text", text: url }] };
}

const rules: readonly Rule[] = [
  { pattern: /`([^`\n]+)`/, read: ([, text = ""]) => ({ is: "code", text: bare(text) }) },
  { pattern: /\[((?:[^[\]]|\[[^[\]]*\])+)\]\(<?([^\s<>()]+)>?\)/, read: readLink },
  { pattern: /<(https?:\/\/[^\s<>]+)>|(https?:\/\/[^\s<>]*[^\s<>.,;:!?"')\]])/, read: readAddress },
  { pattern: /\*\*(?=\S)(.+?)(?<=\S)\*\*(?!\*)/, read: ([, text = ""]) => ({ is: "bold", marks: readInline(text) }) },
  { pattern: /__(?=\S)(.+?)(?<=\S)__/, read: ([, text = ""]) => ({ is: "underline", marks: readInline(text) }) },
  { pattern: /~~(?=\S)(.+?)(?<=\S)~~/, read: ([, text = ""]) => ({ is: "strike", marks: readInline(text) }) },
  { pattern: /\*(?=[^\s*])([^*]+?)(?<=\S)\*/, read: ([, text = ""]) => ({ is: "italic", marks: readInline(text) }) },
  {
    pattern: /(?<![\p{L}\p{N}_])_(?=[^\s_])([^_]+?)(?<=\S)_(?![\p{L}\p{N}_])/u,
    read: ([, text = ""]) => ({ is: "italic", marks: readInline(text) }),
  },
];

function readInline(text: string): Mark[] {
  return readMarks(text, rules, show);
}

const lineStarts: readonly [RegExp, MarkedLine["is"]][] = [
  [/^# /, "title"],
  [/^## /, "subtitle"],
  [/^### /, "heading"],
  [/^-# /, "subtext"],
  [/^> /, "quote"],
  [/^[-*] /, "bullet"],
];

/** The content of a text display, line by line. */
export function readDiscordText(content: string): MarkedLine[] {
  return hide(content)
    .split("\n")
    .map((line) => {
      const start = lineStarts.find(([pattern]) => pattern.test(line));
      if (start === undefined) return { is: "plain", marks: readInline(line) };
      return { is: start[1], marks: readInline(line.replace(start[0], "")) };
    });
}
