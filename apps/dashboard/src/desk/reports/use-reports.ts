// Reported changes in this browser: those asked for; and closing one, which can be taken back by one press.
import type { ChangeReportView } from "@convivio/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { client } from "../../client.ts";
import { notify } from "../kit/notices.ts";
import { useTellFailure } from "../kit/use-tell-failure.ts";
import { useLanguage, useWords } from "../messages/words.tsx";

const reportsKey = "reports";

export function useReports(asked: { isOpen: boolean; record?: number }, isWanted = true) {
  const reader = useLanguage();
  return useQuery({
    queryKey: [reportsKey, asked, reader],
    queryFn: ({ signal }) => client.changeReports.list.query({ ...asked, reader }, { signal }),
    enabled: isWanted,
  });
}

/** @param onDone once it is done, before the list is fetched anew. */
export function useReportActs({ id, title }: Pick<ChangeReportView, "id" | "title">, onDone: () => void) {
  const { say } = useWords("reports");
  const queries = useQueryClient();
  const onError = useTellFailure();
  const onSettled = () => queries.invalidateQueries({ queryKey: [reportsKey] });
  const reopen = useMutation({
    mutationFn: () => client.changeReports.reopen.mutate({ id }),
    onSuccess: () => {
      onDone();
      notify({ text: say("done.reopened", { title }) });
    },
    onError,
    onSettled,
  });
  const close = useMutation({
    mutationFn: () => client.changeReports.close.mutate({ id }),
    onSuccess: ({ isClosed }) => {
      onDone();
      if (isClosed) notify({ text: say("done.closed", { title }), onUndo: () => reopen.mutate() });
      else notify({ text: say("done.already") });
    },
    onError,
    onSettled,
  });
  return { isPending: close.isPending || reopen.isPending, close: () => close.mutate(), reopen: () => reopen.mutate() };
}
