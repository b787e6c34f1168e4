// What others have written and sent to review, the longest waiting first.
import type { WorkListView } from "@convivio/core";
import { useWords } from "../messages/words.tsx";
import { KindLinks } from "./kind-links.tsx";
import { rowKey, WaitingRow } from "./waiting-row.tsx";
import { WorkSection } from "./work-section.tsx";

export function ReviewSection({ work: { count, first } }: { work: WorkListView }) {
  const { say } = useWords("home");
  return (
    <WorkSection
      title={say("review.title")}
      count={count}
      rows={first.map(({ state: _, ...waiting }) => ({
        key: rowKey(waiting),
        content: (
          <WaitingRow waiting={waiting} next={say("review.next")} since={say("review.since")} at={waiting.since} />
        ),
      }))}
      empty={say("review.empty")}
      {...(first.length === 0
        ? {}
        : { all: <KindLinks work={first} label={say("all")} narrowed={{ state: "in-review" }} /> })}
    />
  );
}
