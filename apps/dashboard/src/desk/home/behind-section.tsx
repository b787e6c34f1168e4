// Translations whose original has been published anew since they were made.
import type { WorkListView } from "@convivio/core";
import { useWords } from "../messages/words.tsx";
import { rowKey, WaitingRow } from "./waiting-row.tsx";
import { WorkSection } from "./work-section.tsx";

export function BehindSection({ work: { count, first } }: { work: WorkListView }) {
  const { say } = useWords("home");
  return (
    <WorkSection
      title={say("behind.title")}
      count={count}
      rows={first.map(({ state: _, ...waiting }) => ({
        key: rowKey(waiting),
        content: (
          <WaitingRow waiting={waiting} next={say("behind.next")} since={say("behind.since")} at={waiting.since} />
        ),
      }))}
      empty={say("behind.empty")}
    />
  );
}
