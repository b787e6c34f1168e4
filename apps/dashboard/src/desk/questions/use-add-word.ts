// Adds a word to a record, says where it went, and offers to take back what was published.
import type { QuestionGroup, QuestionLanguage, WordAdded } from "@convivio/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { client } from "../../client.ts";
import type { Choice } from "../kit/choice.ts";
import { notify } from "../kit/notices.ts";
import { useTellFailure } from "../kit/use-tell-failure.ts";
import { useWords } from "../messages/words.tsx";
import { forgetQuestions } from "./use-groups.ts";

export type Word = { word: string; record: Choice; language: QuestionLanguage };

export function useAddWord(
  decision: "alias" | "label",
  { id: group }: QuestionGroup,
  onAdded: (added: WordAdded) => void,
) {
  const { say } = useWords("questions");
  const queries = useQueryClient();
  const tellFailure = useTellFailure();

  async function takeBack({ decision: id, undo: audit }: WordAdded, { word, record }: Word): Promise<void> {
    if (audit === null) return;
    try {
      await client.questions.undoWord.mutate({ decision: id, audit });
      await forgetQuestions(queries);
      notify({ text: say("done.undone", { word, title: record.title }) });
    } catch (error) {
      tellFailure(error);
    }
  }

  const { mutate, error, isPending } = useMutation({
    mutationFn: ({ word, record, language }: Word): Promise<WordAdded> => {
      const asked = { group, word, record: Number(record.id) };
      return decision === "alias"
        ? client.questions.alias.mutate(asked)
        : client.questions.label.mutate({ ...asked, language });
    },
    onSuccess: (added, given) => {
      const text = say(`done.${added.outcome}`, { word: given.word, title: given.record.title });
      notify(added.undo === null ? { text } : { text, onUndo: () => void takeBack(added, given) });
      onAdded(added);
      return forgetQuestions(queries);
    },
  });
  return { add: mutate, error, isPending };
}
