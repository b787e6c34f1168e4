// One group of like questions: what was asked, how it went, what was understood, what was decided, and what can be done.
import type { KeptOutcome, QuestionGroup } from "@convivio/core";
import { useId } from "react";
import { Badge, type BadgeTone } from "../kit/badge.tsx";
import { longDay } from "../kit/relative-time.ts";
import { useWords } from "../messages/words.tsx";
import { Decisions } from "./decisions.tsx";
import { GroupActions } from "./group-actions.tsx";
import { groupText, unknownAsTyped } from "./group-text.ts";
import { OtherTexts } from "./other-texts.tsx";
import { Understood } from "./understood.tsx";

const tones: Readonly<Record<KeptOutcome, BadgeTone>> = { none: "brick", weak: "ochre", answered: "olive" };

export function GroupCard({ group, onDecided }: { group: QuestionGroup; onDecided: () => void }) {
  const { say } = useWords("questions");
  const headingId = useId();
  return (
    <article
      aria-labelledby={headingId}
      className="flex flex-col gap-8 rounded-6 border border-line bg-plate p-12 wide:p-16"
    >
      <div className="flex flex-wrap items-baseline gap-x-12 gap-y-4">
        <h2
          id={headingId}
          data-group={group.id}
          tabIndex={-1}
          dir="auto"
          className="min-w-0 break-words font-semibold text-16"
        >
          {groupText(group, say)}
        </h2>
        <Badge tone={tones[group.outcome]}>{say(`outcome.${group.outcome}`)}</Badge>
        {group.kind === "event" && <Badge>{say("kind.event")}</Badge>}
      </div>
      <Asked group={group} />
      <Understood parts={group.understood} unknown={unknownAsTyped(group)} />
      <OtherTexts group={group} />
      <Decisions decisions={group.decisions} />
      <GroupActions group={group} describedBy={headingId} onDecided={onDecided} />
    </article>
  );
}

/** How often, where and in which days; and how it went, where it did not always go the same. */
function Asked({ group }: { group: QuestionGroup }) {
  const { say, language } = useWords("questions");
  const day = (value: string) => longDay(new Date(`${value}T12:00:00`), language);
  const days =
    group.first === group.last
      ? say("asked.on", { day: day(group.first) })
      : say("asked.between", { first: day(group.first), last: day(group.last) });
  const outcomes = (Object.entries(group.outcomes) as [KeptOutcome, number][]).filter(([, count]) => count > 0);
  return (
    <div className="flex flex-col gap-4 text-14 text-ink-quiet tabular-nums">
      <p>
        {say("asked", { count: group.asked })} {days}
      </p>
      <ul className="flex flex-wrap gap-x-16 gap-y-4">
        {group.platforms.map(({ platform, asked }) => (
          <li key={platform}>
            <bdi>{say(`platform.${platform}`)}</bdi>: {say("times", { count: asked })}
          </li>
        ))}
      </ul>
      {group.wished > 0 && (
        <p className="font-semibold text-ink">
          {say("wished", { count: group.wished })}
          {group.waiting > 0 && ` · ${say("waiting", { count: group.waiting })}`}
        </p>
      )}
      {outcomes.length > 1 && (
        <ul aria-label={say("outcomes")} className="flex flex-wrap gap-x-16 gap-y-4">
          {outcomes.map(([outcome, count]) => (
            <li key={outcome}>
              {say(`outcome.${outcome}`)}: {say("times", { count })}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
