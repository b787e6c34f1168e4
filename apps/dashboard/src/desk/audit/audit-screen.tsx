// The audit log: who did what when, latest first, narrowed as the address says.
import { type AuditAsked, may } from "@convivio/core";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { client } from "../../client.ts";
import { ExportMenu } from "../exports/export-menu.tsx";
import { fileAddress } from "../exports/formats.ts";
import { EmptyState } from "../kit/empty-state.tsx";
import { ErrorState } from "../kit/error-state.tsx";
import { LinkButton } from "../kit/link-button.tsx";
import { PageHeader } from "../kit/page-header.tsx";
import { Skeleton } from "../kit/skeleton.tsx";
import { useWords } from "../messages/words.tsx";
import { useActing } from "../session/use-session.ts";
import { AuditFilters } from "./audit-filters.tsx";
import type { AuditSearch } from "./audit-search.ts";
import { EntryList } from "./entry-list.tsx";

const route = getRouteApi("/inside/desk/audit");
const perPage = 50;

export function AuditScreen() {
  const { say } = useWords("audit");
  const acting = useActing();
  const { before, ...asked } = route.useSearch();
  return (
    <div className="flex flex-col gap-24">
      <PageHeader
        title={say("title")}
        description={say("text")}
        actions={
          may(acting, "export-audit") && <ExportMenu addressOf={(format) => fileAddress("audit", format, asked)} />
        }
      />
      <Log asked={asked} before={before} />
    </div>
  );
}

function Log({ asked, before }: { asked: AuditAsked; before: number | undefined }) {
  const { say, language } = useWords("audit");
  const navigate = route.useNavigate();
  const isNarrowed = Object.values(asked).some((value) => value !== undefined);
  const { data, error, refetch, isPlaceholderData } = useQuery({
    queryKey: ["audit", asked, before, language],
    queryFn: ({ signal }) =>
      client.audit.list.query(
        { ...asked, language, limit: perPage, ...(before === undefined ? {} : { before }) },
        { signal },
      ),
    placeholderData: keepPreviousData,
  });
  const narrow = (changed: Partial<AuditSearch>) =>
    // Another filter begins at its newest entry again.
    void navigate({ search: (now) => ({ ...now, ...changed, before: undefined }), replace: true });
  const clear = () => void navigate({ search: {} as never, replace: true });
  return (
    <>
      <AuditFilters asked={asked} onNarrow={narrow} {...(isNarrowed ? { onClear: clear } : {})} />
      <div aria-busy={isPlaceholderData} className="flex flex-col gap-24">
        {data === undefined && error === null && <Skeleton lines={10} />}
        {data === undefined && error !== null && <ErrorState error={error} onRetry={() => void refetch()} />}
        {data?.list.length === 0 && (
          <EmptyState title={say("empty.title")}>{say(isNarrowed ? "empty.narrowed" : "empty.text")}</EmptyState>
        )}
        {data !== undefined && <EntryList entries={data.list} />}
        <Pages before={before} next={data?.next ?? null} />
      </div>
    </>
  );
}

function Pages({ before, next }: { before: number | undefined; next: number | null }) {
  const { say } = useWords("audit");
  const to = { from: "/desk/audit", to: "/desk/audit" } as const;
  if (before === undefined && next === null) return null;
  return (
    <nav aria-label={say("pages")} className="flex flex-wrap gap-8">
      {before !== undefined && (
        <LinkButton {...to} search={(now: AuditSearch) => ({ ...now, before: undefined })}>
          {say("newest")}
        </LinkButton>
      )}
      {next !== null && (
        <LinkButton {...to} search={(now: AuditSearch) => ({ ...now, before: next })}>
          {say("older")}
        </LinkButton>
      )}
    </nav>
  );
}
