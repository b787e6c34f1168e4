// The desk during a run: publishes what somebody follows or wished for, asks whoever suggested something, corrects what was shared.
import { setTimeout as pause } from "node:timers/promises";
import type { Scene } from "./scene.ts";
import { followedCities } from "./visits.ts";

const pauseMs = 1500;

export type Publishing = { stop(): Promise<void>; failures: string[] };

/** One turn after another, until it is stopped; the last turn leaves nothing untold. */
export function publishOften({ newsroom, chance: all, confirmed }: Scene): Publishing {
  const chance = all.stream("desk");
  const stopping = new AbortController();
  const failures: string[] = [];
  let number = 0;
  let granted = 0;

  async function turn(): Promise<void> {
    number += 1;
    await newsroom.publish(chance.pick(followedCities), `Kitchens of the quarter ${number}`);
    const wish = confirmed.wishes[granted];
    if (wish) {
      granted += 1;
      await newsroom.publish("oslo", `The ${wish.text} of newcomers ${number}`);
    }
    await newsroom.askSuggesters(2);
    // Each of them is told beneath every message that showed it, and a channel takes one a second.
    if (number % 6 === 1) await newsroom.correctShared(`What is done there, told for the ${number}th time.`);
    await newsroom.makeNews();
  }

  const carefully = () =>
    turn().catch((error: Error) => void failures.push(`${error.message} ${String(error.cause ?? "")}`));
  const running = (async () => {
    while (!stopping.signal.aborted) {
      await carefully();
      await pause(pauseMs, undefined, { signal: stopping.signal }).catch(() => {});
    }
    await carefully();
    // What was corrected last is due by now.
    await newsroom.makeNews();
  })();
  return {
    failures,
    async stop() {
      stopping.abort();
      await running;
    },
  };
}
