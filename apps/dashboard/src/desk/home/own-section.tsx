// Mine: what I began or look after and that is not published yet; what was sent back to me comes first.
import { isSameActor, type WaitingView, type WorkListView } from "@convivio/core";
import { useWords } from "../messages/words.tsx";
import { useActing } from "../session/use-session.ts";
import { KindLinks } from "./kind-links.tsx";
import { rowKey, WaitingRow } from "./waiting-row.tsx";
import { WorkSection } from "./work-section.tsx";

export function OwnSection({ work }: { work: WorkListView }) {
  const { say } = useWords("home");
  const { actor } = useActing();
  const nextOf = ({ state, by }: WaitingView) => {
    // What somebody else wrote and gave to me is mine to read.
    const isMineToRead = state === "in-review" && by !== null && !isSameActor(by, actor);
    return isMineToRead ? say("review.next") : say(`own.next.${state}`);
  };
  return (
    <WorkSection
      title={say("own.title")}
      count={work.count}
      rows={work.first.map((waiting) => ({
        key: rowKey(waiting),
        content: <WaitingRow waiting={waiting} next={nextOf(waiting)} since={say("own.since")} at={waiting.since} />,
      }))}
      empty={say("own.empty")}
      all={<KindLinks work={work} waits="own" />}
    />
  );
}
