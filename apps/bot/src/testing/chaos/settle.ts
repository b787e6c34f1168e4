// The calm after: everything runs again and nothing fails, until whatever is still owed has been given, or has had its time.
import { setTimeout as pause } from "node:timers/promises";
import { judgeRequest } from "./judge-requests.ts";
import type { Scene } from "./scene.ts";

/** Longer than a dead bot holds what it had, and than another takes to look for it: if nothing moves for so long, nothing will. */
const stillMs = 45_000;
const lookMs = 500;
/** In the database, in each look: claims run out, "later" comes, and who was killed in a post counts as silent. */
const hurrySeconds = 30;

export async function settle(scene: Scene): Promise<void> {
  const { house, slack, discord, newsroom } = scene;
  await house.untilHealthy();
  await Promise.all([slack.finish(), discord.finish()]);
  discord.markLost(house.absences);
  await untilNoneIsLeft(() => countOpenRequests(scene));
  await newsroom.makeNews();
  await untilNoneIsLeft(() => countOwed(scene));
}

async function countOpenRequests({ house, ledger, newsroom }: Scene): Promise<number> {
  const isIdle = await house.isIdle();
  const counts = await newsroom.countRequests();
  const unfinished = counts
    .filter(({ state }) => state === "taken" || state === "replying")
    .reduce((sum, { count }) => sum + count, 0);
  if (isIdle && unfinished > 0) await newsroom.hurryRequests(hurrySeconds);
  const unanswered = ledger.stories.filter((story) => judgeRequest(story, house.absences) === "lost").length;
  return unfinished + unanswered + (isIdle ? 0 : 1);
}

async function countOwed({ house, newsroom }: Scene): Promise<number> {
  await newsroom.hurryDeliveries(hurrySeconds, { isIdle: await house.isIdle() });
  await newsroom.makeNews();
  const open = new Set(["waiting", "claimed", "posting"]);
  return (await newsroom.readDeliveries()).filter(({ state }) => open.has(state)).length;
}

async function untilNoneIsLeft(count: () => Promise<number>): Promise<void> {
  let least = Number.POSITIVE_INFINITY;
  for (let movedAt = Date.now(); Date.now() - movedAt < stillMs; await pause(lookMs)) {
    const left = await count();
    if (left === 0) return;
    if (left < least) movedAt = Date.now();
    least = Math.min(least, left);
  }
}
