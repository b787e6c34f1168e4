// Text for Slack's mrkdwn. It has no escape but for & < and >, so what would format or mention is written with a look-alike or held apart.
import type { Language } from "@convivio/core";
import type { Line, Run } from "../card.ts";
import { isolate } from "../direction.ts";
import { betweenSigns, type Look, stretchesOf } from "../runs.ts";

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
  const text = isolate(escapeSlack(run.text), language);
  const linked = run.link === undefined ? text : linkTo(run.link, text);
  return run.code ? `\`${linked}\`` : linked;
}

const signs: Readonly<Record<Look, string>> = { plain: "", strong: "*", emphasis: "_" };

export function slackLine(line: Line, language: Language): string {
  return stretchesOf(line)
    .map(({ look, runs }) => betweenSigns(runs.map((run) => slackRun(run, language)).join(""), signs[look]))
    .join("");
}
