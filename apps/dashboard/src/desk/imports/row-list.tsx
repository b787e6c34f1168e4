// The rows of a file, those of one sort: what each says, what is wrong with it and where, what came of it.
import type { ImportRowView, ImportView, RowSort } from "@convivio/core";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { client } from "../../client.ts";
import { editorLink } from "../address/links.ts";
import { StateBadge } from "../kit/badge.tsx";
import { Button } from "../kit/button.tsx";
import { EmptyState } from "../kit/empty-state.tsx";
import { ErrorState } from "../kit/error-state.tsx";
import { TextLink } from "../kit/link-button.tsx";
import { Select } from "../kit/select.tsx";
import { Skeleton } from "../kit/skeleton.tsx";
import { useWords } from "../messages/words.tsx";
import { useTargetNames } from "./use-target-names.ts";

type Props = {
  view: ImportView;
  sort: RowSort;
  after: number;
  onShow: (search: { rows?: RowSort; after?: number | undefined }) => void;
};

export function RowList({ view, sort, after, onShow }: Props) {
  const { say } = useWords("imports");
  const { counts } = view;
  const { data, error, refetch } = useQuery({
    queryKey: ["import", view.id, "rows", sort, after, view.state],
    queryFn: ({ signal }) => client.imports.rows.query({ id: view.id, sort, after, limit: 50 }, { signal }),
    placeholderData: keepPreviousData,
  });
  const sorts = (["all", "valid", "incomplete", "invalid", "duplicate", "imported", "kept"] as const).filter(
    (one) => one === "all" || one === sort || counts[one] > 0,
  );
  return (
    <section aria-labelledby="rows" className="flex flex-col gap-16">
      <h2 id="rows" className="font-semibold text-20">
        {say("rows.title")}
      </h2>
      <div className="max-w-[20rem]">
        <Select
          label={say("rows.which")}
          choices={sorts.map((id) => ({ id, label: `${say(`sort.${id}`)} (${counts[id]})` }))}
          value={sort}
          onChange={(rows) => onShow({ rows, after: undefined })}
        />
      </div>
      {error !== null && data === undefined && <ErrorState error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <Skeleton lines={8} />}
      {data?.rows.length === 0 && <EmptyState title={say("rows.none")} />}
      <ol className="flex flex-col">
        {data?.rows.map((row) => (
          <li key={row.row} className="border-line border-b py-8">
            <Row view={view} row={row} />
          </li>
        ))}
      </ol>
      <div className="flex flex-wrap gap-8">
        {after > 0 && <Button onPress={() => onShow({ after: undefined })}>{say("rows.first")}</Button>}
        {data?.next != null && (
          <Button onPress={() => onShow({ after: data.next ?? undefined })}>{say("rows.next")}</Button>
        )}
      </div>
    </section>
  );
}

function Row({ view, row }: { view: ImportView; row: ImportRowView }) {
  const { say } = useWords("imports");
  const { say: sayCard } = useWords("cards");
  const nameOf = useTargetNames();
  const { record, duplicateOf } = row;
  return (
    <div className="flex flex-col gap-4 text-14">
      <div className="flex flex-wrap items-baseline gap-x-12 gap-y-4">
        <span className="text-12 text-ink-quiet tabular-nums">{say("row", { row: row.row })}</span>
        {record === null ? (
          <bdi className="font-semibold">{row.title}</bdi>
        ) : (
          <TextLink {...editorLink(view.kind, record.id)}>
            <bdi>{row.title}</bdi>
          </TextLink>
        )}
        {record !== null && <StateBadge state={record.state} />}
        {row.undoing !== null && <span className="text-12">{say(`undoing.${row.undoing}`)}</span>}
      </div>
      {duplicateOf !== null && (
        <p className="text-ochre">
          {duplicateOf.row === null
            ? say("duplicate.record", { title: duplicateOf.title })
            : say("duplicate.row", { row: duplicateOf.row })}
        </p>
      )}
      {row.problems.length > 0 && (
        <ul className="flex list-disc flex-col gap-4 ps-24">
          {row.problems.map((problem) => (
            <li key={`${problem.field} ${problem.code}`} className={problem.isError ? "text-brick" : "text-ink-quiet"}>
              {problem.column ?? nameOf(problem.field)}:{" "}
              {sayCard(`refused.${problem.code}`, { limit: problem.limit ?? 0 })}
              {problem.value !== null && <bdi> “{problem.value}”</bdi>}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
