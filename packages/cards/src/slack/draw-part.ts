// A part of a card as Block Kit blocks.
import type { Language } from "@convivio/core";
import type { Action, Entry, Listing, Offers, Part, PassageLine, Quote } from "../card.ts";
import { cutEscaped, cutText } from "../cut-text.ts";
import { slackLimits } from "../limits.ts";
import { quotation } from "../messages/messages.ts";
import { strong } from "../runs.ts";
import type { SlackBlock, SlackButton, SlackMarkdown, SlackPlainText } from "./slack-blocks.ts";
import { holdMentions, slackLine } from "./slack-text.ts";

export const plainText = (text: string, max: number): SlackPlainText => ({
  type: "plain_text",
  text: cutEscaped(text, max, holdMentions),
  emoji: false,
});
const markdown = (text: string): SlackMarkdown => ({ type: "mrkdwn", text, verbatim: true });

function section(text: string, button?: SlackButton): SlackBlock[] {
  if (text === "") return [];
  const block = { type: "section", text: markdown(text) } as const;
  return [button === undefined ? block : { ...block, accessory: button }];
}

export function context(lines: readonly string[]): SlackBlock[] {
  const full = lines.filter((line) => line !== "").slice(0, slackLimits.contextElements);
  return full.length === 0 ? [] : [{ type: "context", elements: full.map(markdown) }];
}

function buttonOf(action: Action): SlackButton {
  const button: SlackButton = {
    type: "button",
    text: plainText(action.label, slackLimits.buttonText),
    action_id: action.id,
    value: action.id,
    accessibility_label: cutText(action.accessibleLabel, slackLimits.accessibilityLabel),
  };
  return action.primary ? { ...button, style: "primary" } : button;
}

export function actions(all: readonly Action[]): SlackBlock[] {
  const buttons = all.slice(0, slackLimits.actionsElements).map(buttonOf);
  return buttons.length === 0 ? [] : [{ type: "actions", elements: buttons }];
}

const linesOf = (all: readonly string[]) => all.filter((line) => line !== "").join("\n");

function labelText(words: string | null, language: Language): string {
  return words === null ? "" : slackLine([strong({ text: words })], language);
}

function drawEntry(entry: Entry, language: Language): SlackBlock[] {
  const { number, title, place, summary, mark, why, source, details } = entry;
  const name = slackLine([title], language);
  const body = linesOf([
    `*${number === null ? "" : `${number}. `}${name}*`,
    slackLine(place, language),
    slackLine([{ text: summary }], language),
  ]);
  return [
    { type: "divider" },
    ...section(body, details === null ? undefined : buttonOf(details)),
    ...context([why, source, mark].map((line) => slackLine(line, language))),
  ];
}

function drawQuote(quote: Quote, language: Language): SlackBlock[] {
  const said = slackLine(quotation(quote, language), language);
  return [...section(said), ...context([quote.by, quote.source].map((line) => slackLine(line, language)))];
}

/** Where a suggestion has no button, the command to type stands beside it. */
function drawOffers({ label, offers }: Offers, language: Language): SlackBlock[] {
  const told = offers.map(({ line, command, action }) => {
    const typed =
      action === null && command !== null ? ` · ${slackLine([{ text: command, code: true }], language)}` : "";
    return `• ${slackLine(line, language)}${typed}`;
  });
  const buttons = offers.flatMap(({ action }) => (action === null ? [] : [action]));
  return [...section(linesOf([labelText(label, language), ...told])), ...actions(buttons)];
}

const indent = "\u2003";

/** A line of a longer text; Slack quotes what stands behind the sign, and has no lists in a section. */
function drawLine({ mark, level, line }: PassageLine, language: Language): string {
  const text = slackLine(line, language);
  if (mark === "quote") return `&gt; ${text}`;
  if (mark === "none") return text;
  return `${indent.repeat(level)}${mark === "bullet" ? "•" : `${mark}.`} ${text}`;
}

function drawListing({ label, lines, inline }: Listing, language: Language): SlackBlock[] {
  const all = lines.map((line) => slackLine(line, language));
  const body = inline ? all.join(" · ") : all.map((line) => `• ${line}`).join("\n");
  return section(linesOf([labelText(label, language), body]));
}

export function drawPart(part: Part, language: Language): SlackBlock[] {
  switch (part.type) {
    case "entries":
      return [
        ...section(labelText(part.label, language)),
        ...part.entries.flatMap((entry) => drawEntry(entry, language)),
      ];
    case "notice":
      return section(linesOf(part.lines.map((line) => slackLine(line, language))));
    case "passage":
      return section(linesOf([labelText(part.label, language), ...part.lines.map((line) => drawLine(line, language))]));
    case "list":
      return drawListing(part, language);
    case "quotes":
      return [
        ...section(labelText(part.label, language)),
        ...part.quotes.flatMap((quote) => drawQuote(quote, language)),
      ];
    case "offers":
      return drawOffers(part, language);
  }
}
