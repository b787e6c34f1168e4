// How much of each of Discord's limits a message uses: of a limit that holds for each row or button, the largest.
import { discordLimits } from "../limits.ts";
import { largest, metersOf } from "../meter.ts";
import { type DiscordButton, type DiscordMessage, type DiscordPart, discordComponent } from "./discord-components.ts";

/** A part with all that stands in it. */
function countOf(part: DiscordPart): number {
  if (part.type === discordComponent.section) return 2 + part.components.length;
  return part.type === discordComponent.actionRow ? 1 + part.components.length : 1;
}

function textOf(part: DiscordPart): number {
  if (part.type === discordComponent.textDisplay) return part.content.length;
  if (part.type !== discordComponent.section) return 0;
  return part.components.reduce((sum, { content }) => sum + content.length, 0);
}

function buttonsOf(part: DiscordPart): DiscordButton[] {
  if (part.type === discordComponent.actionRow) return part.components;
  return part.type === discordComponent.section ? [part.accessory] : [];
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

export type DiscordLimit = ReturnType<typeof measureDiscord>[number]["limit"];

export function measureDiscord({ components }: DiscordMessage) {
  const parts = components.flatMap((container) => container.components);
  const buttons = parts.flatMap(buttonsOf);
  return metersOf(discordLimits, {
    components: components.length + sum(parts.map(countOf)),
    text: sum(parts.map(textOf)),
    sectionTexts: largest(parts.map((part) => (part.type === discordComponent.section ? part.components.length : 0))),
    rowButtons: largest(parts.map((part) => (part.type === discordComponent.actionRow ? part.components.length : 0))),
    buttonLabel: largest(buttons.map(({ label }) => label.length)),
    customId: largest(buttons.map((button) => ("custom_id" in button ? button.custom_id.length : 0))),
    buttonUrl: largest(buttons.map((button) => ("url" in button ? button.url.length : 0))),
  });
}
