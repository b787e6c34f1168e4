// The judgement of a run: what was promised, held against the ledger of the platforms and against what the database keeps.
import type { KeptDelivery } from "@convivio/api/testing/busy-newsroom";
import { renderCounts, renderList, renderRequests, renderTimes, renderWrites } from "./figures.ts";
import type { Absence } from "./house.ts";
import { type Addressed, findUntold, judgeDeliveries } from "./judge-deliveries.ts";
import { countDoubleFailures, countToldBesides, judgeRequests, type Verdict } from "./judge-requests.ts";
import { judgeWrites } from "./judge-writes.ts";
import { type Story, tellStory } from "./ledger.ts";
import type { Scene } from "./scene.ts";

export type Judgement = {
  figures: string;
  /** Each with all that is known of it. */
  violations: string[];
  /** What nobody could save, told in the same way. */
  excused: string[];
};

const toldAtMost = 10;

/** Of ten thousand requests; or of each time that it could happen. */
function doublesAtMost(requests: number, absences: readonly Absence[]): number {
  return Math.max(3, Math.ceil((requests * 3) / 10_000), 2 * countDoubleFailures(absences));
}

export async function judge(scene: Scene): Promise<Judgement> {
  const { ledger, newsroom, confirmed, slack, discord, house } = scene;
  const verdicts = judgeRequests(ledger.stories, house.absences);
  const tell = (verdict: Verdict, called: string) =>
    Promise.all((verdicts.get(verdict) ?? []).map(async (story) => `${called}\n${await tellWhole(scene, story)}`));
  const broke = [...(await tell("lost", "lost in silence")), ...(await tell("twice", "answered twice"))];
  const doubles = await tell("double failure", "its bot and the api away at once");
  if (doubles.length > doublesAtMost(ledger.stories.length, house.absences)) broke.push(...doubles);
  broke.push(...house.crashes.map((victim) => `${victim} ended although nobody killed it`));
  const kept = await newsroom.readDeliveries();
  const deliveries = await Promise.all(kept.map((one) => addressed(scene, one)));
  const { problems, arrivedUnknown } = judgeDeliveries(deliveries, ledger.posts);
  const untold = findUntold(kept, await newsroom.readSubscriptions(), newsroom.published);
  const writes = await judgeWrites(newsroom, confirmed);
  const malformed = [...slack.malformed(), ...discord.malformed()].map((one) => `malformed: ${JSON.stringify(one)}`);
  const figures = [
    renderRequests(verdicts),
    renderCounts("deliveries", countDeliveries(kept)),
    `Posts of deliveries: ${ledger.posts.length}; of these uncertain to the bots, and seen all the same: ${arrivedUnknown}\n`,
    renderWrites(writes.writes),
    renderList("Calls that went wrong", scene.weather.counts),
    `Told an honest sentence beside an answer, or beside another: ${countToldBesides(ledger.stories)}\n`,
    `A bot was killed while the api was away, or just back: ${countDoubleFailures(house.absences)} times\n`,
    renderTimes(ledger.stories),
  ].join("");
  return {
    figures,
    violations: [...broke, ...problems, ...untold, ...writes.problems, ...malformed],
    excused: doubles,
  };
}

async function tellWhole({ newsroom, house }: Scene, story: Story): Promise<string> {
  const told = tellStory(story, house.absences);
  if (story.identity === null) return told;
  const kept = await newsroom.tellRequest(story.platform, story.identity);
  return `${told}\n    the api keeps of it: ${kept ?? "nothing"}`;
}

async function addressed({ slack, discord }: Scene, delivery: KeptDelivery): Promise<Addressed> {
  const { platform, channel, user } = delivery;
  const side = platform === "slack" ? slack : discord;
  return { ...delivery, address: channel ?? (user === null ? "" : await side.directOf(user)) };
}

function countDeliveries(kept: readonly KeptDelivery[]): [string, number, number][] {
  const states = ["sent", "uncertain", "refused", "dropped"] as const;
  const count = (which: (one: KeptDelivery) => boolean): [number, number] => [
    kept.filter((one) => one.platform === "slack" && which(one)).length,
    kept.filter((one) => one.platform === "discord" && which(one)).length,
  ];
  const types = ["digest", "suggestion", "wish", "correction"] as const;
  return [
    ["made", ...count(() => true)],
    ...types.map((type): [string, number, number] => [`  ${type}`, ...count((one) => one.type === type)]),
    ...states.map((state): [string, number, number] => [`  ${state}`, ...count((one) => one.state === state)]),
    ["  come to no end", ...count(({ state }) => !states.some((one) => one === state))],
  ];
}

/** The first few whole; of the others how many there are. */
export function tellViolations(violations: readonly string[]): string {
  const told = violations.slice(0, toldAtMost);
  const others = violations.length - told.length;
  return [...told, ...(others > 0 ? [`and ${others} more`] : []), ""].join("\n");
}
