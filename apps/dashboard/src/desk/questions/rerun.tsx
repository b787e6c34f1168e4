// Beside the editor: the latest questions asked again as if what is written were published, and what members would then see.
import { may, type RecordKind, type Snapshot } from "@convivio/core";
import { useMutation } from "@tanstack/react-query";
import { client } from "../../client.ts";
import { Button } from "../kit/button.tsx";
import { ErrorState } from "../kit/error-state.tsx";
import { Message } from "../kit/message.tsx";
import { useWords } from "../messages/words.tsx";
import { useActing } from "../session/use-session.ts";
import { RerunResult } from "./rerun-result.tsx";

export type RerunProps = {
  kind: RecordKind;
  /** Null while it has never been saved. */
  id: number | null;
  /** As it is written now, saved or not. */
  snapshot: Snapshot;
  /** Null or absent for the original, else the translation that the snapshot is of. */
  language?: string | null;
};

export function Rerun({ kind, id, snapshot, language = null }: RerunProps) {
  const { say, language: reader } = useWords("questions");
  const run = useMutation({
    mutationFn: (tried: Snapshot) => client.questions.rerun.mutate({ kind, id, snapshot: tried, language, reader }),
  });
  if (!may(useActing(), "see-questions")) return null;
  const isStale = run.data !== undefined && !isSame(run.variables, snapshot);
  return (
    <section aria-label={say("rerun.title")} className="flex flex-col gap-12">
      <p className="max-w-measure text-14 text-ink-quiet">{say("rerun.about")}</p>
      <div>
        <Button onPress={() => run.mutate(snapshot)} isPending={run.isPending} pendingText={say("rerun.running")}>
          {say("rerun.run")}
        </Button>
      </div>
      <div role="status" className="flex flex-col gap-12">
        {isStale && !run.isPending && <Message tone="warning">{say("rerun.stale")}</Message>}
        {run.data !== undefined && !run.isPending && <RerunResult rerun={run.data} />}
      </div>
      {run.error !== null && <ErrorState error={run.error} />}
    </section>
  );
}

/** Snapshots are plain: what is written the same is the same. */
function isSame(one: Snapshot | undefined, other: Snapshot): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}
