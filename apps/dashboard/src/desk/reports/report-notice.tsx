// Above the text of a record: what members have reported of it and nobody has closed yet.
import { may } from "@convivio/core";
import { useId } from "react";
import { Message } from "../kit/message.tsx";
import { useFocusAfter } from "../kit/use-focus-after.ts";
import { useWords } from "../messages/words.tsx";
import { useActing } from "../session/use-session.ts";
import { ReportActions } from "./report-actions.tsx";
import { ReasonBadge, ReportWords } from "./report-words.tsx";
import { useReports } from "./use-reports.ts";

/** Where the reports cannot be fetched, writing goes on: they stand on their own screen, which says why. */
export function ReportNotice({ record }: { record: number }) {
  const { say } = useWords("reports");
  const id = useId();
  const { data, dataUpdatedAt } = useReports({ isOpen: true, record }, may(useActing(), "see-reports"));
  const { list, onDone } = useFocusAfter<HTMLUListElement>(dataUpdatedAt, "[data-report]");
  const reports = data?.reports ?? [];
  if (reports.length === 0) return null;
  return (
    <Message tone="warning" title={say("notice", { count: reports.length })}>
      <ul ref={list} className="flex flex-col gap-16">
        {reports.map((report, at) => (
          <li key={report.id} data-report={report.id} tabIndex={-1} className="flex flex-col gap-4">
            <span id={`${id}-${report.id}`}>
              <ReasonBadge reason={report.reason} />
            </span>
            <ReportWords report={report} />
            <ReportActions report={report} describedBy={`${id}-${report.id}`} onDone={() => onDone(at)} />
          </li>
        ))}
      </ul>
    </Message>
  );
}
