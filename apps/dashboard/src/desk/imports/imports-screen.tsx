// Imports: the files that were brought in, latest first, and the way to bring in another.
import type { ImportView } from "@convivio/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { client } from "../../client.ts";
import { Badge } from "../kit/badge.tsx";
import { Button } from "../kit/button.tsx";
import { DateTime } from "../kit/date-time.tsx";
import { EmptyState } from "../kit/empty-state.tsx";
import { ErrorState } from "../kit/error-state.tsx";
import { TextLink } from "../kit/link-button.tsx";
import { PageHeader } from "../kit/page-header.tsx";
import { PersonName } from "../kit/person-name.tsx";
import { Skeleton } from "../kit/skeleton.tsx";
import { useWords } from "../messages/words.tsx";
import { ExportForm } from "./export-form.tsx";
import { isRunning, lookAgainMs } from "./running.ts";
import { UploadForm } from "./upload-form.tsx";

export function ImportsScreen() {
  const { say } = useWords("imports");
  return (
    <div className="flex flex-col gap-32">
      <PageHeader title={say("title")} description={say("text")} />
      <div className="grid gap-32 broad:grid-cols-2">
        <UploadForm />
        <ExportForm />
      </div>
      <Earlier />
    </div>
  );
}

function Earlier() {
  const { say } = useWords("imports");
  const { data, error, refetch, fetchNextPage, hasNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey: ["imports"],
    queryFn: ({ signal, pageParam }) =>
      client.imports.list.query(pageParam === null ? {} : { before: pageParam }, { signal }),
    initialPageParam: null as number | null,
    getNextPageParam: ({ next }) => next,
    refetchInterval: ({ state }) =>
      state.data?.pages.some(({ list }) => list.some((one) => isRunning(one.state))) ? lookAgainMs : false,
  });
  if (error !== null && data === undefined) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Skeleton lines={5} />;
  const list = data.pages.flatMap((page) => page.list);
  return (
    <section aria-labelledby="earlier" className="flex flex-col gap-16">
      <h2 id="earlier" className="font-semibold text-20">
        {say("earlier")}
      </h2>
      {list.length === 0 && <EmptyState title={say("empty.title")}>{say("empty.text")}</EmptyState>}
      <ul className="flex flex-col">
        {list.map((one) => (
          <li key={one.id} className="border-line border-b py-12">
            <One view={one} />
          </li>
        ))}
      </ul>
      {hasNextPage && (
        <div>
          <Button onPress={() => void fetchNextPage()} isPending={isFetchingNextPage}>
            {say("older")}
          </Button>
        </div>
      )}
    </section>
  );
}

function One({ view }: { view: ImportView }) {
  const { say } = useWords("imports");
  const { say: sayShell } = useWords("shell");
  const { id, name, kind, state, counts, createdAt, createdBy } = view;
  return (
    <div className="flex flex-wrap items-baseline justify-between gap-x-16 gap-y-4 text-14">
      <div className="flex min-w-0 flex-col gap-4">
        <TextLink to="/desk/imports/$import" params={{ import: String(id) }} search={{}}>
          <bdi>{name}</bdi>
        </TextLink>
        <span className="text-12 text-ink-quiet">
          {sayShell(`kind.${kind}.many`)} · {say("rows", { count: counts.all })} ·{" "}
          <PersonName name={createdBy.kind === "member" ? null : createdBy.name} /> · <DateTime value={createdAt} />
        </span>
      </div>
      <Badge tone={toneOf[state] ?? "quiet"}>{say(`state.${state}`)}</Badge>
    </div>
  );
}

const toneOf: Partial<Record<ImportView["state"], "table" | "olive" | "ochre" | "brick">> = {
  checking: "table",
  importing: "table",
  undoing: "table",
  imported: "olive",
  cancelled: "ochre",
  failed: "brick",
};
