// The history of a line of revisions: who wrote which from which, and any two of them compared.
import type { EditedRecord } from "@convivio/core";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import { client } from "../../client.ts";
import { editorLink, historyLink, listLink } from "../address/links.ts";
import { StateBadge } from "../kit/badge.tsx";
import { EmptyState } from "../kit/empty-state.tsx";
import { ErrorState } from "../kit/error-state.tsx";
import { LinkButton, TextLink } from "../kit/link-button.tsx";
import { Message } from "../kit/message.tsx";
import { PageHeader } from "../kit/page-header.tsx";
import { Skeleton } from "../kit/skeleton.tsx";
import { nameOfLanguage } from "../messages/language-name.ts";
import { useWords } from "../messages/words.tsx";
import { Comparison } from "./comparison.tsx";
import type { HistorySearch } from "./history-search.ts";
import { RevisionList } from "./revision-list.tsx";
import { useRevisions, usualPair } from "./use-revisions.ts";

const route = getRouteApi("/inside/desk/$kind/$id/history");

export function HistoryScreen() {
  const { id } = route.useParams();
  const { language = null } = route.useSearch();
  const { language: reader } = useWords("history");
  const { data, error, refetch } = useQuery({
    queryKey: ["record", Number(id), language, reader],
    queryFn: ({ signal }) => client.records.get.query({ id: Number(id), language, reader }, { signal }),
  });
  if (data !== undefined) return <History key={`${id} ${language}`} edited={data} />;
  return error === null ? <Skeleton lines={12} /> : <ErrorState error={error} onRetry={() => void refetch()} />;
}

function History({ edited }: { edited: EditedRecord }) {
  const { say } = useWords("history");
  const { say: sayField } = useWords("fields");
  const { say: sayFrame } = useWords("shell");
  const { kind, id, line } = edited;
  const title = edited.title === "" ? sayField("value.unnamed") : edited.title;
  return (
    <div className="flex flex-col gap-24">
      <PageHeader
        title={say("title", { title })}
        crumbs={[
          { label: sayFrame(`kind.${kind}.many`), to: listLink(kind).to },
          { label: title, to: editorLink(kind, id).to },
        ]}
        beside={<StateBadge state={line.state} isPublished={line.isPublished} />}
        description={say("text")}
        actions={
          <LinkButton icon="pencil" {...editorLink(kind, id, line.language)}>
            {say("editor")}
          </LinkButton>
        }
      />
      <Lines edited={edited} />
      <Revisions edited={edited} />
    </div>
  );
}

/** The original and each translation have their own history. */
function Lines({ edited }: { edited: EditedRecord }) {
  const { say, language: reader } = useWords("history");
  const { kind, id, line, originalLanguage, translations } = edited;
  const lines = [null, ...translations.map(({ language }) => language)];
  if (lines.length === 1 && line.language === null) return null;
  return (
    <nav aria-label={say("lines")} className="flex flex-wrap gap-x-16 gap-y-4 text-14">
      {lines.map((language) => (
        <TextLink
          key={language ?? ""}
          {...historyLink({ kind, id, language })}
          aria-current={language === line.language ? "page" : undefined}
        >
          {language === null
            ? say("original", { language: nameOfLanguage(originalLanguage, reader) })
            : nameOfLanguage(language, reader)}
        </TextLink>
      ))}
    </nav>
  );
}

function Revisions({ edited }: { edited: EditedRecord }) {
  const { say } = useWords("history");
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { kind, id, line } = edited;
  const revisions = useRevisions(id, line.language);
  const [restored, setRestored] = useState<number | null>(null);
  const choose = (chosen: Partial<HistorySearch>) =>
    void navigate({ search: (before) => ({ ...before, ...chosen }), replace: true, resetScroll: false });

  if (revisions.data === undefined) {
    if (revisions.error === null) return <Skeleton lines={8} />;
    return <ErrorState error={revisions.error} onRetry={() => void revisions.refetch()} />;
  }
  if (revisions.data.length === 0)
    return (
      <EmptyState
        title={say("empty.title")}
        actions={<LinkButton {...editorLink(kind, id, line.language)}>{say("editor")}</LinkButton>}
      >
        {say("empty.text")}
      </EmptyState>
    );
  const usual = usualPair(revisions.data);
  const pair = { from: search.from ?? usual.from, to: search.to ?? usual.to };
  return (
    <div className="grid items-start gap-24 wide:grid-cols-[20rem_minmax(0,1fr)]">
      <RevisionList
        revisions={revisions.data}
        chosen={pair}
        onChoose={(side, revision) => choose({ [side]: revision })}
        hasMore={revisions.hasNextPage}
        isFetchingMore={revisions.isFetchingNextPage}
        onMore={() => void revisions.fetchNextPage()}
      />
      <div className="flex min-w-0 flex-col gap-16">
        {restored === line.currentRevision && <Restored edited={edited} />}
        <Comparison
          edited={edited}
          pair={pair}
          showsAll={search.all ?? false}
          onShowAll={(all) => choose({ all: all ? true : undefined })}
          onRestored={(revision) => {
            setRestored(revision);
            choose({ from: line.currentRevision ?? undefined, to: revision });
          }}
        />
      </div>
    </div>
  );
}

function Restored({ edited: { kind, id, line } }: { edited: EditedRecord }) {
  const { say } = useWords("history");
  return (
    <Message
      tone="done"
      role="status"
      title={say("restored.title")}
      actions={<LinkButton {...editorLink(kind, id, line.language)}>{say("editor")}</LinkButton>}
    >
      {say("restored.text")}
    </Message>
  );
}
