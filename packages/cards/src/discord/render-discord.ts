// A card as a Discord message of components (version 2), within every limit of Discord's.
import type { Card, CardKind, Line } from "../card.ts";
import { headingCut } from "../cut.ts";
import { cutText } from "../cut-text.ts";
import { fitDrawing, type Surface } from "../fit-card.ts";
import { cardLimits } from "../limits.ts";
import { isWithin } from "../meter.ts";
import { rooms } from "../room.ts";
import {
  type DiscordMessage,
  type DiscordPart,
  discordComponent,
  discordComponentsFlag,
} from "./discord-components.ts";
import { discordLine, escapeDiscord } from "./discord-text.ts";
import { drawPart, linesOf, quiet, rows, textDisplay } from "./draw-part.ts";
import { measureDiscord } from "./measure-discord.ts";

/** The stripe beside the card: look.md's table and terracotta, in sRGB. The words say the same. */
const accents = { table: 0x006469, terracotta: 0xc26030 } as const;

function accentOf(kind: CardKind): number {
  return kind === "error" || kind === "nothing" ? accents.terracotta : accents.table;
}

const headingOf = (heading: string) => cutText(heading, cardLimits.heading);

function drawMessage(card: Card): DiscordMessage {
  const text = (line: Line) => discordLine(line, card.language);
  const components: DiscordPart[] = [
    ...textDisplay(linesOf([`## ${escapeDiscord(headingOf(card.heading))}`, quiet(card.lead.map(text))])),
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

export const discordSurface: Surface<DiscordMessage> = {
  rooms,
  draw: drawMessage,
  isWithin: (message) => isWithin(measureDiscord(message)),
  cutsOfHeading: (heading) => headingCut(heading, headingOf(heading)),
};

export function renderDiscord(card: Card): DiscordMessage {
  return fitDrawing(card, discordSurface).drawing;
}
