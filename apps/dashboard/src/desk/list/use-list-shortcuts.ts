// The shortcuts of a list: / goes to the search, n begins a new record.
import type { RecordKind } from "@convivio/core";
import { useRouter } from "@tanstack/react-router";
import { type RefObject, useRef } from "react";
import { newAddress } from "../address/links.ts";
import { useWords } from "../messages/words.tsx";
import { useActing } from "../session/use-session.ts";
import { mayCreate } from "../shell/destinations.ts";
import { useShortcut } from "../shortcuts/shortcuts.ts";

/** Gives the place of the search field. */
export function useListShortcuts(kind: RecordKind): RefObject<HTMLInputElement | null> {
  const { say } = useWords("list");
  const { say: sayShell } = useWords("shell");
  const router = useRouter();
  const field = useRef<HTMLInputElement>(null);
  const isAllowed = mayCreate(useActing(), kind);
  useShortcut("/", say("search.label"), () => field.current?.focus());
  useShortcut(isAllowed ? "n" : null, sayShell(`kind.${kind}.new`), () => {
    void router.navigate({ to: newAddress(kind) });
  });
  return field;
}
