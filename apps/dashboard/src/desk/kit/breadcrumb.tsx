// The way from the list to here.
import { Link } from "@tanstack/react-router";
import { useWords } from "../messages/words.tsx";
import { Icon } from "./icon.tsx";
import { link } from "./look.ts";

/** @property to an address of the desk: "/desk/practices". */
export type Crumb = { label: string; to: string };

export function Breadcrumb({ crumbs }: { crumbs: readonly Crumb[] }) {
  const { say } = useWords("kit");
  return (
    <nav aria-label={say("breadcrumb")}>
      <ol className="flex flex-wrap items-center gap-4 text-14">
        {crumbs.map(({ label, to }) => (
          <li key={to} className="flex min-h-24 min-w-0 items-center gap-4">
            <Link to={to} className={`inline-flex min-h-24 items-center ${link}`}>
              <bdi>{label}</bdi>
            </Link>
            <Icon name="onward" className="size-12 text-ink-quiet" />
          </li>
        ))}
      </ol>
    </nav>
  );
}
