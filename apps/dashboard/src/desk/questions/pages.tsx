// The way through a list that is longer than one page.
import { Button } from "../kit/button.tsx";
import { useWords } from "../messages/words.tsx";
import { perPage } from "./questions-search.ts";

export function Pages({ page, total, onPage }: { page: number; total: number; onPage: (page: number) => void }) {
  const { say } = useWords("questions");
  const pages = Math.ceil(total / perPage);
  if (pages < 2 && page === 1) return null;
  const go = (to: number) => {
    onPage(to);
    window.scrollTo({ top: 0 });
    document.querySelector<HTMLElement>("#page-title")?.focus({ preventScroll: true });
  };
  return (
    <nav aria-label={say("pages")} className="flex flex-wrap items-center gap-12">
      <Button isDisabled={page <= 1} onPress={() => go(Math.min(page - 1, Math.max(pages, 1)))}>
        {say("pages.before")}
      </Button>
      <span className="text-14 tabular-nums">{say("pages.of", { page, total: pages })}</span>
      <Button isDisabled={page >= pages} onPress={() => go(page + 1)}>
        {say("pages.after")}
      </Button>
    </nav>
  );
}
