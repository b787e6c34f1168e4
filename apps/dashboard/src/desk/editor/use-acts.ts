// What can be done with a record beside writing: each act says what it did, and can be undone for a moment.
import type { Acted, EditedRecord } from "@convivio/core";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { client, failureOf } from "../../client.ts";
import { noteFailure } from "../connection/note-failure.ts";
import { notify } from "../kit/notices.ts";
import { useWords } from "../messages/words.tsx";
import type { Writing } from "./writing/writing.ts";

export type DirectAct = "submit" | "withdraw" | "discard" | "archive" | "restore";

export interface Acts {
  /** The act that is on its way; null while none is. */
  pending: DirectAct | "save" | null;
  /** True where it is saved now. */
  save: () => Promise<boolean>;
  act: (act: DirectAct) => Promise<void>;
  /** What is not saved is forgotten. */
  forget: () => Promise<void>;
  /** Whatever shows this record, or lists it, is read anew. */
  refresh: () => Promise<void>;
}

export function useActs(edited: EditedRecord, writing: Writing): Acts {
  const { say } = useWords("editor");
  const { say: sayCard } = useWords("cards");
  const queries = useQueryClient();
  const [pending, setPending] = useState<Acts["pending"]>(null);
  const { id, line } = edited;

  const refresh = () => queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== "session" });
  function fail(error: unknown): void {
    noteFailure(error);
    notify({ text: `${say("act.failed")} ${sayCard(`error.${failureOf(error).code}`)}`, tone: "failed" });
  }

  async function save(): Promise<boolean> {
    setPending("save");
    try {
      const hadChanges = writing.hasChanges;
      const revision = await writing.save();
      if (hadChanges) await refresh();
      return revision !== null;
    } catch (error) {
      fail(error);
      return false;
    } finally {
      setPending(null);
    }
  }

  async function undo(audit: number): Promise<void> {
    try {
      await client.records.undo.mutate({ audit });
      notify({ text: say("act.undone") });
    } catch (error) {
      fail(error);
    }
    await refresh();
  }

  async function act(which: DirectAct): Promise<void> {
    // What is sent is what stands here; what is discarded can be read in the history to its last word, and comes back whole.
    const isOfText = which === "submit" || which === "discard";
    if (isOfText && !(await save())) return;
    setPending(which);
    try {
      const seen = isOfText ? writing.state.base.revision : line.currentRevision;
      const done: Acted = await client.records[which].mutate({ id, language: line.language, seen });
      const audit = done.undo;
      notify({
        text: say(`act.${which}`, { title: edited.title }),
        ...(audit === null ? {} : { onUndo: () => void undo(audit) }),
      });
    } catch (error) {
      fail(error);
    } finally {
      setPending(null);
      await refresh();
    }
  }

  async function forget(): Promise<void> {
    await writing.discard().catch(fail);
  }

  return { pending, save, act, forget, refresh };
}
