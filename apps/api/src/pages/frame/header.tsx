// The head of every page: who we are, where to browse, where to ask.
import { say } from "@convivio/cards";
import { hrefTo, type Visit } from "../visit.ts";
import { tell } from "../words/words.ts";
import { Mark } from "./mark.tsx";
import { QuestionForm } from "./question-form.tsx";

/** The lists by which the catalogue is browsed, by address. */
export const lists = [
  { path: "/practices", key: "detail.practices" },
  { path: "/events", key: "detail.events" },
  { path: "/cities", key: "detail.cities" },
  { path: "/themes", key: "detail.themes" },
  { path: "/organisations", key: "detail.organisations" },
  { path: "/resources", key: "detail.resources" },
] as const;

export function Header({ visit, hasForm }: { visit: Visit; hasForm: boolean }) {
  const { language, path } = visit;
  return (
    <header class="head">
      <div class="head-top">
        <a class="home" href={hrefTo(visit, "/")}>
          <Mark />
          <span lang="it">Convivio</span>
        </a>
        {hasForm && <QuestionForm visit={visit} />}
      </div>
      <nav aria-label={tell(language, "frame.browse")}>
        <ul class="browse">
          {lists.map((list) => (
            <li>
              <a
                href={hrefTo(visit, list.path)}
                aria-current={path === list.path ? "page" : undefined}
                class={path.startsWith(`${list.path}/`) ? "within" : undefined}
              >
                {say(language, list.key)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </header>
  );
}
