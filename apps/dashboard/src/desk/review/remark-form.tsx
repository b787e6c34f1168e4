// Says something about a record without moving it on; kept in this browser until it is sent.
import type { EditedRecord } from "@convivio/core";
import { client } from "../../client.ts";
import { Button } from "../kit/button.tsx";
import { TextArea } from "../kit/text-area.tsx";
import { useWords } from "../messages/words.tsx";
import { useAccount } from "../session/use-session.ts";
import { ActFailure } from "./act-failure.tsx";
import { useAct } from "./use-act.ts";
import { useKeptText } from "./use-kept-text.ts";

/** Characters at most that the api takes. */
export const longestRemark = 4000;

export function RemarkForm({ edited, onChanged }: { edited: EditedRecord; onChanged: () => void }) {
  const { say } = useWords("review");
  const { id, line } = edited;
  const [text, keep] = useKeptText(`${useAccount().id}.${id}.${line.language ?? ""}.remark`);
  const { isPending, failure, run } = useAct(onChanged);
  const comment = text.trim();
  const canSend = comment !== "" && comment.length <= longestRemark;

  async function send(): Promise<void> {
    if (!canSend) return;
    const asked = { id, language: line.language, seen: line.currentRevision, comment };
    if (await run(() => client.records.comment.mutate(asked), say("remark.sent"))) keep("");
  }

  return (
    <form
      className="flex flex-col items-start gap-8"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <div className="w-full max-w-measure">
        <TextArea label={say("remark")} value={text} onChange={keep} limit={longestRemark} />
      </div>
      <ActFailure failure={failure} />
      <Button type="submit" isDisabled={!canSend} isPending={isPending} pendingText={say("sending")}>
        {say("remark.send")}
      </Button>
    </form>
  );
}
