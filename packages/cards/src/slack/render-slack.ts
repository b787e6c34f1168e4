// A card as a Slack message in Block Kit, within every limit of Slack's.
import type { Card, Line } from "../card.ts";
import { cutEscaped } from "../cut-text.ts";
import { fitDrawing } from "../fit-card.ts";
import { slackLimits } from "../limits.ts";
import { rooms } from "../room.ts";
import { fallbackText } from "../text/fallback-text.ts";
import { actions, context, drawPart, plainText } from "./draw-part.ts";
import type { SlackBlock, SlackMessage } from "./slack-blocks.ts";
import { escapeSlack, slackLine } from "./slack-text.ts";

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

function isTextWithin(block: SlackBlock): boolean {
  if (block.type === "section") return block.text.text.length <= slackLimits.sectionText;
  if (block.type === "context") return block.elements.every(({ text }) => text.length <= slackLimits.contextText);
  return true;
}

function isWithin({ blocks }: SlackMessage): boolean {
  return (
    blocks.length <= slackLimits.blocks &&
    blocks.every(isTextWithin) &&
    JSON.stringify(blocks).length <= slackLimits.blocksJson
  );
}

/** What is read where blocks are not shown, and by screen readers: the card in plain words. */
function drawMessage(card: Card): SlackMessage {
  return { text: cutEscaped(fallbackText(card), slackLimits.messageText, escapeSlack), blocks: drawBlocks(card) };
}

export function renderSlack(card: Card): SlackMessage {
  return fitDrawing(card, rooms, drawMessage, isWithin);
}
