// Translations whose original has been published anew since they were made.
import type { WorkListView } from "@convivio/core";
import { useWords } from "../messages/words.tsx";
import { KindLinks } from "./kind-links.tsx";
import { rowKey, WaitingRow } from "./waiting-row.tsx";
import { WorkSection } from "./work-section.tsx";

export function BehindSection({ work }: { work: WorkListView }) {
  const { say } = useWords("home");
  return (
    <WorkSection
      title={say("behind.title")}
      count={work.count}
      rows={work.first.map(({ state: _, ...waiting }) => ({
        key: rowKey(waiting),
        content: (
          <WaitingRow waiting={waiting} next={say("behind.next")} since={say("behind.since")} at={waiting.since} />
        ),
      }))}
      empty={say("behind.empty")}
      all={<KindLinks work={work} waits="behind" />}
    />
  );
}
