// Somebody is writing an answer to this question already: go on with that one, or start another.
import type { FoundRecord } from "@convivio/core";
import { recordAddress } from "../address/links.ts";
import { Button } from "../kit/button.tsx";
import { Dialog } from "../kit/dialog.tsx";
import { LinkButton } from "../kit/link-button.tsx";
import { useWords } from "../messages/words.tsx";

type BegunDialogProps = { record: FoundRecord; onAnother: () => void; onClose: () => void };

export function BegunDialog({ record, onAnother, onClose }: BegunDialogProps) {
  const { say } = useWords("questions");
  const { say: sayField } = useWords("fields");
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={say("begun.title")}
      actions={
        <>
          <Button onPress={onAnother}>{say("begun.another")}</Button>
          <LinkButton look="primary" to={recordAddress(record)}>
            {say("begun.open")}
          </LinkButton>
        </>
      }
    >
      <p className="text-14">{say("begun.text", { title: record.title || sayField("value.unnamed") })}</p>
    </Dialog>
  );
}
