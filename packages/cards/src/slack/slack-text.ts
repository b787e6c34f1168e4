// Text for Slack's mrkdwn. It has no escape but for & < and >, so what would format or mention is written with a look-alike or held apart.
import type { Language } from "@convivio/core";
import type { Line, Run } from "../card.ts";
import { isolate } from "../direction.ts";

const HOLD = "\u200B";

/** Characters that format in mrkdwn, and those that look the same and do not. */
const lookAlikes: Readonly<Record<string, string>> = {
  "*": "\u2217",
  _: "\uFF3F",
  "~": "\u223C",
  "`": "\u2035",
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
};

/** Text for headers and buttons, which format nothing: mentions alone are held apart, whatever a client makes of them. */
export function holdMentions(text: string): string {
  return text.replace(/@(?=\S)/g, `@${HOLD}`).replace(/<(?=[@!#])/g, `<${HOLD}`);
}

/** Catalogue text that stays text: no formatting, no link, no emoji, and nobody is mentioned. */
export function escapeSlack(text: string): string {
  return holdMentions(text)
    .replace(/:(?=[\w+'-]+:)/g, `:${HOLD}`)
    .replace(/:\/\//g, `:${HOLD}//`)
    .replace(/^(?=>)/gm, HOLD)
    .replace(/[*_~`&<>]/g, (character) => lookAlikes[character] ?? character);
}

function linkTo(address: string, label: string): string {
  return `<${address.replaceAll("&", "&amp;")}|${label.replaceAll("|", "\u00A6")}>`;
}

function slackRun(run: Run, language: Language): string {
  if (run.text === "") return "";
  const text = isolate(escapeSlack(run.text), language);
  const linked = run.link === undefined ? text : linkTo(run.link, text);
  if (run.code) return `\`${linked}\``;
  return run.strong ? `*${linked}*` : linked;
}

export function slackLine(line: Line, language: Language): string {
  return line.map((run) => slackRun(run, language)).join("");
}
