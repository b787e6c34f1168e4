// What can be done with a report: it is closed, or opened again.
import { type ChangeReportView, may } from "@convivio/core";
import { Button } from "../kit/button.tsx";
import { useWords } from "../messages/words.tsx";
import { useActing } from "../session/use-session.ts";
import { useReportActs } from "./use-reports.ts";

type Props = { report: ChangeReportView; describedBy: string; onDone: () => void };

export function ReportActions({ report, describedBy, onDone }: Props) {
  const { say } = useWords("reports");
  const acts = useReportActs(report, onDone);
  if (!may(useActing(), "close-reports")) return null;
  const isOpen = report.closedAt === null;
  return (
    <div>
      <Button
        icon={isOpen ? "check" : "undo"}
        onPress={isOpen ? acts.close : acts.reopen}
        isPending={acts.isPending}
        pendingText={say("pending")}
        aria-describedby={describedBy}
      >
        {say(isOpen ? "close" : "reopen")}
      </Button>
    </div>
  );
}
