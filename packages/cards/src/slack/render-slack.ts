// A card as a Slack message in Block Kit, within every limit of Slack's.
import type { Card, Line } from "../card.ts";
import { headingCut } from "../cut.ts";
import { cutEscaped } from "../cut-text.ts";
import { fitDrawing, type Surface } from "../fit-card.ts";
import { slackLimits } from "../limits.ts";
import { isWithin } from "../meter.ts";
import { rooms } from "../room.ts";
import { fallbackText } from "../text/fallback-text.ts";
import { actions, context, drawPart, plainText } from "./draw-part.ts";
import { measureSlack } from "./measure-slack.ts";
import type { SlackBlock, SlackMessage } from "./slack-blocks.ts";
import { escapeSlack, holdMentions, slackLine } from "./slack-text.ts";

function drawBlocks(card: Card): SlackBlock[] {
  const text = (line: Line) => slackLine(line, card.language);
  return [
    { type: "header", text: plainText(card.heading, slackLimits.headerText) },
    ...context(card.lead.map(text)),
    ...card.parts.flatMap((part) => drawPart(part, card.language)),
    ...context(card.footer.map(text)),
    ...actions(card.actions),
  ];
}

/** What is read where blocks are not shown, and by screen readers: the card in plain words. */
function drawMessage(card: Card): SlackMessage {
  return { text: cutEscaped(fallbackText(card), slackLimits.messageText, escapeSlack), blocks: drawBlocks(card) };
}

export const slackSurface: Surface<SlackMessage> = {
  rooms,
  draw: drawMessage,
  isWithin: (message) => isWithin(measureSlack(message)),
  cutsOfHeading: (heading) => headingCut(heading, plainText(heading, slackLimits.headerText).text, holdMentions),
};

export function renderSlack(card: Card): SlackMessage {
  return fitDrawing(card, slackSurface).drawing;
}
