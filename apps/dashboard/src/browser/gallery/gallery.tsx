// The parts of the kit, grouped as one meets them.
import { RecordState } from "@convivio/core";
import { Badge, FreshnessBadge, StateBadge } from "../../desk/kit/badge.tsx";
import { DateTime } from "../../desk/kit/date-time.tsx";
import { EmptyState } from "../../desk/kit/empty-state.tsx";
import { ErrorState } from "../../desk/kit/error-state.tsx";
import { LinkButton } from "../../desk/kit/link-button.tsx";
import { Message } from "../../desk/kit/message.tsx";
import { PageHeader } from "../../desk/kit/page-header.tsx";
import { PersonName } from "../../desk/kit/person-name.tsx";
import { Progress } from "../../desk/kit/progress.tsx";
import { Skeleton } from "../../desk/kit/skeleton.tsx";
import { Buttons } from "./buttons.tsx";
import { Choosing } from "./choosing.tsx";
import { Overlays } from "./overlays.tsx";
import { Part } from "./part.tsx";
import { Picking } from "./picking.tsx";
import { Writing } from "./writing.tsx";

export function Gallery() {
  return (
    <main className="mx-auto flex max-w-page flex-col gap-32 p-16 wide:p-32">
      <PageHeader
        title="Open Mosques"
        crumbs={[{ label: "Practices", to: "/desk/practices" }]}
        beside={<StateBadge state="draft" isPublished />}
        description="One line under the title."
        actions={
          <LinkButton look="primary" icon="plus" to={"/desk/practices/new" as string}>
            New Practice
          </LinkButton>
        }
      />
      <Buttons />
      <Writing />
      <Choosing />
      <Picking />
      <Overlays />
      <Part name="States">
        <div className="flex flex-wrap gap-8">
          {RecordState.options.map((state) => (
            <StateBadge key={state} state={state} />
          ))}
          {(["fresh", "due", "stale", "unknown"] as const).map((freshness) => (
            <FreshnessBadge key={freshness} freshness={freshness} />
          ))}
          <Badge tone="brick">A word</Badge>
        </div>
        <p className="text-14">
          <PersonName name="أمينة حداد" /> · <DateTime value="2026-01-05T10:00:00Z" /> ·{" "}
          <DateTime value="2026-01-05T10:00:00Z" form="full" />
        </p>
        <Message title="Good to know">Another person writes here too.</Message>
        <Message tone="warning">The original has changed since.</Message>
        <Message tone="danger" title="Not saved" />
        <Message tone="done">Everything is there.</Message>
        <Progress label="Importing" done={4321} total={10000} />
        <Progress label="Reading the file" done={12} total={null} />
        <Skeleton lines={3} />
        <EmptyState title="Nothing here yet">What you begin is listed here.</EmptyState>
        <ErrorState error={new Error("no way through")} onRetry={() => {}} />
      </Part>
    </main>
  );
}
