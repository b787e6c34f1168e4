// Deciding about a group without leaving the list: done at once, told, and taken back by one press.
import type { QuestionGroup } from "@convivio/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { client } from "../../client.ts";
import { notify } from "../kit/notices.ts";
import { useTellFailure } from "../kit/use-tell-failure.ts";
import { useWords } from "../messages/words.tsx";
import { groupText } from "./group-text.ts";
import { forgetQuestions } from "./use-groups.ts";

export function useDecide(group: QuestionGroup, onDecided: () => void) {
  const { say } = useWords("questions");
  const queries = useQueryClient();
  const onError = useTellFailure();
  const text = groupText(group, say);
  const reopen = useMutation({
    mutationFn: (decision: number | null) => client.questions.reopen.mutate({ group: group.id, decision }),
    onSuccess: () => {
      onDecided();
      notify({ text: say("done.reopened", { text }) });
      return forgetQuestions(queries);
    },
    onError,
  });
  const outOfScope = useMutation({
    mutationFn: () => client.questions.outOfScope.mutate({ group: group.id }),
    onSuccess: ({ decision }) => {
      onDecided();
      notify({ text: say("done.outOfScope", { text }), onUndo: () => reopen.mutate(decision) });
      return forgetQuestions(queries);
    },
    onError,
  });
  return {
    isPending: outOfScope.isPending || reopen.isPending,
    putOutOfScope: () => outOfScope.mutate(),
    reopen: () => reopen.mutate(null),
  };
}
