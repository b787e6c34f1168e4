// The questions as a list of work: what the network asked, how it went, and one press for each thing that can be done about it.
import { getRouteApi } from "@tanstack/react-router";
import { useCallback, useMemo, useRef } from "react";
import { ErrorState } from "../kit/error-state.tsx";
import { PageHeader } from "../kit/page-header.tsx";
import { Skeleton } from "../kit/skeleton.tsx";
import { useFocusAfter } from "../kit/use-focus-after.ts";
import { useWords } from "../messages/words.tsx";
import { useShortcut } from "../shortcuts/shortcuts.ts";
import { GroupCard } from "./group-card.tsx";
import { NoGroups } from "./no-groups.tsx";
import { Pages } from "./pages.tsx";
import { askedBy, pageOf, type QuestionsSearch } from "./questions-search.ts";
import { type QuestionsPartProps, Toolbar } from "./toolbar.tsx";
import { useGroups } from "./use-groups.ts";

const route = getRouteApi("/inside/desk/questions");

export function QuestionsScreen() {
  const { say } = useWords("questions");
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const field = useRef<HTMLInputElement>(null);
  useShortcut("/", say("search.label"), () => field.current?.focus());
  const change = useCallback(
    (part: Partial<QuestionsSearch>, isStep = true) =>
      void navigate({
        search: (before) => ({ ...before, page: undefined, ...part }),
        replace: !isStep,
        resetScroll: false,
      }),
    [navigate],
  );

  return (
    <div className="flex flex-col gap-12">
      <PageHeader title={say("title")} description={say("about")} />
      <Toolbar search={search} change={change} field={field} />
      <Groups search={search} change={change} />
    </div>
  );
}

function Groups({ search, change }: QuestionsPartProps) {
  const { say, language } = useWords("questions");
  const asked = useMemo(() => askedBy(search, language, new Date()), [search, language]);
  const groups = useGroups(asked);
  const { data, error, isPlaceholderData } = groups;
  const { list, onDone } = useFocusAfter<HTMLOListElement>(groups.dataUpdatedAt, "[data-group]");
  return (
    <>
      <p role="status" className="min-h-16 text-12 text-ink-quiet tabular-nums">
        {data !== undefined &&
          data.total > 0 &&
          !isPlaceholderData &&
          `${say("count.groups", { count: data.total })} · ${say("count.asked", { count: data.questions })}`}
      </p>
      {data === undefined && !error && <Skeleton lines={8} />}
      {data === undefined && error && <ErrorState error={error} onRetry={() => void groups.refetch()} />}
      {data?.total === 0 && <NoGroups search={search} change={change} />}
      {data !== undefined && data.groups.length > 0 && (
        <ol ref={list} aria-label={say("title")} className="flex flex-col gap-12">
          {data.groups.map((group, at) => (
            <li key={group.id}>
              <GroupCard group={group} onDecided={() => onDone(at)} />
            </li>
          ))}
        </ol>
      )}
      {data !== undefined && <Pages page={pageOf(search)} total={data.total} onPage={(page) => change({ page })} />}
    </>
  );
}
