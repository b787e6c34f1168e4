// The calm after: everything runs again and nothing fails, until whatever is still owed has been given, or has had its time.
import { setTimeout as pause } from "node:timers/promises";
import { judgeRequest } from "./judge-requests.ts";
import type { Scene } from "./scene.ts";

/** Longer than a dead bot holds what it had, and than another takes to look for it. */
const requestsAtMostMs = 45_000;
const deliveriesAtMostMs = 60_000;
const lookMs = 500;
/** In the database, in each look: claims run out, "later" comes, and who was killed in a post counts as silent. */
const hurrySeconds = 30;

export async function settle(scene: Scene): Promise<void> {
  const { house, slack, discord, newsroom } = scene;
  await house.untilHealthy();
  await Promise.all([slack.finish(), discord.finish()]);
  await within(requestsAtMostMs, () => areRequestsOver(scene));
  await newsroom.makeNews();
  await within(deliveriesAtMostMs, async () => {
    await newsroom.hurryDeliveries(hurrySeconds);
    await newsroom.makeNews();
    const states = new Set((await newsroom.readDeliveries()).map(({ state }) => state));
    return !["waiting", "claimed", "posting"].some((state) => states.has(state as "waiting"));
  });
  discord.markCutOff();
}

async function areRequestsOver({ house, ledger, newsroom }: Scene): Promise<boolean> {
  const isIdle = await house.isIdle();
  const counts = await newsroom.countRequests();
  const unfinished = counts.filter(({ state }) => state === "taken" || state === "replying");
  if (isIdle && unfinished.length > 0) await newsroom.hurryRequests(hurrySeconds);
  return (
    isIdle && unfinished.length === 0 && ledger.stories.every((story) => judgeRequest(story, house.absences) !== "lost")
  );
}

async function within(atMostMs: number, isOver: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + atMostMs;
  while (Date.now() < deadline && !(await isOver())) await pause(lookMs);
}
