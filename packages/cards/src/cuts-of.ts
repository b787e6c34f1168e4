// What of a card would not be seen on a platform: the very cuts that its drawing makes.
import type { Card } from "./card.ts";
import { type Cut, summed } from "./cut.ts";
import { discordSurface } from "./discord/render-discord.ts";
import { fitDrawing, type Surface } from "./fit-card.ts";
import { slackSurface } from "./slack/render-slack.ts";

/** Plain text has room for everything. */
export type DrawnPlatform = "slack" | "discord" | "text";

export function cutsOf(card: Card, platform: DrawnPlatform): Cut[] {
  switch (platform) {
    case "slack":
      return cutsOn(card, slackSurface);
    case "discord":
      return cutsOn(card, discordSurface);
    case "text":
      return [];
  }
}

function cutsOn<Drawing>(card: Card, surface: Surface<Drawing>): Cut[] {
  return summed([...surface.cutsOfHeading(card.heading), ...fitDrawing(card, surface).cuts]);
}
