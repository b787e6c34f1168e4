// A Discord button: style 5 opens a page, any other hands its custom id to whoever drew the message.
import type { DiscordButton } from "@convivio/cards";
import { OuterLink } from "../../frame/outer-link.tsx";

/** Told which custom id was pressed. */
export type Press = (customId: string) => void;

const shape = "inline-flex min-h-32 max-w-full items-center rounded-6 border px-12 text-start font-semibold text-14";
const quiet = "border-discord-edge bg-discord-button text-discord-ink hover:bg-discord-button-strong";
const primary = "border-transparent bg-discord-primary text-discord-on-primary hover:underline";

export function Button({ button, onPress }: { button: DiscordButton; onPress: Press }) {
  const className = `${shape} ${button.style === 1 ? primary : quiet}`;
  if ("url" in button) {
    return (
      <OuterLink url={button.url} className={className}>
        {button.label}
      </OuterLink>
    );
  }
  return (
    <button type="button" className={className} onClick={() => onPress(button.custom_id)}>
      {button.label}
    </button>
  );
}
