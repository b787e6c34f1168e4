// A reviewer wants more before it is published, and says what.
import type { EditedRecord } from "@convivio/core";
import { useState } from "react";
import { client } from "../../client.ts";
import { Button } from "../kit/button.tsx";
import { Dialog } from "../kit/dialog.tsx";
import { platformNames } from "../kit/platform-name.ts";
import { TextArea } from "../kit/text-area.tsx";
import type { Areas } from "../messages/areas.ts";
import type { Say } from "../messages/say.ts";
import { useWords } from "../messages/words.tsx";
import { useAccount } from "../session/use-session.ts";
import { ActFailure } from "./act-failure.tsx";
import { closeAndFocus } from "./close-and-focus.ts";
import { longestRemark } from "./remark-form.tsx";
import { useAct } from "./use-act.ts";
import { useKeptText } from "./use-kept-text.ts";

export type AskChangesDialogProps = { edited: EditedRecord; onClose: () => void; onAsked: () => void };

export function AskChangesDialog({ edited, onClose, onAsked }: AskChangesDialogProps) {
  const { say } = useWords("review");
  const { say: sayKit } = useWords("kit");
  const { id, line, title } = edited;
  const [text, keep] = useKeptText(`${useAccount().id}.${id}.${line.language ?? ""}.ask`);
  const [isTried, setTried] = useState(false);
  const { isPending, failure, run } = useAct(onAsked);
  const comment = text.trim();
  const isEmpty = comment === "";

  async function ask(): Promise<void> {
    setTried(true);
    if (isEmpty || comment.length > longestRemark) return;
    const asked = { id, language: line.language, seen: line.currentRevision, comment };
    if (!(await run(() => client.records.askChanges.mutate(asked), say("asked", { title })))) return;
    keep("");
    // The button that opened this is no longer there.
    closeAndFocus(onClose, "page-title", "as it stands");
  }

  return (
    <Dialog
      title={say("ask.title")}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{sayKit("dialog.cancel")}</Button>
          <Button look="primary" onPress={() => void ask()} isPending={isPending} pendingText={say("sending")}>
            {say("ask")}
          </Button>
        </>
      }
    >
      <TextArea
        label={say("ask.what")}
        description={hintFor(edited, say)}
        value={text}
        onChange={keep}
        limit={longestRemark}
        error={isTried && isEmpty ? say("ask.missing") : null}
        isRequired
        autoFocus
        rows={5}
      />
      <ActFailure failure={failure} onLook={onClose} />
    </Dialog>
  );
}

/** Who will read it: of a suggestion from chat, the member who made it. */
function hintFor({ suggestion, line }: EditedRecord, say: Say<Areas["review"]>): string {
  if (suggestion === null || line.language !== null) return say("ask.hint");
  const platform = platformNames[suggestion.platform];
  return suggestion.isReachable ? say("ask.hint.member", { platform }) : say("ask.hint.gone", { platform });
}
