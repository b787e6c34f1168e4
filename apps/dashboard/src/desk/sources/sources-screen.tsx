// Where claims can be read, and whether that still answers: what is broken first, with who cites it.
import { useInfiniteQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { client } from "../../client.ts";
import { Button } from "../kit/button.tsx";
import { EmptyState } from "../kit/empty-state.tsx";
import { ErrorState } from "../kit/error-state.tsx";
import { PageHeader } from "../kit/page-header.tsx";
import { Progress } from "../kit/progress.tsx";
import { SearchBox } from "../kit/search-box.tsx";
import { Select } from "../kit/select.tsx";
import { Skeleton } from "../kit/skeleton.tsx";
import { useWords } from "../messages/words.tsx";
import { SourceRow } from "./source-row.tsx";
import { whichSources } from "./sources-search.ts";

const route = getRouteApi("/inside/desk/sources");

export function SourcesScreen() {
  const { say } = useWords("sources");
  const { which = "broken", text } = route.useSearch();
  const navigate = route.useNavigate();
  const asked = { which, ...(text === undefined || text.trim() === "" ? {} : { text: text.trim() }) };
  const { data, error, refetch, fetchNextPage, hasNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey: ["sources", asked],
    queryFn: ({ signal, pageParam }) =>
      client.sources.list.query({ ...asked, ...(pageParam === null ? {} : { cursor: pageParam }) }, { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
  });
  const first = data?.pages[0];
  const list = data?.pages.flatMap((page) => page.list) ?? [];
  return (
    <div className="flex flex-col gap-24">
      <PageHeader title={say("title")} description={say("text")} />
      {first?.progress != null && (
        <Progress label={say("running")} done={first.progress.done} total={first.progress.total} />
      )}
      <div className="grid max-w-[48rem] gap-12 wide:grid-cols-2 wide:items-end">
        <SearchBox
          label={say("search")}
          placeholder={say("search")}
          value={text ?? ""}
          onChange={(typed) =>
            void navigate({ search: (now) => ({ ...now, text: typed || undefined }), replace: true })
          }
        />
        <Select
          label={say("which")}
          choices={whichSources.map((id) => ({
            id,
            label: first === undefined ? say(`which.${id}`) : `${say(`which.${id}`)} (${first.counts[id]})`,
          }))}
          value={which}
          onChange={(chosen) => void navigate({ search: (now) => ({ ...now, which: chosen }), replace: true })}
        />
      </div>
      {error !== null && data === undefined && <ErrorState error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <Skeleton lines={8} />}
      {data !== undefined && list.length === 0 && (
        <EmptyState title={say(`empty.${which}`)}>{say("empty.text")}</EmptyState>
      )}
      <ul className="flex flex-col">
        {list.map((source) => (
          <li key={source.url} className="border-line border-b py-12">
            <SourceRow source={source} />
          </li>
        ))}
      </ul>
      {hasNextPage && (
        <div>
          <Button onPress={() => void fetchNextPage()} isPending={isFetchingNextPage}>
            {say("more")}
          </Button>
        </div>
      )}
    </div>
  );
}
