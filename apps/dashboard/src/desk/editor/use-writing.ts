// Opens the writing on a line of a record: from the revision there is, and from what this person has begun.
import type { EditedRecord, Snapshot } from "@convivio/core";
import { useEffect, useRef, useState, useSyncExternalStore } from "react";
import { client } from "../../client.ts";
import { whenBack } from "../connection/connection.ts";
import { type CopyStorage, lineKey, localCopiesIn } from "./writing/local-copies.ts";
import { portTo } from "./writing/port.ts";
import type { WritingState } from "./writing/state.ts";
import { Writing } from "./writing/writing.ts";

export interface Opened {
  writing: Writing;
  state: WritingState;
}

/** The storage of this browser; one that forgets at once where there is none for us. */
function storage(): CopyStorage {
  try {
    return window.localStorage;
  } catch {
    return {
      getItem: () => null,
      setItem: () => {
        throw new Error("no storage");
      },
      removeItem: () => {},
      key: () => null,
      length: 0,
    };
  }
}

/** Null while what was begun on an older revision is fetched. One for each line: another line is another component. */
export function useWriting(edited: EditedRecord, accountId: string): Opened | null {
  const [writing, setWriting] = useState<Writing | null>(null);
  const shown = useRef(edited);
  shown.current = edited;
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is read anew of the same line does not begin the writing again.
  useEffect(() => {
    let isGone = false;
    let opened: Writing | null = null;
    void openWriting(shown, accountId).then((made) => {
      if (isGone) return made.close();
      opened = made;
      setWriting(made);
    });
    return () => {
      isGone = true;
      void opened?.keepNow().finally(() => opened?.close());
    };
  }, [edited.id, edited.line.language, accountId]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another revision than the one before is followed.
  useEffect(() => writing?.follow(baseOf(edited)), [writing, edited.line.currentRevision]);
  const state = useSyncExternalStore(writing?.subscribe ?? noSubscription, () => writing?.state ?? null);
  useKeepBeforeLeaving(writing);
  return writing === null || state === null ? null : { writing, state };
}

const noSubscription = () => () => {};

async function openWriting(shown: { current: EditedRecord }, accountId: string): Promise<Writing> {
  const edited = shown.current;
  const { id, kind, line, workingCopy } = edited;
  const keptFrom = workingCopy?.base ?? null;
  const key = lineKey(accountId, id, line.language);
  return new Writing({
    kind,
    isTranslation: line.language !== null,
    base: baseOf(edited),
    baseBy: line.updatedBy === null || line.updatedBy.kind === "member" ? null : line.updatedBy.name,
    kept: workingCopy === null ? null : { ...workingCopy, at: Date.parse(workingCopy.savedAt) },
    keptBase: keptFrom === null || keptFrom === line.currentRevision ? null : await readRevision(keptFrom),
    port: portTo(edited, () => shown.current.original?.revision ?? null),
    copies: localCopiesIn(storage()),
    line: key,
    key: key + Math.random().toString(36).slice(2),
  });
}

const baseOf = ({ line, snapshot }: EditedRecord) => ({ revision: line.currentRevision, snapshot });

/** What cannot be read is taken for nothing: then everything that was written counts as changed, and nothing is lost. */
async function readRevision(id: number): Promise<Snapshot> {
  return client.revisions.get.query({ id }).then(
    ({ snapshot }) => snapshot,
    () => ({}),
  );
}

/** What waits is sent when the api answers again, and when the page is put away. */
function useKeepBeforeLeaving(writing: Writing | null): void {
  useEffect(() => {
    if (writing === null) return;
    const keep = () => void writing.keepNow();
    const keepWhenHidden = () => document.visibilityState === "hidden" && keep();
    const stop = whenBack(keep);
    document.addEventListener("visibilitychange", keepWhenHidden);
    return () => {
      stop();
      document.removeEventListener("visibilitychange", keepWhenHidden);
    };
  }, [writing]);
}
