// The button that takes up an old revision again, and what is said when that could not be done.
import { type EditedRecord, isPossible } from "@convivio/core";
import { editorLink } from "../address/links.ts";
import { Button } from "../kit/button.tsx";
import { LinkButton } from "../kit/link-button.tsx";
import { Message } from "../kit/message.tsx";
import { useWords } from "../messages/words.tsx";
import { useRestore } from "./use-restore.ts";
import type { WholeRevision } from "./use-revisions.ts";

type RestoreProps = { revision: WholeRevision; edited: EditedRecord; onRestored: (revision: number) => void };

export function Restore({ revision, edited, onRestored }: RestoreProps) {
  const { say } = useWords("history");
  const { say: sayCard } = useWords("cards");
  const { restore, isPending, problem, code } = useRestore(edited, onRestored);
  if (revision.isCurrent || !edited.may.includes("edit") || !isPossible("save", edited.line)) return null;
  return (
    <>
      <Button icon="undo" onPress={() => restore(revision)} isPending={isPending} pendingText={say("restore.pending")}>
        {say("restore")}
      </Button>
      {problem === "unsaved" && <Unsaved edited={edited} />}
      {problem === "stale-revision" && (
        <Message tone="warning" role="alert" title={say("stale.title")}>
          {say("stale.text")}
        </Message>
      )}
      {problem === "failed" && (
        <Message tone="danger" role="alert" title={say("failed.title")}>
          {sayCard(`error.${code ?? "internal"}`)}
        </Message>
      )}
    </>
  );
}

function Unsaved({ edited: { kind, id, line } }: { edited: EditedRecord }) {
  const { say } = useWords("history");
  return (
    <Message
      tone="warning"
      role="alert"
      title={say("unsaved.title")}
      actions={<LinkButton {...editorLink(kind, id, line.language)}>{say("editor")}</LinkButton>}
    >
      {say("unsaved.text")}
    </Message>
  );
}
