// What a reader of each platform's payload sees, and what the payload could do: for tests.
import type { DiscordButton, DiscordMessage, DiscordPart } from "../discord/discord-components.ts";
import { discordComponent } from "../discord/discord-components.ts";
import type { SlackBlock, SlackButton, SlackMessage } from "../slack/slack-blocks.ts";

/** Texts that Slack formats. */
export function slackMarkdown({ blocks }: SlackMessage): string[] {
  return blocks.flatMap((block) => {
    if (block.type === "section") return [block.text.text];
    return block.type === "context" ? block.elements.map(({ text }) => text) : [];
  });
}

export function slackButtons(blocks: readonly SlackBlock[]): SlackButton[] {
  return blocks.flatMap((block) => {
    if (block.type === "actions") return block.elements;
    return block.type === "section" && block.accessory !== undefined ? [block.accessory] : [];
  });
}

const partsOf = (message: DiscordMessage): DiscordPart[] => message.components.flatMap(({ components }) => components);

/** Texts that Discord formats. */
export function discordTexts(message: DiscordMessage): string[] {
  return partsOf(message).flatMap((part) => {
    if (part.type === discordComponent.textDisplay) return [part.content];
    return part.type === discordComponent.section ? part.components.map(({ content }) => content) : [];
  });
}

export function discordButtons(message: DiscordMessage): DiscordButton[] {
  return partsOf(message).flatMap((part) => {
    if (part.type === discordComponent.actionRow) return part.components;
    return part.type === discordComponent.section ? [part.accessory] : [];
  });
}

/** Links as Slack writes them: `<address|label>`. */
export function slackLinks(text: string): string[] {
  return [...text.matchAll(/<([^<>|]*)\|[^<>]*>/g)].map(([, address = ""]) => address.replaceAll("&amp;", "&"));
}

/** Links as Discord writes them: `[label](address)`. */
export function discordLinks(text: string): string[] {
  return [...text.matchAll(/(?<!\\)\]\(([^()\s]*)\)/g)].map(([, address = ""]) => address);
}

/** As Slack shows it. */
function slackUnescaped(text: string): string {
  return text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
}

/** Letters and digits alone, so that the same fact reads the same on every platform. */
export function bare(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, "");
}

/** What a reader sees of a message in Slack, buttons aside. */
export function readSlack(message: SlackMessage): string {
  const headers = message.blocks.flatMap((block) => (block.type === "header" ? [block.text.text] : []));
  const marked = slackMarkdown(message).map((text) => slackUnescaped(text.replace(/<https?:[^<>|]*\|/g, "")));
  return [...headers, ...marked].join("\n");
}

/** What a reader sees of a message in Discord, buttons aside; between backticks nothing is a link. */
export function readDiscord(message: DiscordMessage): string {
  const link = /(?<!\\)(`[^`]*`)|(?<!\\)\]\(https?:[^()\s]*\)/g;
  return discordTexts(message)
    .map((text) => text.replace(link, (_, code: string | undefined) => code ?? ""))
    .join("\n");
}
