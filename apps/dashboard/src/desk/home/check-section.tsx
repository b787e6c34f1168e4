// Published practices whose last check has run out, the longest ago first; and how many nobody has ever checked.
import type { WorkListView } from "@convivio/core";
import { listLink } from "../address/links.ts";
import { TextLink } from "../kit/link-button.tsx";
import { useWords } from "../messages/words.tsx";
import { KindLinks } from "./kind-links.tsx";
import { rowKey, WaitingRow } from "./waiting-row.tsx";
import { WorkSection } from "./work-section.tsx";

export function CheckSection({ work, neverChecked }: { work: WorkListView; neverChecked: number }) {
  const { say } = useWords("home");
  return (
    <WorkSection
      title={say("check.title")}
      count={work.count}
      rows={work.first.map(({ state: _, ...waiting }) => ({
        key: rowKey(waiting),
        content: (
          <WaitingRow waiting={waiting} next={say("check.next")} since={say("check.since")} at={waiting.since} />
        ),
      }))}
      empty={say("check.empty")}
      all={
        <>
          <KindLinks work={work} waits="check" />
          {neverChecked > 0 && (
            <TextLink {...listLink("practice", { freshness: "unknown" })}>
              {say("check.never", { count: neverChecked })}
            </TextLink>
          )}
        </>
      }
    />
  );
}
