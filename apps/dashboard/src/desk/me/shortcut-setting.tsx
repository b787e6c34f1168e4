// Single-letter shortcuts, on or off for this person (WCAG 2.1.4).
import { notify } from "../kit/notices.ts";
import { Switch } from "../kit/switch.tsx";
import { useWords } from "../messages/words.tsx";
import { useAccount } from "../session/use-session.ts";
import { useOwnChange } from "./use-own-account.ts";

export function ShortcutSetting() {
  const { say } = useWords("accounts");
  const { hasShortcuts } = useAccount();
  const change = useOwnChange();
  return (
    <Switch
      label={say("me.shortcuts")}
      description={say("me.shortcutsHint")}
      isSelected={change.isPending ? (change.variables.hasShortcuts ?? hasShortcuts) : hasShortcuts}
      onChange={(wanted) =>
        change.mutate(
          { hasShortcuts: wanted },
          { onError: () => notify({ tone: "failed", text: say("people.failed") }) },
        )
      }
    />
  );
}
