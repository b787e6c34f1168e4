// What narrows the list now, each as a chip that can be taken away.
import { TagList } from "../kit/tag-list.tsx";
import { useWords } from "../messages/words.tsx";
import type { NarrowingPart } from "./asked.ts";
import type { ListPartProps } from "./list-part.ts";
import { useRecordName } from "./record-filter.tsx";
import { useAssignees } from "./use-assignees.ts";

type FilterChipsProps = ListPartProps & { onEmpty: () => void };

export function FilterChips({ search, change, onEmpty }: FilterChipsProps) {
  const { say } = useWords("list");
  const texts = useTexts(search);
  return (
    <TagList
      label={say("filters.set")}
      tags={texts.map(({ part, text }) => ({ id: part, title: text }))}
      onRemove={(part) => change({ [part]: undefined })}
      onEmpty={onEmpty}
    />
  );
}

/** The search itself is no chip: it stands in its field. */
function useTexts(search: ListPartProps["search"]): { part: NarrowingPart; text: string }[] {
  const { say } = useWords("list");
  const { say: sayKit } = useWords("kit");
  const country = useRecordName(search.country);
  const theme = useRecordName(search.theme);
  const person = useAssignees().find(({ id }) => id === search.assignee)?.name;
  const texts: Partial<Record<NarrowingPart, string | undefined>> = {
    state: search.state?.map((state) => sayKit(`state.${state}`)).join(", "),
    published: search.published === undefined ? undefined : say(search.published ? "published.yes" : "published.no"),
    missing: search.missing === undefined ? undefined : say(search.missing ? "missing.yes" : "missing.no"),
    freshness: search.freshness && sayKit(`freshness.${search.freshness}`),
    waits: search.waits && say(`waits.${search.waits}`),
    country: search.country === undefined ? undefined : (country ?? "…"),
    theme: search.theme === undefined ? undefined : (theme ?? "…"),
    assignee: search.assignee && say("chip.assignee", { name: assigneeName(search.assignee, person, say) }),
  };
  return Object.entries(texts).flatMap(([part, text]) => (text ? [{ part: part as NarrowingPart, text }] : []));
}

function assigneeName(
  assignee: string,
  person: string | undefined,
  say: (key: "assignee.me" | "assignee.none") => string,
): string {
  if (assignee === "me" || assignee === "none") return say(`assignee.${assignee}`);
  return person ?? "…";
}
