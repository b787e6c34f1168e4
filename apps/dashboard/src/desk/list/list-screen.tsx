// The list of one kind of record: what narrows it, what it says, and the way to each record and to a new one.
import type { RecordKind } from "@convivio/core";
import { getRouteApi } from "@tanstack/react-router";
import { useCallback, useMemo } from "react";
import { newAddress } from "../address/links.ts";
import { findKind } from "../kinds.ts";
import { ErrorState } from "../kit/error-state.tsx";
import { LinkButton } from "../kit/link-button.tsx";
import { PageHeader } from "../kit/page-header.tsx";
import { Skeleton } from "../kit/skeleton.tsx";
import { useWords } from "../messages/words.tsx";
import { useActing } from "../session/use-session.ts";
import { mayCreate } from "../shell/destinations.ts";
import { useMedia } from "../shell/use-media.ts";
import { askedBy, orderOf } from "./asked.ts";
import { Cards } from "./cards.tsx";
import { chosenColumns } from "./columns.ts";
import { Grid } from "./grid.tsx";
import type { ListSearch } from "./list-search.ts";
import { HowMany } from "./notes.tsx";
import { Nothing } from "./nothing.tsx";
import { Toolbar } from "./toolbar.tsx";
import { useListShortcuts } from "./use-list-shortcuts.ts";
import { useHead } from "./use-rows.ts";

const route = getRouteApi("/inside/desk/$kind");

export function ListScreen() {
  const kind = findKind(route.useParams().kind);
  // Another kind is another screen: nothing of the list before stays.
  return kind && <List key={kind} kind={kind} />;
}

function List({ kind }: { kind: RecordKind }) {
  const { say, language } = useWords("shell");
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const head = useHead(askedBy(kind, search, language));
  const isWide = useMedia("(min-width: 56rem)");
  const field = useListShortcuts(kind);
  const columns = useMemo(() => chosenColumns(kind, search.columns), [kind, search.columns]);
  const change = useCallback(
    (part: Partial<ListSearch>, isStep = true) =>
      void navigate({ search: (before) => ({ ...before, ...part }), replace: !isStep, resetScroll: false }),
    [navigate],
  );
  const title = say(`kind.${kind}.many`);
  const view = { label: title, head, count: head.total ?? 0 };
  return (
    <div className="flex flex-col gap-12">
      <PageHeader title={title} actions={<New kind={kind} />} />
      <Toolbar kind={kind} search={search} change={change} field={field} />
      <HowMany head={head} />
      {head.total === null && !head.error && <Skeleton lines={8} />}
      {head.total === null && head.error !== null && <ErrorState error={head.error} onRetry={head.retry} />}
      {head.total === 0 && <Nothing kind={kind} search={search} change={change} />}
      {view.count > 0 && !isWide && <Cards {...view} />}
      {view.count > 0 && isWide && (
        <Grid {...view} columns={columns} ordering={{ ...orderOf(search), onOrder: (ordering) => change(ordering) }} />
      )}
    </div>
  );
}

function New({ kind }: { kind: RecordKind }) {
  const { say } = useWords("shell");
  if (!mayCreate(useActing(), kind)) return null;
  return (
    <LinkButton look="primary" icon="plus" to={newAddress(kind)}>
      {say(`kind.${kind}.new`)}
    </LinkButton>
  );
}
