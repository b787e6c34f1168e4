// What a member reported: why, in their own words, from where and when; and whether the record has been published anew since.
import type { ChangeReportView, ReportReason } from "@convivio/core";
import { Badge, type BadgeTone } from "../kit/badge.tsx";
import { DateTime } from "../kit/date-time.tsx";
import { platformNames } from "../kit/platform-name.ts";
import { useWords } from "../messages/words.tsx";

const tones: Readonly<Record<ReportReason, BadgeTone>> = {
  harm: "brick",
  wrong: "ochre",
  outdated: "ochre",
  link: "ochre",
  other: "quiet",
};

export function ReasonBadge({ reason }: Pick<ChangeReportView, "reason">) {
  const { say } = useWords("reports");
  return <Badge tone={tones[reason]}>{say(`reason.${reason}`)}</Badge>;
}

export function ReportWords({ report: { text, platform, at, isCurrent } }: { report: ChangeReportView }) {
  const { say } = useWords("reports");
  return (
    <>
      <p dir="auto" className="w-fit max-w-measure whitespace-pre-wrap break-words">
        {text}
      </p>
      <p className="text-12 text-ink-quiet">
        {say("reportedIn", { platform: platformNames[platform] })} <DateTime value={at} />
      </p>
      {!isCurrent && <p className="max-w-measure">{say("changed")}</p>}
    </>
  );
}
