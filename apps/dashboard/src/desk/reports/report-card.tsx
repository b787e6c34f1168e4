// One reported change among the others: of which record, what was said, and closing it.
import type { ChangeReportView } from "@convivio/core";
import { useId } from "react";
import { editorLink } from "../address/links.ts";
import { useActorName } from "../kit/actor-name.tsx";
import { DateTime } from "../kit/date-time.tsx";
import { TextLink } from "../kit/link-button.tsx";
import { RecordTitle } from "../kit/record-title.tsx";
import { useWords } from "../messages/words.tsx";
import { ReportActions } from "./report-actions.tsx";
import { ReasonBadge, ReportWords } from "./report-words.tsx";

export function ReportCard({ report, onDone }: { report: ChangeReportView; onDone: () => void }) {
  const { say } = useWords("reports");
  const { say: sayField } = useWords("fields");
  const nameOf = useActorName();
  const headingId = useId();
  const { record, kind, title, titleLanguage, reason, closedBy, closedAt } = report;
  return (
    <article
      aria-labelledby={headingId}
      className="flex flex-col gap-8 rounded-6 border border-line bg-plate p-12 text-14 wide:p-16"
    >
      <div className="flex flex-wrap items-baseline gap-x-12 gap-y-4">
        <h2 id={headingId} data-report={report.id} tabIndex={-1} className="min-w-0 break-words font-semibold text-16">
          <TextLink {...editorLink(kind, record)}>
            <RecordTitle {...{ title, titleLanguage }} />
          </TextLink>
        </h2>
        <span className="text-12 text-ink-quiet">{sayField(`kind.${kind}`)}</span>
        <ReasonBadge reason={reason} />
      </div>
      <ReportWords report={report} />
      {closedAt !== null && (
        <p className="text-12 text-ink-quiet">
          {say("closedBy", { name: nameOf(closedBy) })} <DateTime value={closedAt} />
        </p>
      )}
      <ReportActions report={report} describedBy={headingId} onDone={onDone} />
    </article>
  );
}
