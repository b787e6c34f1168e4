// What members report of records, the longest waiting first.
import type { ChangeReportView } from "@convivio/core";
import { editorLink } from "../address/links.ts";
import { DateTime } from "../kit/date-time.tsx";
import { ErrorState } from "../kit/error-state.tsx";
import { TextLink } from "../kit/link-button.tsx";
import { platformNames } from "../kit/platform-name.ts";
import { RecordTitle } from "../kit/record-title.tsx";
import { useWords } from "../messages/words.tsx";
import { ReasonBadge } from "../reports/report-words.tsx";
import { useReports } from "../reports/use-reports.ts";
import { WorkSection } from "./work-section.tsx";

const mostSeen = 20;

export function ReportsSection() {
  const { say } = useWords("home");
  const { data, error, refetch } = useReports({ isOpen: true });
  if (error !== null && data === undefined) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return null;
  return (
    <WorkSection
      title={say("reports.title")}
      count={data.open}
      rows={data.reports
        .slice(0, mostSeen)
        .map((report) => ({ key: String(report.id), content: <Reported report={report} /> }))}
      empty={say("reports.empty")}
      {...(data.open === 0 ? {} : { all: <TextLink to="/desk/reports">{say("reports.all")}</TextLink> })}
    />
  );
}

function Reported({ report }: { report: ChangeReportView }) {
  const { say } = useWords("home");
  const { say: sayReport } = useWords("reports");
  const { record, kind, title, titleLanguage, text, platform, at, isCurrent } = report;
  return (
    <>
      <span className="flex flex-wrap items-baseline gap-x-8 gap-y-4">
        <TextLink {...editorLink(kind, record)}>
          <RecordTitle {...{ title, titleLanguage }} />
        </TextLink>
        <ReasonBadge reason={report.reason} />
      </span>
      <span dir="auto" className="line-clamp-3 w-fit whitespace-pre-line break-words">
        {text}
      </span>
      <span>{say("reports.next")}</span>
      <span className="text-12 text-ink-quiet">
        {sayReport("reportedIn", { platform: platformNames[platform] })} <DateTime value={at} />
        {!isCurrent && ` · ${say("reports.changed")}`}
      </span>
    </>
  );
}
