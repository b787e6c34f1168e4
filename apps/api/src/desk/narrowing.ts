// What narrows a list of records, from what was asked and from who asks; and what of it they see.
import type { Acting, Actor, RecordNarrowing, Waits } from "@convivio/core";
import type { RecordFilter, WaitingFor } from "@convivio/db";
import type { Catalogue } from "../catalogue.ts";
import type { TitleReader } from "./titles.ts";

/** A contributor sees what they made themselves; null limits nobody. */
export function seenBy({ role, actor }: Acting): Actor | undefined {
  return role === "curator" || role === "administrator" ? undefined : actor;
}

export function readerOf(acting: Acting, { names }: Pick<Catalogue, "names">, language: string): TitleReader {
  return { names, language, createdBy: seenBy(acting) };
}

export function waitingFor(acting: Acting, waits: Waits, today: string): WaitingFor {
  const { actor, limits } = acting;
  return { waits, actor, accountId: accountOf(actor), limits, createdBy: seenBy(acting), today };
}

function accountOf(actor: Actor): string {
  return actor.kind === "person" ? actor.id : "";
}

export function narrowing(acting: Acting, asked: RecordNarrowing, today: string): RecordFilter {
  const { assignee, state, country, city, theme, kind, text, isPublished, isMissing, freshness, waits } = asked;
  return {
    kind,
    text,
    states: state,
    isPublished,
    countryId: country,
    cityId: city,
    themeId: theme,
    assigneeId: assignee === "none" ? null : assignee === "me" ? accountOf(acting.actor) : assignee,
    isMissing,
    freshness,
    createdBy: seenBy(acting),
    waiting: waits && waitingFor(acting, waits, today),
    today,
  };
}
