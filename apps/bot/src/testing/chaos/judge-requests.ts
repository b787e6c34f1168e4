// The judgement of requests: none answered twice, none lost in silence.
import { type Absence, isBot } from "./house.ts";
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
  /** A message of Discord whose only readers died right after, or a form whose only opener did. */
  | "cut off"
  /** Nobody else could know of it, or that it was answered: the api was away, and a bot that had it died meanwhile. */
  | "double failure"
  | "lost"
  | "twice";

/** A Discord reply has one way. */
const triesInDiscord = 3;

/**
 * An answer is what was asked for, or the form that was asked for: two of them in front of the member, or one answer
 * shared twice, and it was answered twice. A card that says that something is not available, and the sentence after an
 * interruption, are honest words beside it.
 */
export function judgeRequest(story: Story, absences: readonly Absence[] = []): Verdict {
  const verdict = judgeAlone(story);
  return broken.has(verdict) && isDoubleFailure(story, absences) ? "double failure" : verdict;
}

function judgeAlone(story: Story): Verdict {
  const count = (kinds: readonly SeenKind[]) => story.seen.filter(({ kind }) => kinds.includes(kind)).length;
  const answers = count(["answer", "form"]);
  if (answers > 1 || story.sharedTimes > 1) return "twice";
  if (answers === 1) return "answered";
  if (count(["error"]) > 0) return "error";
  if (count(["interrupted"]) > 0) return "interrupted";
  if (story.acknowledgedAt === null) return "not acknowledged";
  if (story.tries.at(-1)?.knows === "unknown") return "left unknown";
  if (isRefusedOnEveryWay(story)) return "refused on every way";
  return story.isCutOff ? "cut off" : "lost";
}

/** Where some way was not tried, or its last try went well, the bot has given up too early. */
function isRefusedOnEveryWay({ platform, what, tries }: Story): boolean {
  if (platform === "discord") return tries.filter(({ knows }) => knows === "refused").length >= triesInDiscord;
  const lastOn = new Map(tries.map(({ way, knows }) => [way, knows]));
  return waysInSlack(what).every((way) => (lastOn.get(way) ?? "fine") !== "fine");
}

/** What was typed or pressed has an address for replies; a channel where somebody wrote has ephemeral messages. */
function waysInSlack(what: string): string[] {
  if (what.startsWith("writes: ")) return ["chat.postMessage"];
  const inChannel = ["chat.postEphemeral", "chat.postMessage"];
  return what.startsWith("mentions: ") ? inChannel : ["response_url", ...inChannel];
}

/** Those who see more than one message: an answer and an honest sentence, or two such sentences. */
export function countToldBesides(stories: readonly Story[]): number {
  return stories.filter((story) => story.seen.length > 1 && judgeRequest(story) !== "twice").length;
}

const broken: ReadonlySet<Verdict> = new Set<Verdict>(["lost", "twice"]);

/** A bot that hears that the api is back has so long to tell it what it had in hand. */
const graceMs = 3000;
/** What an api that dies had been sent and had not written down yet is gone with it. */
const onItsWayMs = 1000;

/** After a cut an api that is there connects again at once. */
function graceAfter({ victim }: Absence): number {
  return victim === "database" ? onItsWayMs : graceMs;
}

function isDoubleFailure({ begunAt, acknowledgedAt, seen, hadBy }: Story, absences: readonly Absence[]): boolean {
  if (acknowledgedAt === null) return false;
  const moments = [acknowledgedAt, ...seen.map(({ at }) => at)];
  const whileAway = absences.filter(
    ({ victim, from, until }) =>
      !isBot(victim) && moments.some((at) => at >= from - onItsWayMs && at <= until + onItsWayMs),
  );
  return whileAway.some((api) =>
    absences.some(
      ({ victim, from }) =>
        isBot(victim) &&
        hadBy.has(victim) &&
        // Its acknowledgement may have been on the way when the bot died.
        from >= Math.max(begunAt, api.from) &&
        from <= api.until + graceAfter(api),
    ),
  );
}

/** How often a bot was killed while the api was away, or had just come back. */
export function countDoubleFailures(absences: readonly Absence[]): number {
  const api = absences.filter(({ victim }) => !isBot(victim));
  const bots = absences.filter(({ victim }) => isBot(victim));
  return bots.filter(({ from }) => api.some((one) => from >= one.from && from <= one.until + graceAfter(one))).length;
}

export function judgeRequests(stories: readonly Story[], absences: readonly Absence[]): Map<Verdict, Story[]> {
  return Map.groupBy(stories, (story) => judgeRequest(story, absences));
}
