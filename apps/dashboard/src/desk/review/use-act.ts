// Does one act on a record, says what was done, and offers to undo it for a moment.
import type { Acted, ErrorCode } from "@convivio/core";
import { useState } from "react";
import { client, failureOf } from "../../client.ts";
import { noteFailure } from "../connection/note-failure.ts";
import { notify } from "../kit/notices.ts";
import { useWords } from "../messages/words.tsx";

export interface ActRunner {
  isPending: boolean;
  /** Why the last one failed; null after a success. */
  failure: ErrorCode | null;
  /** @param done what is said afterwards: "Archived “Open Mosques”". @returns false where it failed. */
  run: (act: () => Promise<Acted>, done: string) => Promise<boolean>;
}

/** @param onChanged after each act and after each undoing, so that what is shown is read anew. */
export function useAct(onChanged: () => void): ActRunner {
  const { say } = useWords("review");
  const { say: sayCard } = useWords("cards");
  const [isPending, setPending] = useState(false);
  const [failure, setFailure] = useState<ErrorCode | null>(null);

  async function undo(audit: number): Promise<void> {
    try {
      await client.records.undo.mutate({ audit });
      notify({ text: say("undone") });
    } catch (error) {
      notify({ text: `${say("undo.failed")} ${sayCard(`error.${note(error)}`)}`, tone: "failed" });
    }
    onChanged();
  }

  async function run(act: () => Promise<Acted>, done: string): Promise<boolean> {
    setPending(true);
    try {
      const { undo: audit } = await act();
      setFailure(null);
      notify({ text: done, ...(audit ? { onUndo: () => void undo(audit) } : {}) });
      onChanged();
      return true;
    } catch (error) {
      setFailure(note(error));
      return false;
    } finally {
      setPending(false);
    }
  }
  return { isPending, failure, run };
}

function note(error: unknown): ErrorCode {
  noteFailure(error);
  return failureOf(error).code;
}
