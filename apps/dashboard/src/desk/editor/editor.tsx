// The editor of one line of a record: the form, what stands beside it, and the bar with the next step.
import {
  type EditedRecord,
  type FoundRecord,
  problemsOf,
  type Snapshot,
  tidySnapshot,
  translationProblemsOf,
} from "@convivio/core";
import { useCallback, useEffect, useMemo, useState } from "react";
import { Message } from "../kit/message.tsx";
import { useWords } from "../messages/words.tsx";
import { ReportNotice } from "../reports/report-notice.tsx";
import { ActionBar } from "./action-bar.tsx";
import { Aside } from "./aside.tsx";
import { ConflictDialog } from "./conflict-dialog.tsx";
import { type Editing, EditingProvider } from "./editing.tsx";
import { EditorHeader } from "./editor-header.tsx";
import type { Panel } from "./editor-search.ts";
import { OriginalForm } from "./original-form.tsx";
import { chaptersOf, SectionList } from "./section-list.tsx";
import { SuggestionNotice } from "./suggestion-notice.tsx";
import { TranslationForm } from "./translation-form.tsx";
import { useActs } from "./use-acts.ts";
import { useFieldNames } from "./use-field.ts";
import { type Opened, useWriting } from "./use-writing.ts";
import type { WritingState } from "./writing/state.ts";

export type EditorProps = {
  edited: EditedRecord;
  accountId: string;
  panel: Panel;
  onPanel: (panel: Panel) => void;
  seesQuestions: boolean;
};

export function Editor(props: EditorProps) {
  const opened = useWriting(props.edited, props.accountId);
  return opened === null ? null : <OpenEditor {...props} {...opened} />;
}

/** What keeps it from being published, by the same functions that the api enforces. */
function problemsNow(edited: EditedRecord, snapshot: Snapshot, references: ReadonlyMap<number, FoundRecord>) {
  const { kind, original, id } = edited;
  const tidied = tidySnapshot(snapshot);
  if (original !== null) return translationProblemsOf(kind, original.snapshot, tidied);
  return problemsOf(kind, tidied, (one) => one === id || references.get(one)?.isPublished !== false);
}

function useEditingOf(edited: EditedRecord, { writing, state }: Opened): Editing {
  const [learnt, setLearnt] = useState<ReadonlyMap<number, FoundRecord>>(new Map());
  const references = useMemo(
    () => new Map([...learnt, ...edited.references.map((one) => [one.id, one] as const)]),
    [learnt, edited.references],
  );
  const learn = useCallback((found: FoundRecord) => setLearnt((known) => new Map(known).set(found.id, found)), []);
  const change = useCallback((field: string, value: unknown) => writing.change(field, value), [writing]);
  const { snapshot } = state;
  return useMemo(
    () => ({
      kind: edited.kind,
      snapshot,
      textLanguage: edited.line.language ?? String(snapshot.originalLanguage ?? edited.originalLanguage),
      isReadOnly: !edited.may.includes("edit") || edited.line.state === "archived",
      references,
      learn,
      problems: problemsNow(edited, snapshot, references),
      change,
    }),
    [edited, snapshot, references, learn, change],
  );
}

/** A form, what stands beside it, and before an original the way through its sections. */
const withSections = "broad:grid-cols-[11rem_minmax(0,1fr)_minmax(0,26rem)]";
const withoutSections = "broad:grid-cols-[minmax(0,1fr)_minmax(0,26rem)]";

function OpenEditor({ edited, panel, onPanel, seesQuestions, writing, state }: EditorProps & Opened) {
  const { say } = useWords("editor");
  const editing = useEditingOf(edited, { writing, state });
  const acts = useActs(edited, writing);
  const chapters = chaptersOf(edited.kind);
  const isOriginal = edited.line.language === null;
  useSaveShortcut(acts.save);
  return (
    <EditingProvider editing={editing}>
      <div className="flex flex-col gap-24">
        <EditorHeader edited={edited} snapshot={state.snapshot} />
        <Notices edited={edited} merged={state.merged} />
        <div className={`grid gap-32 ${isOriginal ? withSections : withoutSections}`}>
          {isOriginal && (
            <div className="min-w-0 broad:sticky broad:top-64 broad:self-start">
              <SectionList chapters={chapters} problems={editing.problems} />
            </div>
          )}
          <div className="min-w-0">
            {edited.line.language === null ? <OriginalForm chapters={chapters} /> : <TranslationForm edited={edited} />}
          </div>
          <aside
            aria-labelledby="panels"
            className="min-w-0 broad:sticky broad:top-64 broad:max-h-[calc(100dvh-9rem)] broad:self-start broad:overflow-y-auto"
          >
            <h2 id="panels" className="sr-only">
              {say("panels")}
            </h2>
            <Aside
              edited={edited}
              snapshot={state.snapshot}
              panel={panel}
              onPanel={onPanel}
              onChanged={() => void acts.refresh()}
              seesQuestions={seesQuestions}
            />
          </aside>
        </div>
        <ActionBar edited={edited} state={state} acts={acts} />
        <ConflictDialog
          writing={writing}
          state={state}
          references={[...editing.references.values()]}
          lang={editing.textLanguage}
        />
      </div>
    </EditingProvider>
  );
}

function Notices({ edited, merged }: { edited: EditedRecord; merged: WritingState["merged"] }) {
  const { say } = useWords("editor");
  const { labelOf } = useFieldNames();
  const { line, others, published } = edited;
  return (
    <div className="flex flex-col gap-8 empty:hidden">
      <SuggestionNotice edited={edited} />
      <ReportNotice record={edited.id} />
      {line.state === "archived" && <Message tone="warning">{say("notice.archived")}</Message>}
      {published !== null && line.state !== "archived" && <Message>{say("notice.standing")}</Message>}
      {others.length > 0 && (
        <Message role="status">
          {say("notice.others", { names: others.map(({ account }) => account.name).join(", ") })}
        </Message>
      )}
      {merged !== null && (
        <Message tone="done" role="status">
          {say("notice.merged", {
            name: merged.name ?? say("conflict.otherWindow"),
            fields: merged.taken.map(labelOf).join(", ") || say("notice.nothingTaken"),
          })}
        </Message>
      )}
    </div>
  );
}

/** Ctrl-S, or Cmd-S, saves: it is what people press. */
function useSaveShortcut(save: () => Promise<boolean>): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== "s" || !(event.ctrlKey || event.metaKey) || event.altKey) return;
      event.preventDefault();
      void save();
    };
    window.addEventListener("keydown", listen);
    return () => window.removeEventListener("keydown", listen);
  }, [save]);
}
