// A word in the colour of what it means: the state of a record, the freshness of a practice. The word alone says it too.
import type { Freshness, RecordState } from "@convivio/core";
import type { ReactNode } from "react";
import { useWords } from "../messages/words.tsx";

export type BadgeTone = "quiet" | "table" | "olive" | "ochre" | "brick";

const tones: Readonly<Record<BadgeTone, string>> = {
  quiet: "border-line bg-plate text-ink-quiet",
  table: "border-table bg-table-quiet text-table",
  olive: "border-olive bg-olive-quiet text-olive",
  ochre: "border-ochre bg-ochre-quiet text-ochre",
  brick: "border-brick bg-brick-quiet text-brick",
};

export function Badge({ tone = "quiet", children }: { tone?: BadgeTone; children: ReactNode }) {
  return (
    <span className={`inline-flex items-center whitespace-nowrap rounded-full border px-8 text-12 ${tones[tone]}`}>
      {children}
    </span>
  );
}

const ofState: Readonly<Record<RecordState, BadgeTone>> = {
  draft: "quiet",
  "in-review": "table",
  "changes-asked": "ochre",
  published: "olive",
  archived: "quiet",
};

type StateBadgeProps = {
  state: RecordState;
  /** Answers show an earlier revision while this one is written. */
  isPublished?: boolean;
};

export function StateBadge({ state, isPublished = false }: StateBadgeProps) {
  const { say } = useWords("kit");
  const isStanding = isPublished && state !== "published" && state !== "archived";
  return (
    <span className="inline-flex flex-wrap gap-4">
      <Badge tone={ofState[state]}>{say(`state.${state}`)}</Badge>
      {isStanding && <Badge tone="olive">{say("state.standing")}</Badge>}
    </span>
  );
}

const ofFreshness: Readonly<Record<Freshness, BadgeTone>> = {
  fresh: "olive",
  due: "ochre",
  stale: "brick",
  unknown: "quiet",
};

export function FreshnessBadge({ freshness }: { freshness: Freshness }) {
  const { say } = useWords("kit");
  return <Badge tone={ofFreshness[freshness]}>{say(`freshness.${freshness}`)}</Badge>;
}
