// The judgement of requests: none answered twice, none lost in silence.
import type { SeenKind, Story } from "./ledger.ts";

export type Verdict =
  | "answered"
  | "error"
  | "interrupted"
  /** The member's own platform told them at once that it failed. */
  | "not acknowledged"
  /** Nothing is seen, and the platform itself never said how the last try went: whoever tried must not repeat it. */
  | "left unknown"
  /** Nothing is seen, because the platform refused every way, each in turn. */
  | "refused on every way"
  /** A Discord message, whose only readers died right after they read it. */
  | "cut off"
  | "lost"
  | "twice";

/** How many ways there are to a member of Slack; a Discord reply has one, tried as often. */
const everyWay = 3;

/**
 * An answer is what was asked for, or the form that was asked for: two of them in front of the member, or one answer
 * shared twice, and it was answered twice. A card that says that something is not available, and the sentence after an
 * interruption, are honest words beside it; the sentence comes once.
 */
export function judgeRequest(story: Story): Verdict {
  const count = (kinds: readonly SeenKind[]) => story.seen.filter(({ kind }) => kinds.includes(kind)).length;
  const answers = count(["answer", "form"]);
  if (answers > 1 || count(["interrupted"]) > 1 || story.sharedTimes > 1) return "twice";
  if (answers === 1) return "answered";
  if (count(["error"]) > 0) return "error";
  if (count(["interrupted"]) > 0) return "interrupted";
  if (story.acknowledgedAt === null) return "not acknowledged";
  if (story.tries.at(-1)?.knows === "unknown") return "left unknown";
  if (story.tries.filter(({ knows }) => knows === "refused").length >= everyWay) return "refused on every way";
  return story.isCutOff ? "cut off" : "lost";
}

/** Those who see more than one message: an answer and an honest sentence, or two such sentences. */
export function countToldBesides(stories: readonly Story[]): number {
  return stories.filter((story) => story.seen.length > 1 && judgeRequest(story) !== "twice").length;
}

export const broken: ReadonlySet<Verdict> = new Set<Verdict>(["lost", "twice"]);

export function judgeRequests(stories: readonly Story[]): Map<Verdict, Story[]> {
  return Map.groupBy(stories, judgeRequest);
}
