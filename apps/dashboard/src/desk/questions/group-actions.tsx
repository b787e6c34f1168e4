// What can be done about a group of questions, one press each.
import { may, type QuestionGroup } from "@convivio/core";
import { useState } from "react";
import { Button } from "../kit/button.tsx";
import { useWords } from "../messages/words.tsx";
import { useActing } from "../session/use-session.ts";
import { BegunDialog } from "./begun-dialog.tsx";
import { useDecide } from "./use-decide.ts";
import { useStartDraft } from "./use-start-draft.ts";
import { WordDialog } from "./word-dialog.tsx";

type GroupActionsProps = { group: QuestionGroup; describedBy: string; onDecided: () => void };

export function GroupActions({ group, describedBy, onDecided }: GroupActionsProps) {
  const { say } = useWords("questions");
  const { putOutOfScope, reopen, isPending } = useDecide(group, onDecided);
  const draft = useStartDraft(group);
  const [adding, setAdding] = useState<"alias" | "label" | null>(null);
  if (!may(useActing(), "decide-questions")) return null;
  const common = { "aria-describedby": describedBy, isPending, pendingText: say("act.pending") };
  const isOut = group.standing === "out-of-scope";
  return (
    <div className="flex flex-wrap gap-8">
      {!isOut && (
        <>
          <Button {...common} icon="plus" isPending={draft.isPending} onPress={() => draft.start()}>
            {say(`act.${group.kind}`)}
          </Button>
          <Button {...common} onPress={() => setAdding("alias")}>
            {say("act.alias")}
          </Button>
          <Button {...common} onPress={() => setAdding("label")}>
            {say("act.label")}
          </Button>
          <Button {...common} icon="archive" onPress={putOutOfScope}>
            {say("act.outOfScope")}
          </Button>
        </>
      )}
      {group.standing !== "open" && (
        <Button {...common} icon="undo" onPress={reopen}>
          {say("act.reopen")}
        </Button>
      )}
      {adding !== null && (
        <WordDialog
          decision={adding}
          group={group}
          onClose={() => setAdding(null)}
          onAdded={() => {
            setAdding(null);
            onDecided();
          }}
        />
      )}
      {draft.begun !== null && (
        <BegunDialog record={draft.begun} onAnother={() => draft.start(true)} onClose={draft.leave} />
      )}
    </div>
  );
}
