// Where a line stands on its way, since when it waits, and what comes next.
import type { EditedRecord } from "@convivio/core";
import { StateBadge } from "../kit/badge.tsx";
import { DateTime } from "../kit/date-time.tsx";
import { useWords } from "../messages/words.tsx";

export function Standing({ edited }: { edited: EditedRecord }) {
  const { say } = useWords("review");
  const { line } = edited;
  return (
    <div className="flex flex-col items-start gap-8">
      <StateBadge state={line.state} isPublished={line.isPublished} />
      <p className="max-w-measure">{say(`next.${line.state}`)}</p>
      {line.state === "in-review" && line.submittedAt !== null && (
        <p className="text-ink-quiet">
          {say("waiting")} <DateTime value={line.submittedAt} />
        </p>
      )}
    </div>
  );
}
