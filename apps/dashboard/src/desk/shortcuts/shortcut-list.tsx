// All shortcuts that work now, and where to switch off those of a single letter.
import { Dialog } from "../kit/dialog.tsx";
import { TextLink } from "../kit/link-button.tsx";
import { useWords } from "../messages/words.tsx";
import { useAccount } from "../session/use-session.ts";
import { ownAccountAddress } from "../shell/addresses.ts";
import { closeWindow } from "../shell/windows-open.ts";
import { useStore } from "../store.ts";
import { isSingleLetter } from "./keys.ts";
import { shortcuts } from "./shortcuts.ts";

export function ShortcutList() {
  const { say } = useWords("shell");
  const { hasShortcuts } = useAccount();
  const known = useStore(shortcuts).filter(({ keys }) => hasShortcuts || !isSingleLetter(keys));
  return (
    <Dialog title={say("shortcuts.title")} isOpen onClose={closeWindow}>
      <dl className="grid grid-cols-[1fr_auto] items-baseline gap-x-24 gap-y-8 text-14">
        {known.map(({ keys, name }) => (
          <div key={keys} className="contents">
            <dt>{name}</dt>
            <dd className="flex justify-end gap-4">
              <Keys keys={keys} />
            </dd>
          </div>
        ))}
      </dl>
      <p className="text-14 text-ink-quiet">
        {say(hasShortcuts ? "shortcuts.on" : "shortcuts.off")}{" "}
        <TextLink to={ownAccountAddress} onClick={closeWindow}>
          {say("account.own")}
        </TextLink>
      </p>
    </Dialog>
  );
}

function Keys({ keys }: { keys: string }) {
  const isMac = /Mac|iPhone|iPad/.test(navigator.userAgent);
  return keys.split(" ").map((key) => (
    <kbd key={key} dir="ltr" className="rounded-6 border border-edge bg-paper px-8 font-sans text-12">
      {key === "mod" ? (isMac ? "⌘" : "Ctrl") : key.toUpperCase()}
    </kbd>
  ));
}
