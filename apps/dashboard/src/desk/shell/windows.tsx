// The windows of the shell, each fetched when it is first opened.
import { lazy, Suspense } from "react";
import { hasEnded } from "../session/ended.ts";
import { useStore } from "../store.ts";
import { openedWindow } from "./windows-open.ts";

const Palette = lazy(() => import("../palette/palette.tsx").then((file) => ({ default: file.Palette })));
const Shortcuts = lazy(() => import("../shortcuts/shortcut-list.tsx").then((file) => ({ default: file.ShortcutList })));
const Narrow = lazy(() => import("./narrow-navigation.tsx").then((file) => ({ default: file.NarrowNavigation })));
const SessionEnded = lazy(() => import("./session-ended.tsx").then((file) => ({ default: file.SessionEnded })));

export function Windows() {
  const opened = useStore(openedWindow);
  const isOver = useStore(hasEnded);
  return (
    <Suspense>
      {opened === "palette" && <Palette />}
      {opened === "shortcuts" && <Shortcuts />}
      {opened === "navigation" && <Narrow />}
      {isOver && <SessionEnded />}
    </Suspense>
  );
}
