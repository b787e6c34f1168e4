// The list of one kind of record: what narrows it, what it says, and the way to each record and to a new one.
import type { RecordKind } from "@convivio/core";
import { getRouteApi } from "@tanstack/react-router";
import { useCallback, useState } from "react";
import { findKind, placeOf } from "../kinds.ts";
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
import { chosenColumns } from "./columns.tsx";
import { Grid } from "./grid.tsx";
import type { ListSearch } from "./list-search.ts";
import { Gaps, HowMany } from "./notes.tsx";
import { Nothing } from "./nothing.tsx";
import { Toolbar } from "./toolbar.tsx";
import { useListShortcuts } from "./use-list-shortcuts.ts";
import { useRows } from "./use-rows.ts";
import type { Sight } from "./use-virtual-rows.ts";

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
  const [sight, setSight] = useState<Sight>({ first: 0, last: 0 });
  const rows = useRows(askedBy(kind, search, language), sight);
  const isWide = useMedia("(min-width: 56rem)");
  const field = useListShortcuts(kind);
  const title = say(`kind.${kind}.many`);
  const change = useCallback(
    (part: Partial<ListSearch>, isStep = true) =>
      void navigate({ search: (before) => ({ ...before, ...part }), replace: !isStep, resetScroll: false }),
    [navigate],
  );
  const view = { label: title, rows, count: rows.total ?? 0, onSight: setSight };
  return (
    <div className="flex flex-col gap-12">
      <PageHeader title={title} actions={<New kind={kind} />} />
      <Toolbar kind={kind} search={search} change={change} field={field} />
      <HowMany rows={rows} />
      {rows.total === null && !rows.error && <Skeleton lines={8} />}
      {rows.total === null && rows.error !== null && <ErrorState error={rows.error} onRetry={rows.retry} />}
      {rows.total === 0 && <Nothing kind={kind} search={search} change={change} />}
      {view.count > 0 &&
        (isWide ? (
          <Grid
            {...view}
            columns={chosenColumns(kind, search.columns)}
            ordering={{ ...orderOf(search), onOrder: (ordering) => change(ordering) }}
          />
        ) : (
          <Cards {...view} />
        ))}
      <Gaps rows={rows} />
    </div>
  );
}

function New({ kind }: { kind: RecordKind }) {
  const { say } = useWords("shell");
  if (!mayCreate(useActing(), kind)) return null;
  return (
    <LinkButton look="primary" icon="plus" to={`/desk/${placeOf(kind)}/new` as string}>
      {say(`kind.${kind}.new`)}
    </LinkButton>
  );
}
