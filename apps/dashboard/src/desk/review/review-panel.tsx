// Beside the editor: where a record stands in its review, who looks after it, and what was said about it.
import type { EditedRecord } from "@convivio/core";
import { useWords } from "../messages/words.tsx";
import { Assignee } from "./assignee.tsx";
import { Conversation } from "./conversation.tsx";
import { RemarkForm } from "./remark-form.tsx";
import { Standing } from "./standing.tsx";

export type ReviewPanelProps = {
  edited: EditedRecord;
  /** After everything that is done here, and after it is undone. */
  onChanged: () => void;
};

export function ReviewPanel({ edited, onChanged }: ReviewPanelProps) {
  const { say } = useWords("review");
  return (
    <section aria-label={say("panel")} className="flex flex-col gap-24 text-14">
      <Standing edited={edited} />
      <Assignee edited={edited} onChanged={onChanged} />
      <Conversation edited={edited} />
      {edited.may.includes("comment") && (
        <RemarkForm key={`${edited.id} ${edited.line.language}`} edited={edited} onChanged={onChanged} />
      )}
    </section>
  );
}
