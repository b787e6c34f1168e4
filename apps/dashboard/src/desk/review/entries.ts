// The conversation about a record in order: what was said, and the steps that nobody said anything with.
import { type Act, type AuditEntry, type CommentView, isSameActor } from "@convivio/core";

/** The steps worth a line; saving has its own place, the history. */
export const shownSteps = [
  "create",
  "submit",
  "withdraw",
  "ask-changes",
  "publish",
  "discard",
  "archive",
  "restore",
  "assign",
  "undo",
] as const;
export type Step = (typeof shownSteps)[number];

export interface Entry {
  key: string;
  at: string;
  actor: CommentView["actor"];
  /** Null for a remark. */
  step: Step | Act | null;
  text: string | null;
  revision: number | null;
  language: string | null;
}

/** @param steps from the audit log, for whoever may see it. */
export function entriesOf(
  comments: readonly CommentView[],
  steps: readonly AuditEntry[],
  language: string | null,
): Entry[] {
  const said = comments.map(({ id, act, ...comment }): Entry => ({ ...comment, key: `comment ${id}`, step: act }));
  const silent = steps.flatMap((entry): Entry[] => {
    const step = shownSteps.find((one) => one === entry.action);
    const isHere = entry.language === language;
    if (step === undefined || !isHere || said.some((one) => isOfStep(one, entry))) return [];
    const { at, actor, revision } = entry;
    return [{ key: `step ${entry.id}`, at, actor, step, text: null, revision, language }];
  });
  // The log comes latest first; of what was done at one moment, the order stays.
  return [...said, ...silent.reverse()].sort((one, other) => Date.parse(one.at) - Date.parse(other.at));
}

/** A step and what was said with it are written at the same moment. */
const sameMomentMs = 1000;

function isOfStep(comment: Entry, entry: AuditEntry): boolean {
  return (
    comment.step === entry.action &&
    isSameActor(comment.actor, entry.actor) &&
    Math.abs(Date.parse(comment.at) - Date.parse(entry.at)) < sameMomentMs
  );
}
