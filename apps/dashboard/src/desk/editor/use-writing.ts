// Opens the writing on a line of a record: from the revision there is, and from what this person has begun.
import type { EditedRecord, Snapshot } from "@convivio/core";
import { useEffect, useState, useSyncExternalStore } from "react";
import { client } from "../../client.ts";
import { copyKey, localCopiesIn } from "./writing/local-copies.ts";
import { portTo } from "./writing/port.ts";
import { Writing, type WritingState } from "./writing/writing.ts";

export interface Opened {
  writing: Writing;
  state: WritingState;
}

/** The storage of this browser; one that forgets at once where there is none for us. */
function storage(): Pick<Storage, "getItem" | "setItem" | "removeItem"> {
  try {
    return window.localStorage;
  } catch {
    return {
      getItem: () => null,
      setItem: () => {
        throw new Error("no storage");
      },
      removeItem: () => {},
    };
  }
}

/** Null while what was begun on an older revision is fetched. One for each line: another line is another component. */
export function useWriting(edited: EditedRecord, accountId: string): Opened | null {
  const [writing, setWriting] = useState<Writing | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is read anew of the same line does not begin the writing again.
  useEffect(() => {
    let isGone = false;
    let opened: Writing | null = null;
    void openWriting(edited, accountId).then((made) => {
      if (isGone) return made.close();
      opened = made;
      setWriting(made);
    });
    return () => {
      isGone = true;
      void opened?.keepNow().finally(() => opened?.close());
    };
  }, [edited.id, edited.line.language, accountId]);
  const state = useSyncExternalStore(writing?.subscribe ?? noSubscription, () => writing?.state ?? null);
  useKeepBeforeLeaving(writing);
  return writing === null || state === null ? null : { writing, state };
}

const noSubscription = () => () => {};

async function openWriting(edited: EditedRecord, accountId: string): Promise<Writing> {
  const { id, kind, line, workingCopy } = edited;
  const copies = localCopiesIn(storage());
  const key = copyKey(accountId, id, line.language);
  const begunFrom = copies.read(key)?.base ?? workingCopy?.base ?? null;
  return new Writing({
    kind,
    isTranslation: line.language !== null,
    base: { revision: line.currentRevision, snapshot: edited.snapshot },
    baseBy: line.updatedBy === null || line.updatedBy.kind === "member" ? null : line.updatedBy.name,
    kept: workingCopy === null ? null : { ...workingCopy, at: Date.parse(workingCopy.savedAt) },
    keptBase: begunFrom === null || begunFrom === line.currentRevision ? null : await readRevision(begunFrom),
    port: portTo(edited),
    copies,
    key,
  });
}

/** What cannot be read is taken for nothing: then everything that was written counts as changed, and nothing is lost. */
async function readRevision(id: number): Promise<Snapshot> {
  return client.revisions.get.query({ id }).then(
    ({ snapshot }) => snapshot,
    () => ({}),
  );
}

/** What waits is sent when the network is back, and when the page is put away. */
function useKeepBeforeLeaving(writing: Writing | null): void {
  useEffect(() => {
    if (writing === null) return;
    const keep = () => void writing.keepNow();
    const keepWhenHidden = () => document.visibilityState === "hidden" && keep();
    window.addEventListener("online", keep);
    document.addEventListener("visibilitychange", keepWhenHidden);
    return () => {
      window.removeEventListener("online", keep);
      document.removeEventListener("visibilitychange", keepWhenHidden);
    };
  }, [writing]);
}
