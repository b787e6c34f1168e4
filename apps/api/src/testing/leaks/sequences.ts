// Random sequences of what people do at the desk, several at once; after each of their moments nothing unpublished shows anywhere.
import fc from "fast-check";
import type { Catalogue } from "../../catalogue.ts";
import { testApp } from "../index.ts";
import { expectNoLeak, expectNoLeakAnywhere } from "./check.ts";
import { type ActName, acts, clear, openWorld, perform, type Step, type World } from "./world.ts";

const Act = fc.record<Step>({
  act: fc.oneof(
    // Most sequences would otherwise do nothing that anybody could see.
    {
      weight: 3,
      arbitrary: fc.constantFrom<Step["act"]>("create", "save", "publish", "publish", "archive", "restore"),
    },
    { weight: 4, arbitrary: fc.constantFrom(...acts) },
    {
      weight: 1,
      arbitrary: fc.constantFrom<Step["act"]>("importDrafts", "importToPublish", "undoImport", "undoImport"),
    },
  ),
  who: fc.nat(2),
  target: fc.nat(3),
  isAlongside: fc.boolean(),
});

/** Begins with something to act upon. */
const Sequence = fc
  .array(Act, { minLength: 3, maxLength: 12 })
  .map((steps): Step[] => [{ act: "create", who: 0, target: 0, isAlongside: false }, ...steps]);

/** Steps that go on at the same time, moment after moment. */
function moments(steps: readonly Step[]): Step[][] {
  const all: Step[][] = [];
  for (const step of steps) {
    const last = all.at(-1);
    if (step.isAlongside && last !== undefined) last.push(step);
    else all.push([step]);
  }
  return all;
}

export interface Ran {
  sequences: number;
  acts: number;
  /** Acts that were refused: not possible, not allowed, stale. */
  refused: number;
  moments: number;
  /** Acts that came about at least once. */
  done: Set<ActName>;
}

async function run(world: World, app: ReturnType<typeof testApp>, steps: readonly Step[], ran: Ran): Promise<void> {
  try {
    const all = moments(steps);
    for (const [number, moment] of all.entries()) {
      const outcomes = await Promise.allSettled(moment.map((step) => perform(world, step)));
      ran.acts += moment.length;
      ran.moments++;
      for (const [at, outcome] of outcomes.entries()) {
        const step = moment[at];
        if (outcome.status === "fulfilled") {
          if (step !== undefined && outcome.value) ran.done.add(step.act);
          continue;
        }
        ran.refused++;
        requireRefusal(outcome.reason);
      }
      await (number === all.length - 1 ? expectNoLeakAnywhere : expectNoLeak)(world, app);
    }
  } finally {
    await clear(world);
  }
  ran.sequences++;
}

/** To be refused by a rule is part of the play; anything else is a fault. */
function requireRefusal(reason: unknown): void {
  const code = (reason as { cause?: { code?: string } }).cause?.code;
  if (code === undefined || code === "internal") throw reason;
}

export async function runSequences(
  catalogue: Catalogue,
  options: { count: number; seed?: number; onProgress?: (ran: Ran) => void },
): Promise<Ran> {
  const world = await openWorld(catalogue);
  const app = testApp(catalogue);
  const ran: Ran = { sequences: 0, acts: 0, refused: 0, moments: 0, done: new Set() };
  await fc.assert(
    fc.asyncProperty(Sequence, async (steps) => {
      await run(world, app, steps, ran);
      options.onProgress?.(ran);
    }),
    {
      numRuns: options.count,
      ...(options.seed === undefined ? {} : { seed: options.seed }),
      endOnFailure: options.count > 1000,
    },
  );
  return ran;
}
