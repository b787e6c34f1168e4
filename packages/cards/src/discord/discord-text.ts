// Text for Discord's markdown: what would format is escaped, what would mention or link by itself is held apart.
import type { Language } from "@convivio/core";
import type { Line, Run } from "../card.ts";
import { isolate } from "../direction.ts";
import { betweenSigns, type Look, stretchesOf } from "../runs.ts";

const HOLD = "\u200B";
/** Inside the label of a link Discord reads no escaped bracket, so a label has characters that only look alike. */
const labelLookAlikes: Readonly<Record<string, string>> = { "[": "\uFF3B", "]": "\uFF3D", "\\": "\u29F5" };

function defang(text: string): string {
  return text
    .replace(/@(?=\S)/g, `@${HOLD}`)
    .replace(/<(?=[@#:!/atis])/gi, `<${HOLD}`)
    .replace(/:(?=[\w+'-]+:)/g, `:${HOLD}`)
    .replace(/:\/\//g, `:${HOLD}//`);
}

function escapeMarkdown(text: string): string {
  return text
    .replace(/[\\*_~`|[\]<>#]/g, "\\$&")
    .replace(/^(?=[-+])/, "\\")
    .replace(/^(\d+)(?=[.)])/, `$1${HOLD}`);
}

/** Catalogue text that stays text: no formatting, no link, and nobody is mentioned. */
export function escapeDiscord(text: string): string {
  return escapeMarkdown(defang(text));
}

function labelOf(text: string): string {
  return escapeDiscord(text.replace(/[[\]\\]/g, (character) => labelLookAlikes[character] ?? character));
}

function discordRun(run: Run, language: Language): string {
  if (run.code) return `\`${defang(run.text).replaceAll("`", "\u2035")}\``;
  return run.link === undefined
    ? isolate(escapeDiscord(run.text), language)
    : `[${isolate(labelOf(run.text), language)}](${run.link})`;
}

const signs: Readonly<Record<Look, string>> = { plain: "", strong: "**", emphasis: "*" };

export function discordLine(line: Line, language: Language): string {
  return stretchesOf(line)
    .map(({ look, runs }) => betweenSigns(runs.map((run) => discordRun(run, language)).join(""), signs[look]))
    .join("");
}
