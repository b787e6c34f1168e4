// How much of each of Slack's limits a message uses: of a limit that holds for each text or block, the largest.
import { slackLimits } from "../limits.ts";
import { largest, metersOf } from "../meter.ts";
import type { SlackBlock, SlackButton, SlackMessage } from "./slack-blocks.ts";

function buttonsOf(block: SlackBlock): SlackButton[] {
  if (block.type === "actions") return block.elements;
  return block.type === "section" && block.accessory !== undefined ? [block.accessory] : [];
}

/** The limits of which a message is measured; the rest hold for identifiers of fixed length. */
export type SlackLimit = ReturnType<typeof measureSlack>[number]["limit"];

export function measureSlack({ text, blocks }: SlackMessage) {
  const contexts = blocks.flatMap((block) => (block.type === "context" ? [block.elements] : []));
  const buttons = blocks.flatMap(buttonsOf);
  const each = (type: "header" | "section") =>
    blocks.flatMap((block) => (block.type === type ? [block.text.text.length] : []));
  return metersOf(slackLimits, {
    blocks: blocks.length,
    blocksJson: JSON.stringify(blocks).length,
    headerText: largest(each("header")),
    sectionText: largest(each("section")),
    contextElements: largest(contexts.map((elements) => elements.length)),
    contextText: largest(contexts.flat().map((element) => element.text.length)),
    actionsElements: largest(blocks.map((block) => (block.type === "actions" ? block.elements.length : 0))),
    buttonText: largest(buttons.map((button) => button.text.text.length)),
    accessibilityLabel: largest(buttons.map((button) => button.accessibility_label.length)),
    messageText: text.length,
  });
}
