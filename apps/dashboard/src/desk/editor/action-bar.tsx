// The bar at the foot of the editor: where the writing stands, and the next step.
import type { EditedRecord } from "@convivio/core";
import { useState } from "react";
import { Button } from "../kit/button.tsx";
import { ConfirmDialog } from "../kit/dialog.tsx";
import { Menu, type MenuChoice } from "../kit/menu.tsx";
import { useWords } from "../messages/words.tsx";
import { AskChangesDialog } from "../review/ask-changes-dialog.tsx";
import { PublishDialog } from "../review/publish-dialog.tsx";
import { refusalOf } from "../review/refusal.ts";
import { StatusLine } from "./status-line.tsx";
import type { Acts, DirectAct } from "./use-acts.ts";
import type { WritingState } from "./writing/state.ts";

type Props = { edited: EditedRecord; state: WritingState; acts: Acts };
type Open = "publish" | "ask-changes" | "discard" | "forget" | null;

export function ActionBar({ edited, state, acts }: Props) {
  const { say } = useWords("editor");
  const { say: sayReview } = useWords("review");
  const [open, setOpen] = useState<Open>(null);
  const close = () => setOpen(null);
  const steps = stepsOf(edited);
  const isChanged = state.keeping !== "clean";
  const publish = async () => {
    if (await acts.save()) setOpen("publish");
  };
  return (
    <div
      data-action-bar=""
      className="-mx-16 -mb-16 wide:-mx-32 wide:-mb-24 sticky bottom-0 z-10 flex flex-wrap items-center justify-between gap-8 border-line border-t bg-paper px-16 py-8 wide:px-32"
    >
      <div className="flex min-w-0 flex-col gap-4">
        <StatusLine state={state} />
        {refusalOf(edited) === "four-eyes" && (
          <p className="text-12 text-ink-quiet">{sayReview("refused.four-eyes")}</p>
        )}
      </div>
      <div className="flex flex-wrap items-center gap-8">
        {steps.canEdit && (
          <Button
            onPress={() => void acts.save()}
            isDisabled={!isChanged}
            isPending={acts.pending === "save"}
            pendingText={say("status.saving")}
            aria-keyshortcuts="Control+S"
          >
            {say("save")}
          </Button>
        )}
        {steps.canSubmit && (
          <Button
            look={steps.canPublish ? "normal" : "primary"}
            onPress={() => void acts.act("submit")}
            isPending={acts.pending === "submit"}
          >
            {say("submit")}
          </Button>
        )}
        {steps.canAskChanges && <Button onPress={() => setOpen("ask-changes")}>{say("askChanges")}</Button>}
        {steps.canPublish && (
          <Button look="primary" onPress={() => void publish()}>
            {say("publish")}
          </Button>
        )}
        {steps.canRestore && (
          <Button look="primary" onPress={() => void acts.act("restore")} isPending={acts.pending === "restore"}>
            {say("restore")}
          </Button>
        )}
        <More isChanged={isChanged} steps={steps} onAct={(act) => void acts.act(act)} onOpen={setOpen} />
      </div>
      {open === "publish" && <PublishDialog edited={edited} onClose={close} onPublished={() => void acts.refresh()} />}
      {open === "ask-changes" && (
        <AskChangesDialog edited={edited} onClose={close} onAsked={() => void acts.refresh()} />
      )}
      <ConfirmDialog
        title={say("discard.title")}
        isOpen={open === "discard"}
        onClose={close}
        confirmText={say("discard")}
        look="danger"
        onConfirm={() => {
          close();
          void acts.act("discard");
        }}
      >
        {say("discard.text")}
      </ConfirmDialog>
      <ConfirmDialog
        title={say("forget.title")}
        isOpen={open === "forget"}
        onClose={close}
        confirmText={say("forget")}
        look="danger"
        onConfirm={() => {
          close();
          void acts.forget();
        }}
      >
        {say("forget.text")}
      </ConfirmDialog>
    </div>
  );
}

/** What is possible where the line stands, and allowed to whoever asks. */
function stepsOf({ may, line }: EditedRecord) {
  const { state, isPublished } = line;
  const isOpen = state === "draft" || state === "in-review" || state === "changes-asked";
  return {
    canEdit: may.includes("edit") && state !== "archived",
    canSubmit: may.includes("submit") && (state === "draft" || state === "changes-asked"),
    canWithdraw: may.includes("withdraw") && state === "in-review",
    canAskChanges: may.includes("ask-changes") && state === "in-review",
    canPublish: may.includes("publish") && isOpen,
    canDiscard: may.includes("discard") && isOpen && isPublished,
    canArchive: may.includes("archive") && state !== "archived",
    canRestore: may.includes("restore") && state === "archived",
  };
}

type MoreProps = {
  isChanged: boolean;
  steps: ReturnType<typeof stepsOf>;
  onAct: (act: DirectAct) => void;
  onOpen: (open: Open) => void;
};

function More({ isChanged, steps, onAct, onOpen }: MoreProps) {
  const { say } = useWords("editor");
  const choices: MenuChoice[] = [
    ...(steps.canWithdraw ? [{ id: "withdraw", label: say("withdraw"), onChoose: () => onAct("withdraw") }] : []),
    ...(isChanged ? [{ id: "forget", label: say("forget"), onChoose: () => onOpen("forget") }] : []),
    ...(steps.canDiscard
      ? [{ id: "discard", label: say("discard"), isDangerous: true, onChoose: () => onOpen("discard") }]
      : []),
    ...(steps.canArchive
      ? [
          {
            id: "archive",
            label: say("archive"),
            icon: "archive" as const,
            isDangerous: true,
            isApart: true,
            onChoose: () => onAct("archive"),
          },
        ]
      : []),
  ];
  if (choices.length === 0) return null;
  return <Menu label={say("more")} trigger={<Button icon="more">{say("more")}</Button>} choices={choices} />;
}
