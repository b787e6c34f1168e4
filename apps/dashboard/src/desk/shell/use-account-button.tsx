// How the button of one's own account looks and is called, before its menu has come and after.
import type { ReactNode } from "react";
import { Icon } from "../kit/icon.tsx";
import { useWords } from "../messages/words.tsx";
import { useAccount } from "../session/use-session.ts";

export function useAccountButton(): { "aria-label": string; className: string; children: ReactNode } {
  const { say } = useWords("shell");
  const { name } = useAccount();
  return {
    "aria-label": say("account.of", { name }),
    className:
      "flex min-h-32 max-w-[14rem] items-center gap-8 rounded-6 px-8 text-14 text-ink hover:bg-table-quiet pointer-coarse:min-h-48",
    children: (
      <>
        <Icon name="person" />
        <bdi className="truncate max-wide:hidden">{name}</bdi>
        <Icon name="down" className="size-12" />
      </>
    ),
  };
}
