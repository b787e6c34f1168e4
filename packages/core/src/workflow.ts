// The way of a record, and of each of its translations, from a draft to what answers show. The rule stands here and nowhere else.
import { z } from "zod";
import type { RecordState } from "./record.ts";

/**
 * save: a new revision · submit: send to review · withdraw: take back from review · ask-changes: a reviewer wants more ·
 * publish: what answers show from now on · discard: drop what is not published yet · archive: take out of the catalogue · restore: put back.
 */
export const acts = ["save", "submit", "withdraw", "ask-changes", "publish", "discard", "archive", "restore"] as const;
export const Act = z.enum(acts);
export type Act = z.infer<typeof Act>;

/** Where a line stands: the state of what is being written, and whether an earlier or the same revision is published. */
export interface Standing {
  state: RecordState;
  isPublished: boolean;
}

/** The states in which an act is possible. "restore" goes back to where the record was; "save" leaves a review where it is. */
const from: Record<Act, readonly RecordState[]> = {
  save: ["draft", "in-review", "changes-asked", "published"],
  submit: ["draft", "changes-asked"],
  withdraw: ["in-review"],
  "ask-changes": ["in-review"],
  publish: ["draft", "in-review", "changes-asked"],
  discard: ["draft", "in-review", "changes-asked"],
  archive: ["draft", "in-review", "changes-asked", "published"],
  restore: ["archived"],
};

/** True when the act is possible where the line stands; who may do it is for the policies to say. */
export function isPossible(act: Act, { state, isPublished }: Standing): boolean {
  if (act === "discard" && !isPublished) return false;
  return from[act].includes(state);
}

/** The state after an act that is possible. Restoring has no fixed outcome: the record goes back to what it was. */
export function stateAfter(act: Exclude<Act, "restore">, state: RecordState): RecordState {
  switch (act) {
    case "save":
      return state === "published" ? "draft" : state;
    case "submit":
      return "in-review";
    case "withdraw":
      return "draft";
    case "ask-changes":
      return "changes-asked";
    case "publish":
    case "discard":
      return "published";
    case "archive":
      return "archived";
  }
}

/** How long after an act it can be undone by whoever did it, in milliseconds; the desk offers it a little shorter. */
export const undoForMs = 15_000;
export const undoOfferedForMs = 10_000;
