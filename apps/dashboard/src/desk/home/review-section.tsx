// What others have written and sent to review, the longest waiting first.
import type { WorkListView } from "@convivio/core";
import { useWords } from "../messages/words.tsx";
import { KindLinks } from "./kind-links.tsx";
import { rowKey, WaitingRow } from "./waiting-row.tsx";
import { WorkSection } from "./work-section.tsx";

export function ReviewSection({ work }: { work: WorkListView }) {
  const { say } = useWords("home");
  return (
    <WorkSection
      title={say("review.title")}
      count={work.count}
      rows={work.first.map(({ state: _, ...waiting }) => ({
        key: rowKey(waiting),
        content: (
          <WaitingRow waiting={waiting} next={say("review.next")} since={say("review.since")} at={waiting.since} />
        ),
      }))}
      empty={say("review.empty")}
      all={<KindLinks work={work} waits="review" />}
    />
  );
}
