// The windows of the shell, each fetched when it is first opened. One that cannot be fetched closes again.
import { lazily } from "../lazily.tsx";
import { TypingAhead } from "../palette/typed-ahead.tsx";
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

export function Windows() {
  const opened = useStore(openedWindow);
  const isOver = useStore(hasEnded);
  const Opened = opened && windows[opened];
  return (
    <>
      {Opened && (
        <Apart key={opened} instead={opened === "palette" && <TypingAhead />} onFailed={closeWindow}>
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
