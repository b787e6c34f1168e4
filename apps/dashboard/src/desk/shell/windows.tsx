// The windows of the shell, each fetched when it is first opened. One that cannot be fetched closes again.
import { lazily } from "../lazily.tsx";
import { beginTyping, takeTyped } from "../palette/typed-ahead.ts";
import { hasEnded } from "../session/ended.ts";
import { useStore } from "../store.ts";
import { Apart } from "./apart.tsx";
import { closeWindow, openedWindow, type WindowName } from "./windows-open.ts";

const windows = {
  palette: lazily(() => import("../palette/palette.tsx"), "Palette"),
  shortcuts: lazily(() => import("../shortcuts/shortcut-list.tsx"), "ShortcutList"),
  navigation: lazily(() => import("./narrow-navigation.tsx"), "NarrowNavigation"),
} satisfies Record<WindowName, unknown>;
const SessionEnded = lazily(() => import("./session-ended.tsx"), "SessionEnded");

openedWindow.subscribe(() => {
  if (openedWindow.get() === "palette") beginTyping();
  else takeTyped();
});

export function Windows() {
  const opened = useStore(openedWindow);
  const isOver = useStore(hasEnded);
  const Opened = opened && windows[opened];
  return (
    <>
      {Opened && (
        <Apart key={opened} onFailed={closeWindow}>
          <Opened />
        </Apart>
      )}
      {isOver && (
        <Apart onFailed={() => hasEnded.set(false)}>
          <SessionEnded />
        </Apart>
      )}
    </>
  );
}
