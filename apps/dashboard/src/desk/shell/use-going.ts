// The shortcuts that work on every screen: g and a letter to go somewhere, the search of everything, the list of shortcuts.
import { useRouter } from "@tanstack/react-router";
import { useEffect } from "react";
import { useWords } from "../messages/words.tsx";
import { useActing } from "../session/use-session.ts";
import { shortcuts, useShortcut, useShortcutKeys } from "../shortcuts/shortcuts.ts";
import { destinationsFor } from "./destinations.ts";
import { openWindow } from "./windows-open.ts";

export function useGoing(): void {
  const { say } = useWords("shell");
  const router = useRouter();
  const acting = useActing();
  useShortcutKeys();
  useShortcut("mod k", say("search.open"), () => openWindow("palette"));
  useShortcut("?", say("shortcuts.title"), () => openWindow("shortcuts"));
  useEffect(() => {
    const go = (to: string): void => {
      void router.navigate({ to });
    };
    const ways = destinationsFor(acting).flatMap(({ letter, name, to }) =>
      letter === null ? [] : [{ keys: `g ${letter}`, name: say("go.to", { place: say(name) }), act: () => go(to) }],
    );
    shortcuts.set([...shortcuts.get(), ...ways]);
    return () => shortcuts.set(shortcuts.get().filter((one) => !ways.includes(one)));
  }, [acting, say, router]);
}
