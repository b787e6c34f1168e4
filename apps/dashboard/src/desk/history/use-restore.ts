// Takes up an old revision again: a new draft is written from the current one, with what the old one said. Nothing goes away.
import type { EditedRecord } from "@convivio/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { client, failureOf } from "../../client.ts";
import { notify } from "../kit/notices.ts";
import { useWords } from "../messages/words.tsx";
import type { WholeRevision } from "./use-revisions.ts";

/** restored: with the new revision · same: the current one says so already · unsaved: own writing would be put away with it. */
type Outcome = { kind: "restored"; revision: number } | { kind: "same" } | { kind: "unsaved" };

export type RestoreProblem = "unsaved" | "stale-revision" | "failed";

export function useRestore(edited: EditedRecord, onRestored: (revision: number) => void) {
  const { say } = useWords("history");
  const queries = useQueryClient();
  const { mutate, data, error, isPending } = useMutation({
    mutationFn: (revision: WholeRevision) => restore(edited, revision),
    onSuccess: (outcome, revision) => {
      if (outcome.kind === "same") notify({ text: say("restored.same") });
      if (outcome.kind !== "restored") return;
      notify({ text: say("restored", { number: String(revision.id) }) });
      onRestored(outcome.revision);
    },
    // Also after a failure: whoever was faster is seen at once.
    onSettled: () => queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== "session" }),
  });
  const code = error === null ? null : failureOf(error).code;
  const problem: RestoreProblem | null =
    data?.kind === "unsaved" ? "unsaved" : code === null || code === "stale-revision" ? code : "failed";
  return { restore: mutate, isPending, problem, code };
}

async function restore({ id, line }: EditedRecord, revision: WholeRevision): Promise<Outcome> {
  const { language, currentRevision: madeFrom } = line;
  // Saving puts one's own working copy away: what somebody has not saved must not go with it.
  const { workingCopy } = await client.records.get.query({ id, language });
  if (workingCopy !== null) return { kind: "unsaved" };
  const { snapshot, translates } = revision;
  const saved = await client.records.save.mutate({ id, language, madeFrom, snapshot, translates });
  if (saved.revision === null || saved.revision === madeFrom) return { kind: "same" };
  return { kind: "restored", revision: saved.revision };
}
