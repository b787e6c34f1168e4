// How the bots of the contract run: as in life, only faster.
import type { Timing } from "../members/deliverer.ts";
import type { TestCatalogue } from "../testing/catalogue.ts";

export const timing: Partial<Timing> = { everyMs: 30, longestPauseMs: 200, settlePausesMs: [20, 20] };
export const postTimeoutMs = 500;

/** Each behaviour has a catalogue of its own, while the bot stays the same. */
export function delegating(current: () => TestCatalogue): TestCatalogue {
  return new Proxy({} as TestCatalogue, { get: (_, name) => current()[name as keyof TestCatalogue] });
}
