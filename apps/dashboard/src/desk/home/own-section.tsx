// Mine: what I began or look after and that is not published yet; what was sent back to me comes first.
import type { WorkListView } from "@convivio/core";
import { useWords } from "../messages/words.tsx";
import { KindLinks } from "./kind-links.tsx";
import { rowKey, WaitingRow } from "./waiting-row.tsx";
import { WorkSection } from "./work-section.tsx";

export function OwnSection({ work: { count, first } }: { work: WorkListView }) {
  const { say } = useWords("home");
  return (
    <WorkSection
      title={say("own.title")}
      count={count}
      rows={first.map((waiting) => ({
        key: rowKey(waiting),
        content: (
          <WaitingRow
            waiting={waiting}
            next={say(`own.next.${waiting.state}`)}
            since={say("own.since")}
            at={waiting.since}
          />
        ),
      }))}
      empty={say("own.empty")}
      {...(first.length === 0
        ? {}
        : { all: <KindLinks work={first} label={say("own.all")} narrowed={{ assignee: "me" }} /> })}
    />
  );
}
