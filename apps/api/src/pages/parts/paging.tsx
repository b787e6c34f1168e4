// The links to the next and the first page of a list: plain addresses with a cursor, nothing else.
import { say } from "@convivio/cards";
import { hrefTo, type Visit } from "../visit.ts";
import { tell } from "../words/words.ts";

export const rowsAPage = 20;

export function cursorOf(visit: Visit): string | undefined {
  return visit.parameters.get("cursor") ?? undefined;
}

export function Paging({ visit, next }: { visit: Visit; next: string | null }) {
  const { language, parameters, path } = visit;
  const isFirst = !parameters.has("cursor");
  if (next === null && isFirst) return null;
  const kept = Object.fromEntries([...parameters].filter(([name]) => name !== "cursor" && name !== "language"));
  return (
    <nav class="paging" aria-label={tell(language, "list.pages")}>
      {next !== null && (
        <a class="next" rel="next" href={hrefTo(visit, path, { ...kept, cursor: next })}>
          {say(language, "action.next")}
        </a>
      )}
      {!isFirst && <a href={hrefTo(visit, path, kept)}>{tell(language, "list.first")}</a>}
    </nav>
  );
}
