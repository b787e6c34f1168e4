// What members report of records: the open ones, the longest waiting first; and those that were closed.
import type { ChangeReports } from "@convivio/core";
import { getRouteApi } from "@tanstack/react-router";
import { EmptyState } from "../kit/empty-state.tsx";
import { ErrorState } from "../kit/error-state.tsx";
import { PageHeader } from "../kit/page-header.tsx";
import { Select } from "../kit/select.tsx";
import { Skeleton } from "../kit/skeleton.tsx";
import { useFocusAfter } from "../kit/use-focus-after.ts";
import { useWords } from "../messages/words.tsx";
import { ReportCard } from "./report-card.tsx";
import { shownReports } from "./reports-search.ts";
import { useReports } from "./use-reports.ts";

const route = getRouteApi("/inside/desk/reports");

export function ReportsScreen() {
  const { say } = useWords("reports");
  const { show = "open" } = route.useSearch();
  const navigate = route.useNavigate();
  const { data, error, refetch, dataUpdatedAt } = useReports({ isOpen: show === "open" });
  const open = data?.open;
  return (
    <div className="flex flex-col gap-24">
      <PageHeader title={say("title")} description={say("text")} />
      <div className="flex">
        <Select
          label={say("show")}
          choices={shownReports.map((id) => {
            const isCounted = id === "open" && open !== undefined;
            return { id, label: isCounted ? `${say("show.open")} (${open})` : say(`show.${id}`) };
          })}
          value={show}
          onChange={(id) => void navigate({ search: { show: id === "open" ? undefined : id } })}
        />
      </div>
      {data === undefined && error === null && <Skeleton lines={8} />}
      {data === undefined && error !== null && <ErrorState error={error} onRetry={() => void refetch()} />}
      {data?.reports.length === 0 && <EmptyState title={say(`empty.${show}`)}>{say(`empty.${show}.text`)}</EmptyState>}
      {data !== undefined && <Reports of={data} updatedAt={dataUpdatedAt} isOpen={show === "open"} />}
    </div>
  );
}

type ReportsProps = { of: ChangeReports; updatedAt: number; isOpen: boolean };

function Reports({ of: { open, reports }, updatedAt, isOpen }: ReportsProps) {
  const { say } = useWords("reports");
  const { list, onDone } = useFocusAfter<HTMLOListElement>(updatedAt, "[data-report]");
  return (
    <>
      <ol ref={list} aria-label={say("title")} className="flex flex-col gap-12 empty:hidden">
        {reports.map((report, at) => (
          <li key={report.id}>
            <ReportCard report={report} onDone={() => onDone(at)} />
          </li>
        ))}
      </ol>
      {isOpen && open > reports.length && (
        <p className="text-14 text-ink-quiet">{say("first", { count: reports.length })}</p>
      )}
    </>
  );
}
