// Imports that run just now, with how far they have come, and those that wait for somebody to go on.
import type { ImportState, ImportView } from "@convivio/core";
import { useQuery } from "@tanstack/react-query";
import { client } from "../../client.ts";
import { isRunning, lookAgainMs } from "../imports/running.ts";
import { DateTime } from "../kit/date-time.tsx";
import { ErrorState } from "../kit/error-state.tsx";
import { TextLink } from "../kit/link-button.tsx";
import { Progress } from "../kit/progress.tsx";
import { useWords } from "../messages/words.tsx";
import { WorkSection } from "./work-section.tsx";

const waiting = ["ready", "checked", "cancelled", "failed"] as const satisfies readonly ImportState[];

export function ImportsSection() {
  const { say } = useWords("home");
  const { data, error, refetch } = useQuery({
    queryKey: ["work", "imports"],
    queryFn: ({ signal }) => client.imports.list.query({}, { signal }),
    refetchInterval: ({ state }) => (state.data?.list.some((one) => isRunning(one.state)) ? lookAgainMs : false),
  });
  if (error !== null && data === undefined) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return null;
  const open = data.list.filter((one) => isRunning(one.state) || waiting.some((state) => state === one.state));
  return (
    <WorkSection
      title={say("imports.title")}
      count={open.length}
      rows={open.map((one) => ({ key: String(one.id), content: <OpenImport view={one} /> }))}
      empty={say("imports.empty")}
      all={<TextLink to="/desk/imports">{say("imports.all")}</TextLink>}
    />
  );
}

function OpenImport({ view }: { view: ImportView }) {
  const { say } = useWords("home");
  const { say: sayFrame } = useWords("shell");
  const { id, name, kind, state, createdAt, progress } = view;
  return (
    <>
      <span>
        <TextLink to="/desk/imports/$import" params={{ import: String(id) }}>
          <bdi>{name}</bdi>
        </TextLink>
        <span className="text-12 text-ink-quiet">
          {" · "}
          {sayFrame(`kind.${kind}.many`)} · <DateTime value={createdAt} />
        </span>
      </span>
      {isRunning(state) ? (
        <Progress label={say(`imports.${state}`)} done={progress?.done ?? 0} total={progress?.total ?? null} />
      ) : (
        <span>{say(`imports.${state}`)}</span>
      )}
    </>
  );
}
