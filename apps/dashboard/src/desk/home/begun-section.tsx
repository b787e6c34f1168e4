// What I have begun to write and not saved: it is kept, and nobody else sees it.
import { useQuery } from "@tanstack/react-query";
import { client } from "../../client.ts";
import { ErrorState } from "../kit/error-state.tsx";
import { useWords } from "../messages/words.tsx";
import { rowKey, WaitingRow } from "./waiting-row.tsx";
import { WorkSection } from "./work-section.tsx";

export function BegunSection() {
  const { say, language } = useWords("home");
  const { data, error, refetch } = useQuery({
    queryKey: ["working-copies", language],
    queryFn: ({ signal }) => client.workingCopies.list.query({ language }, { signal }),
  });
  if (error !== null && data === undefined) return <ErrorState error={error} onRetry={() => void refetch()} />;
  const list = data?.list ?? [];
  // Most people have saved everything most of the time: then there is nothing to say.
  if (list.length === 0) return null;
  return (
    <WorkSection
      title={say("begun.title")}
      count={list.length}
      rows={list.map((copy) => ({
        key: rowKey(copy),
        content: <WaitingRow waiting={copy} next={say("begun.next")} since={say("begun.since")} at={copy.savedAt} />,
      }))}
      empty=""
    />
  );
}
