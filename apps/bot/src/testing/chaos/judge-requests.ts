// The judgement of requests: none answered twice, none lost in silence.
import type { Story } from "./ledger.ts";

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
 * Whatever ends a request for the member is an answer: what they asked for, a form, or a card that says why not. Two of
 * them, and it was answered twice. The sentence after an interruption is none, but comes once.
 */
export function judgeRequest(story: Story): Verdict {
  const answers = story.seen.filter(({ kind }) => kind !== "interrupted");
  const sentences = story.seen.length - answers.length;
  if (answers.length > 1 || sentences > 1 || story.sharedTimes > 1) return "twice";
  const [answer] = answers;
  if (answer) return answer.kind === "error" ? "error" : "answered";
  if (sentences > 0) return "interrupted";
  if (story.acknowledgedAt === null) return "not acknowledged";
  if (story.tries.at(-1)?.knows === "unknown") return "left unknown";
  if (story.tries.filter(({ knows }) => knows === "refused").length >= everyWay) return "refused on every way";
  return story.isCutOff ? "cut off" : "lost";
}

export const broken: ReadonlySet<Verdict> = new Set<Verdict>(["lost", "twice"]);

export function judgeRequests(stories: readonly Story[]): Map<Verdict, Story[]> {
  return Map.groupBy(stories, judgeRequest);
}
