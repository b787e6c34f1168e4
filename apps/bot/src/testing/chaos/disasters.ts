// When what is killed, by the seed: counted in requests, so that the same happens at about the same moment of each run.
import type { Chance } from "./chance.ts";
import { type Victim, victims } from "./house.ts";

export type Disaster =
  /** `isAlone`: only once everybody has been there for a while. */
  | { at: number; what: "kill"; victim: Victim; downMs: number; isAlone: boolean }
  /** The connections of the api to its database are cut. */
  | { at: number; what: "cut" }
  /** The connections to Discord's gateway are lost, and some of what was sent comes again. */
  | { at: number; what: "disturb"; repeated: number }
  | { at: number; what: "storm"; requests: number };

/** A kill for so many requests, at least. */
const requestsAKill = 75;

export type DisasterOptions = {
  requests: number;
  /** How many of all kills may come at any moment, also while another is away. */
  anyMoment: number;
};

export function planDisasters(chance: Chance, { requests, anyMoment }: DisasterOptions): Disaster[] {
  const kills = Math.max(victims.length, Math.floor(requests / requestsAKill));
  const planned: Disaster[] = [];
  for (let number = 0; number < kills; number += 1) {
    // Each in turn first, so that no run goes without one of them.
    const victim = victims[number] ?? chance.pick(victims);
    const downMs = chance.happens(0.6) ? 300 : chance.between(1000, 4000);
    const isAlone = !chance.happens(anyMoment);
    planned.push({ at: momentOf(chance, requests, number, kills), what: "kill", victim, downMs, isAlone });
  }
  const others = Math.max(1, Math.floor(kills / 3));
  for (let number = 0; number < others; number += 1) {
    const at = () => momentOf(chance, requests, number, others);
    planned.push({ at: at(), what: "cut" });
    planned.push({ at: at(), what: "disturb", repeated: 1 + chance.below(5) });
    planned.push({ at: at(), what: "storm", requests: 10 + chance.below(30) });
  }
  return planned.toSorted((a, b) => a.at - b.at);
}

/** Spread over the run, each somewhere in its own stretch; none before anybody has asked, nor after the last. */
function momentOf(chance: Chance, requests: number, number: number, count: number): number {
  return Math.ceil(requests * (0.05 + (0.9 * (number + chance.next())) / count));
}
