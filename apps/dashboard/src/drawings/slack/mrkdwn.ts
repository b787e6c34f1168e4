// Reads Slack's mrkdwn: *bold*, _italic_, ~strike~, `code`, <address|words>, "> " quotes, and the three entities.
import { isWebAddress, type Mark, type MarkedLine, type Rule, readMarks } from "../mark.ts";

const entities: Readonly<Record<string, string>> = { "&amp;": "&", "&lt;": "<", "&gt;": ">" };

function decode(text: string): string {
  return text.replace(/&(?:amp|lt|gt);/g, (entity) => entities[entity] ?? entity);
}

/** Text between two signs that stand at a word's edge; a link inside it is skipped over whole. */
function between(sign: string): RegExp {
  return new RegExp(
    `(?<![\\p{L}\\p{N}${sign}])${sign}(?=\\S)((?:<[^<>]*>|[^${sign}\\n<])+)(?<=\\S)${sign}(?![\\p{L}\\p{N}${sign}])`,
    "u",
  );
}

function readLink(found: RegExpExecArray): Mark {
  const [whole, address = "", words] = found;
  const url = decode(address);
  if (!isWebAddress(url)) return { is: "text", text: decode(whole) };
  return { is: "link", url, marks: [{ is: "text", text: decode(words ?? address) }] };
}

const rules: readonly Rule[] = [
  { pattern: /<([^<>|]+)(?:\|([^<>]*))?>/, read: readLink },
  { pattern: /`([^`\n]+)`/, read: ([, text = ""]) => ({ is: "code", text: decode(text) }) },
  { pattern: between("\\*"), read: ([, text = ""]) => ({ is: "bold", marks: readMrkdwn(text) }) },
  { pattern: between("_"), read: ([, text = ""]) => ({ is: "italic", marks: readMrkdwn(text) }) },
  { pattern: between("~"), read: ([, text = ""]) => ({ is: "strike", marks: readMrkdwn(text) }) },
];

function readMrkdwn(text: string): Mark[] {
  return readMarks(text, rules, decode);
}

/** The text of a section or a context, line by line. */
export function readSlackText(text: string): MarkedLine[] {
  return text.split("\n").map((line) => {
    const quoted = /^(?:&gt;|>) ?(.*)$/.exec(line);
    if (quoted) return { is: "quote", marks: readMrkdwn(quoted[1] ?? "") };
    return { is: "plain", marks: readMrkdwn(line) };
  });
}
