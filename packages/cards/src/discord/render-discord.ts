// A card as a Discord message of components (version 2), within every limit of Discord's.
import type { Card, CardKind, Line } from "../card.ts";
import { cutText } from "../cut-text.ts";
import { fitDrawing } from "../fit-card.ts";
import { cardLimits, discordLimits } from "../limits.ts";
import { rooms } from "../room.ts";
import {
  type DiscordMessage,
  type DiscordPart,
  discordComponent,
  discordComponentsFlag,
} from "./discord-components.ts";
import { discordLine, escapeDiscord } from "./discord-text.ts";
import { drawPart, linesOf, quiet, rows, textDisplay } from "./draw-part.ts";

/** The stripe beside the card: look.md's table and terracotta, in sRGB. The words say the same. */
const accents = { table: 0x006469, terracotta: 0xc26030 } as const;

function accentOf(kind: CardKind): number {
  return kind === "error" || kind === "nothing" ? accents.terracotta : accents.table;
}

function drawMessage(card: Card): DiscordMessage {
  const text = (line: Line) => discordLine(line, card.language);
  const components: DiscordPart[] = [
    ...textDisplay(
      linesOf([`## ${escapeDiscord(cutText(card.heading, cardLimits.heading))}`, quiet(card.lead.map(text))]),
    ),
    ...card.parts.flatMap((part) => drawPart(part, card.language)),
    ...textDisplay(quiet(card.footer.map(text))),
    ...rows(card.actions),
  ];
  return {
    flags: discordComponentsFlag,
    components: [{ type: discordComponent.container, accent_color: accentOf(card.kind), components }],
    allowed_mentions: { parse: [] },
  };
}

function measure(part: DiscordPart): { components: number; text: number } {
  if (part.type === discordComponent.textDisplay) return { components: 1, text: part.content.length };
  if (part.type === discordComponent.actionRow) return { components: 1 + part.components.length, text: 0 };
  if (part.type === discordComponent.separator) return { components: 1, text: 0 };
  const text = part.components.reduce((sum, display) => sum + display.content.length, 0);
  return { components: 2 + part.components.length, text };
}

function isWithin(message: DiscordMessage): boolean {
  const parts = message.components.flatMap((container) => container.components.map(measure));
  const components = parts.reduce((sum, part) => sum + part.components, message.components.length);
  const text = parts.reduce((sum, part) => sum + part.text, 0);
  return components <= discordLimits.components && text <= discordLimits.text;
}

export function renderDiscord(card: Card): DiscordMessage {
  return fitDrawing(card, rooms, drawMessage, isWithin);
}
