// A short sentence of the bot's own, as a Discord message, with at most one button.
import { discordButtonStyle, discordComponent, discordComponentsFlag, discordLimits } from "@convivio/cards";
import type { DiscordMessage } from "./context.ts";

type Button = { label: string; id: string };

export function notice(text: string, action?: Button): DiscordMessage {
  const said = { type: discordComponent.textDisplay, content: text };
  return {
    flags: discordComponentsFlag,
    components: action ? [said, rowWith(action)] : [said],
    allowed_mentions: { parse: [] },
  };
}

function rowWith({ label, id }: Button) {
  const button = {
    type: discordComponent.button,
    style: discordButtonStyle.primary,
    label: label.slice(0, discordLimits.buttonLabel),
    custom_id: id,
  };
  return { type: discordComponent.actionRow, components: [button] };
}
