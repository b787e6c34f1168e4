// Begins a record from a question and goes to it; where somebody has begun one already, says so first.
import { FoundRecord, type QuestionGroup } from "@convivio/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "@tanstack/react-router";
import { useState } from "react";
import { z } from "zod";
import { client, failureOf } from "../../client.ts";
import { recordAddress } from "../address/links.ts";
import { useTellFailure } from "../kit/use-tell-failure.ts";
import { useLanguage } from "../messages/words.tsx";
import { forgetQuestions } from "./use-groups.ts";

const Begun = z.object({ record: FoundRecord });

export function useStartDraft({ id: group }: QuestionGroup) {
  const reader = useLanguage();
  const router = useRouter();
  const queries = useQueryClient();
  const tellFailure = useTellFailure();
  const [begun, setBegun] = useState<FoundRecord | null>(null);
  const { mutate, isPending } = useMutation({
    mutationFn: (isAnother: boolean) => client.questions.draft.mutate({ group, isAnother, reader }),
    onSuccess: async (begun) => {
      setBegun(null);
      void forgetQuestions(queries);
      await router.navigate({ to: recordAddress(begun) });
    },
    onError: (error) => {
      const about = Begun.safeParse(failureOf(error).about);
      if (about.success) setBegun(about.data.record);
      else tellFailure(error);
    },
  });
  return { begun, isPending, start: (isAnother = false) => mutate(isAnother), leave: () => setBegun(null) };
}
