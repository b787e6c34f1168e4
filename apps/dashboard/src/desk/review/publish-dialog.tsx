// Before something becomes public: what is still missing, what it points at that is not public, and what everybody will see.
import { type EditedRecord, isWarning } from "@convivio/core";
import { useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { client } from "../../client.ts";
import { Button } from "../kit/button.tsx";
import { Dialog } from "../kit/dialog.tsx";
import { Message } from "../kit/message.tsx";
import { TextArea } from "../kit/text-area.tsx";
import { useWords } from "../messages/words.tsx";
import { ActFailure } from "./act-failure.tsx";
import { closeAndFocus } from "./close-and-focus.ts";
import { type LinkChoice, LinkedRecords, useLinkedRecords } from "./linked-records.tsx";
import { PublishProblems } from "./publish-problems.tsx";
import { refusalOf } from "./refusal.ts";
import { longestRemark } from "./remark-form.tsx";
import { useAct } from "./use-act.ts";
import { WhatChanges } from "./what-changes.tsx";

export type PublishDialogProps = { edited: EditedRecord; onClose: () => void; onPublished: () => void };

export function PublishDialog(props: PublishDialogProps) {
  const { say } = useWords("review");
  const { edited, onClose } = props;
  const refusal = refusalOf(edited);
  if (refusal === null) return <Publishing {...props} />;
  return (
    <Frame title={say("publish.title", { title: edited.title })} onClose={onClose}>
      <Message tone="warning">{say(`refused.${refusal}`)}</Message>
    </Frame>
  );
}

function Publishing({ edited, onClose, onPublished }: PublishDialogProps) {
  const { say } = useWords("review");
  const queries = useQueryClient();
  const { id, line, title } = edited;
  const [chosen, setChosen] = useState<ReadonlyMap<number, LinkChoice>>(new Map());
  const [comment, setComment] = useState("");
  const [isTried, setTried] = useState(false);
  const { isPending, failure, run } = useAct(onPublished);
  const blocking = edited.problems.filter((problem) => !isWarning(problem) && problem.record === null);
  const linked = useLinkedRecords(edited.problems);
  const isBlocked =
    blocking.length > 0 || linked.some(({ isNeeded, canTogether }) => isNeeded && canTogether === false);
  const isOpen = linked.some((one) => !chosen.has(one.id));
  const having = (choice: LinkChoice) => linked.flatMap((one) => (chosen.get(one.id) === choice ? one.id : []));

  async function publish(): Promise<void> {
    setTried(true);
    if (isOpen || comment.length > longestRemark) return;
    const isDone = await run(
      () =>
        client.records.publish.mutate({
          id,
          language: line.language,
          seen: line.currentRevision,
          together: having("together"),
          knowingly: having("wait"),
          ...(comment.trim() === "" ? {} : { comment }),
        }),
      say("publish.done", { title }),
    );
    if (!isDone) {
      // What has changed since, here or in what it points at, is shown at once.
      void queries.invalidateQueries({ queryKey: ["record"] });
      return;
    }
    // The button that opened this is no longer there.
    closeAndFocus(onClose, "page-title", "as it stands");
  }

  return (
    <Frame
      title={say("publish.title", { title })}
      onClose={onClose}
      action={
        !isBlocked && (
          <Button look="primary" onPress={() => void publish()} isPending={isPending} pendingText={say("publishing")}>
            {say("publish")}
          </Button>
        )
      }
    >
      <PublishProblems problems={blocking} onClose={onClose} />
      {blocking.length === 0 && <WhatChanges edited={edited} />}
      <LinkedRecords linked={linked} chosen={chosen} onChoose={setChosen} isTried={isTried} />
      {!isBlocked && (
        <TextArea label={say("publish.comment")} value={comment} onChange={setComment} limit={longestRemark} rows={2} />
      )}
      {isTried && isOpen && !isBlocked && (
        <Message tone="warning" role="alert">
          {say("linked.open")}
        </Message>
      )}
      <ActFailure failure={failure} onLook={onClose} />
    </Frame>
  );
}

type FrameProps = { title: string; onClose: () => void; action?: ReactNode; children: ReactNode };

function Frame({ title, onClose, action, children }: FrameProps) {
  const { say } = useWords("kit");
  return (
    <Dialog
      title={title}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{say("dialog.cancel")}</Button>
          {action}
        </>
      }
    >
      <div className="flex flex-col gap-16 text-14">{children}</div>
    </Dialog>
  );
}
