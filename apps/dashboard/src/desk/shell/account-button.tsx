// The button of one's own account. Its menu is fetched when somebody is about to press it.
import { lazy, type ReactNode, Suspense, useState } from "react";
import { Icon } from "../kit/icon.tsx";
import { useWords } from "../messages/words.tsx";
import { useAccount } from "../session/use-session.ts";

const fetchMenu = () => import("./account-menu.tsx");
const AccountMenu = lazy(() => fetchMenu().then(({ AccountMenu: component }) => ({ default: component })));

/** How the button looks and is called, before its menu has come and after. */
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

export function AccountButton() {
  const [isWanted, setWanted] = useState(false);
  const button = useAccountButton();
  const fetchSoon = () => void fetchMenu().catch(() => {});
  const own = (
    <button
      type="button"
      aria-haspopup="menu"
      {...button}
      onPointerEnter={fetchSoon}
      onFocus={fetchSoon}
      onClick={() => setWanted(true)}
    />
  );
  return isWanted ? (
    <Suspense fallback={own}>
      <AccountMenu />
    </Suspense>
  ) : (
    own
  );
}
