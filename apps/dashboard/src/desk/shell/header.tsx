// The bar at the top of every screen: the way home, the search of everything, one's own account.
import { Icon } from "../kit/icon.tsx";
import { useWords } from "../messages/words.tsx";
import { AccountButton } from "./account-button.tsx";
import { MarkLink } from "./mark-link.tsx";
import { openWindow } from "./windows-open.ts";

export function Header() {
  return (
    <header className="sticky top-0 z-10 flex h-48 items-center gap-8 border-line border-b bg-plate px-8 wide:px-16">
      <NavigationButton />
      <MarkLink />
      <div className="flex flex-1 justify-end wide:justify-center">
        <SearchButton />
      </div>
      <AccountButton />
    </header>
  );
}

function SearchButton() {
  const { say } = useWords("shell");
  const isMac = /Mac|iPhone|iPad/.test(navigator.userAgent);
  return (
    <button
      type="button"
      onClick={() => openWindow("palette")}
      aria-keyshortcuts="Control+K Meta+K"
      className="flex min-h-32 items-center gap-8 rounded-6 border border-edge bg-paper px-8 text-14 text-ink-quiet hover:border-table pointer-coarse:min-h-48 wide:w-[24rem]"
    >
      <Icon name="search" />
      <span className="flex-1 text-start max-wide:sr-only">{say("search.open")}</span>
      <span
        dir="ltr"
        aria-hidden="true"
        className="rounded-6 border border-line px-4 font-sans text-12 max-wide:hidden"
      >
        {isMac ? "⌘K" : "Ctrl K"}
      </span>
    </button>
  );
}

/** On a narrow screen the navigation lies behind a button. */
function NavigationButton() {
  const { say } = useWords("shell");
  return (
    <button
      type="button"
      onClick={() => openWindow("navigation")}
      aria-label={say("navigation")}
      aria-haspopup="dialog"
      className="inline-flex size-32 shrink-0 items-center justify-center rounded-6 text-ink hover:bg-table-quiet pointer-coarse:size-48 wide:hidden"
    >
      <Icon name="menu" />
    </button>
  );
}
