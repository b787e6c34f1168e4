// One import on its way: its columns, the dry run of everything, the import itself with its progress, and the way back.
import type { ImportView } from "@convivio/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import { client, failureOf } from "../../client.ts";
import { Button, buttonLook } from "../kit/button.tsx";
import { Checkbox } from "../kit/checkbox.tsx";
import { ConfirmDialog } from "../kit/dialog.tsx";
import { ErrorState } from "../kit/error-state.tsx";
import { Message } from "../kit/message.tsx";
import { notify } from "../kit/notices.ts";
import { PageHeader } from "../kit/page-header.tsx";
import { Progress } from "../kit/progress.tsx";
import { Skeleton } from "../kit/skeleton.tsx";
import { useLanguage, useWords } from "../messages/words.tsx";
import { MappingForm } from "./mapping-form.tsx";
import { RowList } from "./row-list.tsx";
import { isRunning, lookAgainMs } from "./running.ts";

const route = getRouteApi("/inside/desk/imports/$import");

type Opened = ImportView & { targets: string[] };

export function ImportScreen() {
  const id = Number(route.useParams().import);
  const { data, error, refetch } = useQuery({
    queryKey: ["import", id],
    queryFn: ({ signal }) => client.imports.get.query({ id }, { signal }),
    refetchInterval: ({ state }) => (state.data !== undefined && isRunning(state.data.state) ? lookAgainMs : false),
  });
  if (error !== null && data === undefined) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Skeleton lines={10} />;
  return <Import view={data} />;
}

/** Every step is asked of the api, and what it says is shown at once. */
function useStep(id: number) {
  const { say: sayCard } = useWords("cards");
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (step: () => Promise<unknown>) => step(),
    onError: (error) => {
      const { code, message } = failureOf(error);
      notify({ text: code === "invalid-input" ? message : sayCard(`error.${code}`), tone: "failed" });
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ["import", id] }),
  });
}

function Import({ view }: { view: Opened }) {
  const { say } = useWords("imports");
  const { say: sayShell } = useWords("shell");
  const { rows, after } = route.useSearch();
  const navigate = route.useNavigate();
  const step = useStep(view.id);
  const { id, state, counts, progress } = view;
  const canMap = state === "ready" || state === "checked";
  return (
    <div className="flex flex-col gap-32">
      <PageHeader
        title={view.name}
        crumbs={[{ label: say("title"), to: "/desk/imports" }]}
        description={`${sayShell(`kind.${view.kind}.many`)} · ${say("rows", { count: counts.all })} · ${say(`state.${state}`)}`}
      />
      {isRunning(state) && (
        <div className="flex max-w-measure flex-col gap-12">
          <Progress label={say(`state.${state}`)} done={progress?.done ?? 0} total={progress?.total ?? null} />
          {view.may.cancel && (
            <div>
              <Button
                isPending={step.isPending}
                onPress={() => step.mutate(() => client.imports.cancel.mutate({ id }))}
              >
                {say("cancel")}
              </Button>
            </div>
          )}
        </div>
      )}
      {state === "failed" && <Message tone="danger">{say("failed", { reference: view.failure ?? "" })}</Message>}
      {!isRunning(state) && state !== "ready" && (
        <Found view={view} isPending={step.isPending} onStep={(work) => step.mutate(work)} />
      )}
      {canMap && (
        <MappingForm
          key={state}
          view={view}
          isPending={step.isPending}
          onCheck={(mapping, isToPublish) =>
            step.mutate(async () => {
              await client.imports.map.mutate({ id, mapping });
              await client.imports.check.mutate({ id, isToPublish });
            })
          }
        />
      )}
      {state !== "ready" && !isRunning(state) && (
        <RowList
          view={view}
          sort={rows ?? "all"}
          after={after ?? 0}
          onShow={(shown) => void navigate({ search: (now) => ({ ...now, ...shown }), replace: true })}
        />
      )}
    </div>
  );
}

type FoundProps = { view: Opened; isPending: boolean; onStep: (work: () => Promise<unknown>) => void };

/** What was found or done, in numbers, and the next step. */
function Found({ view, isPending, onStep }: FoundProps) {
  const { say } = useWords("imports");
  const language = useLanguage();
  const [withDuplicates, setWithDuplicates] = useState(false);
  const [isAsking, setAsking] = useState(false);
  const { id, counts, may } = view;
  const toImport = counts.valid + (withDuplicates ? counts.duplicate : 0) - counts.imported;
  return (
    <section aria-label={say("found")} className="flex flex-col gap-16">
      <dl className="flex flex-wrap gap-x-32 gap-y-8 text-14">
        {(["valid", "incomplete", "invalid", "duplicate", "imported", "archived", "kept"] as const)
          .filter((sort) => counts[sort] > 0 || sort === "valid" || sort === "invalid")
          .map((sort) => (
            <div key={sort} className="flex flex-col">
              <dt className="text-ink-quiet">{say(`sort.${sort}`)}</dt>
              <dd className="font-semibold text-20 tabular-nums">{counts[sort].toLocaleString(language)}</dd>
            </div>
          ))}
      </dl>
      {may.start && counts.duplicate > 0 && (
        <Checkbox label={say("withDuplicates")} isSelected={withDuplicates} onChange={setWithDuplicates} />
      )}
      <div className="flex flex-wrap gap-8">
        {may.start && (
          <Button
            look="primary"
            isDisabled={toImport <= 0}
            isPending={isPending}
            onPress={() => onStep(() => client.imports.start.mutate({ id, withDuplicates }))}
          >
            {say(view.isToPublish ? "start.publish" : "start.drafts", { count: Math.max(0, toImport) })}
          </Button>
        )}
        {counts.invalid > 0 && (
          <a href={`/desk/imports/${id}/errors.csv?language=${language}`} download className={buttonLook("normal")}>
            {say("errorFile")}
          </a>
        )}
        {may.undo && counts.imported > counts.archived && (
          <Button look="danger" icon="undo" isPending={isPending} onPress={() => setAsking(true)}>
            {say("undo")}
          </Button>
        )}
      </div>
      <ConfirmDialog
        title={say("undo.title")}
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        confirmText={say("undo")}
        look="danger"
        onConfirm={() => {
          setAsking(false);
          onStep(() => client.imports.undo.mutate({ id }));
        }}
      >
        {say("undo.text")}
      </ConfirmDialog>
    </section>
  );
}
