// The head of every page: who we are, and the two switches.
import type { Language } from "@convivio/core";
import { Mark } from "./mark.tsx";
import { Settings } from "./settings.tsx";

type Props = {
  onLanguage: (language: Language) => void;
  /** Null where the way home is another page. */
  onHome: (() => void) | null;
};

export function Header({ onLanguage, onHome }: Props) {
  return (
    <header className="mx-auto flex w-full max-w-page flex-wrap items-center justify-between gap-8 px-16 py-16 wide:px-32">
      <a
        href="/"
        onClick={(event) => {
          if (onHome === null || event.metaKey || event.ctrlKey || event.shiftKey) return;
          event.preventDefault();
          onHome();
        }}
        className="flex min-h-32 items-center gap-8 text-ink no-underline"
      >
        <Mark className="size-32 text-table" />
        <span lang="it" className="font-display text-16 font-semibold wide:text-20">
          Convivio
        </span>
      </a>
      <Settings onLanguage={onLanguage} />
    </header>
  );
}
