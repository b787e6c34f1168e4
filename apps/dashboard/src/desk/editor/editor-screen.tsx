// The screen of one record: reads it, then opens its editor.
import { may } from "@convivio/core";
import { useQuery } from "@tanstack/react-query";
import { client } from "../../client.ts";
import { ErrorState } from "../kit/error-state.tsx";
import { Skeleton } from "../kit/skeleton.tsx";
import { useLanguage } from "../messages/words.tsx";
import { useAccount, useActing } from "../session/use-session.ts";
import { Editor } from "./editor.tsx";
import type { Panel } from "./editor-search.ts";

type Props = { id: number; language: string | null; panel: Panel; onPanel: (panel: Panel) => void };

export function EditorScreen({ id, language, panel, onPanel }: Props) {
  const reader = useLanguage();
  const account = useAccount();
  const acting = useActing();
  // Writing begins from what is there now, not from what was fetched on an earlier visit.
  const { data, error, refetch, isFetchedAfterMount } = useQuery({
    staleTime: 0,
    queryKey: ["record", id, language, reader],
    queryFn: ({ signal }) => client.records.get.query({ id, language, reader }, { signal }),
  });
  if (error !== null && data === undefined) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (data === undefined || !isFetchedAfterMount) return <Skeleton lines={12} />;
  return (
    <Editor
      key={`${id} ${language ?? ""}`}
      edited={data}
      accountId={account.id}
      panel={panel}
      onPanel={onPanel}
      seesQuestions={may(acting, "see-questions")}
    />
  );
}
