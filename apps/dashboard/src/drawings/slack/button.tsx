// A Block Kit button: it hands its action id to whoever drew the message.
import type { SlackButton } from "@convivio/cards";

/** Told which action id was pressed. */
export type Press = (actionId: string) => void;

const shape = "inline-flex min-h-32 max-w-full items-center rounded-6 border px-12 text-start font-bold text-14";
const plain = "border-slack-edge bg-slack-ground text-slack-ink hover:bg-slack-hover";
const primary = "border-transparent bg-slack-primary text-slack-on-primary hover:underline";

export function Button({ button, onPress }: { button: SlackButton; onPress: Press }) {
  return (
    <button
      type="button"
      className={`${shape} ${button.style === "primary" ? primary : plain}`}
      aria-label={button.accessibility_label}
      onClick={() => onPress(button.action_id)}
    >
      {button.text.text}
    </button>
  );
}
