// What narrows a list of records, from what was asked and from who asks.
import type { Acting, Actor, RecordNarrowing } from "@convivio/core";
import type { RecordFilter } from "@convivio/db";

/** A contributor sees what they made themselves; null limits nobody. */
export function seenBy({ role, actor }: Acting): Actor | undefined {
  return role === "curator" || role === "administrator" ? undefined : actor;
}

export function narrowing(acting: Acting, asked: RecordNarrowing, today: string): RecordFilter {
  const { assignee, state, country, city, theme, kind, text, isPublished, isMissing, freshness } = asked;
  const own = acting.actor.kind === "person" ? acting.actor.id : "";
  return {
    kind,
    text,
    states: state,
    isPublished,
    countryId: country,
    cityId: city,
    themeId: theme,
    assigneeId: assignee === "none" ? null : assignee === "me" ? own : assignee,
    isMissing,
    freshness,
    createdBy: seenBy(acting),
    today,
  };
}
