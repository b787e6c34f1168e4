// Where a line stands on its way, since when it waits, and what comes next.
import type { EditedRecord } from "@convivio/core";
import { StateBadge } from "../kit/badge.tsx";
import { DateTime } from "../kit/date-time.tsx";
import { platformNames } from "../kit/platform-name.ts";
import { useWords } from "../messages/words.tsx";

export function Standing({ edited }: { edited: EditedRecord }) {
  const { say } = useWords("review");
  const { line, suggestion } = edited;
  const isAsked = line.language === null && line.state === "changes-asked" && suggestion?.isReachable === true;
  const asked = isAsked ? suggestion.platform : null;
  return (
    <div className="flex flex-col items-start gap-8">
      <StateBadge state={line.state} isPublished={line.isPublished} />
      <p className="max-w-measure">
        {asked === null
          ? say(`next.${line.state}`)
          : say("next.changes-asked.member", { platform: platformNames[asked] })}
      </p>
      {line.state === "in-review" && line.submittedAt !== null && (
        <p className="text-ink-quiet">
          {say("waiting")} <DateTime value={line.submittedAt} />
        </p>
      )}
    </div>
  );
}
