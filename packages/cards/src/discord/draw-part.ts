// A part of a card as Discord components.
import type { Language } from "@convivio/core";
import type { Action, Entry, Listing, Offers, Part, PassageLine, Quotes } from "../card.ts";
import { cutText } from "../cut-text.ts";
import { discordLimits } from "../limits.ts";
import { quotation, say } from "../messages/messages.ts";
import { strong } from "../runs.ts";
import {
  type DiscordButton,
  type DiscordPart,
  type DiscordRow,
  type DiscordText,
  discordButtonStyle,
  discordComponent,
} from "./discord-components.ts";
import { discordLine } from "./discord-text.ts";

export function textDisplay(content: string): DiscordText[] {
  return content === "" ? [] : [{ type: discordComponent.textDisplay, content }];
}

export const linesOf = (all: readonly string[]) => all.filter((line) => line !== "").join("\n");
/** Small text, line by line. */
export const quiet = (all: readonly string[]) => linesOf(all.map((line) => (line === "" ? "" : `-# ${line}`)));

function buttonOf(action: Action): DiscordButton {
  return {
    type: discordComponent.button,
    style: action.primary ? discordButtonStyle.primary : discordButtonStyle.secondary,
    label: cutText(action.label, discordLimits.buttonLabel),
    custom_id: action.id,
  };
}

export function rows(all: readonly Action[]): DiscordRow[] {
  const made: DiscordRow[] = [];
  for (let start = 0; start < all.length; start += discordLimits.rowButtons) {
    const components = all.slice(start, start + discordLimits.rowButtons).map(buttonOf);
    made.push({ type: discordComponent.actionRow, components });
  }
  return made;
}

function labelText(words: string | null, language: Language): string {
  return words === null ? "" : discordLine([strong({ text: words })], language);
}

/** Beside a result: its details here, or its page where there is no answer to open it from. */
function accessoryOf({ details, title }: Entry, language: Language): DiscordButton | null {
  if (details !== null) return buttonOf(details);
  if (title.link === undefined || title.link.length > discordLimits.buttonUrl) return null;
  const label = cutText(say(language, "action.details"), discordLimits.buttonLabel);
  return { type: discordComponent.button, style: discordButtonStyle.link, label, url: title.link };
}

function drawEntry(entry: Entry, language: Language): DiscordPart[] {
  const { number, title, place, summary, mark, why, source } = entry;
  const name = discordLine([strong(title)], language);
  const body = linesOf([
    number === null ? name : `**${number}.** ${name}`,
    discordLine(place, language),
    discordLine([{ text: summary }], language),
    quiet([why, source, mark].map((line) => discordLine(line, language))),
  ]);
  const accessory = accessoryOf(entry, language);
  const displays = textDisplay(body);
  const drawn: DiscordPart[] =
    accessory === null ? displays : [{ type: discordComponent.section, components: displays, accessory }];
  return [{ type: discordComponent.separator, divider: true, spacing: 1 }, ...drawn];
}

function drawQuotes({ label, quotes }: Quotes, language: Language): DiscordPart[] {
  const told = quotes.flatMap((quote) => [
    `> ${discordLine(quotation(quote, language), language)}`,
    quiet([quote.by, quote.source].map((line) => discordLine(line, language))),
  ]);
  return textDisplay(linesOf([labelText(label, language), ...told]));
}

/** Where a suggestion has no button, the command to type stands beside it. */
function drawOffers({ label, offers }: Offers, language: Language): DiscordPart[] {
  const told = offers.map(({ line, command, action }) => {
    const typed =
      action === null && command !== null ? ` · ${discordLine([{ text: command, code: true }], language)}` : "";
    return `- ${discordLine(line, language)}${typed}`;
  });
  const buttons = offers.flatMap(({ action }) => (action === null ? [] : [action]));
  return [...textDisplay(linesOf([labelText(label, language), ...told])), ...rows(buttons)];
}

/** A line of a longer text, with Discord's own signs for quotes and lists. */
function drawLine({ mark, level, line }: PassageLine, language: Language): string {
  const text = discordLine(line, language);
  if (mark === "quote") return `> ${text}`;
  if (mark === "none") return text;
  return `${"  ".repeat(level)}${mark === "bullet" ? "-" : `${mark}.`} ${text}`;
}

function drawListing({ label, lines, inline }: Listing, language: Language): DiscordPart[] {
  const all = lines.map((line) => discordLine(line, language));
  const body = inline ? all.join(" · ") : all.map((line) => `- ${line}`).join("\n");
  return textDisplay(linesOf([labelText(label, language), body]));
}

export function drawPart(part: Part, language: Language): DiscordPart[] {
  switch (part.type) {
    case "entries":
      return [
        ...textDisplay(labelText(part.label, language)),
        ...part.entries.flatMap((entry) => drawEntry(entry, language)),
      ];
    case "notice":
      return textDisplay(linesOf(part.lines.map((line) => discordLine(line, language))));
    case "passage":
      return textDisplay(
        linesOf([labelText(part.label, language), ...part.lines.map((line) => drawLine(line, language))]),
      );
    case "list":
      return drawListing(part, language);
    case "quotes":
      return drawQuotes(part, language);
    case "offers":
      return drawOffers(part, language);
  }
}
