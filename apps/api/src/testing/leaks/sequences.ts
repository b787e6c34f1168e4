// Random sequences of what people do at the desk, several at once; after each of their moments nothing unpublished shows anywhere.
import fc from "fast-check";
import type { Catalogue } from "../../catalogue.ts";
import type { MinuteLimit } from "../../minute-limit.ts";
import { testApp } from "../index.ts";
import { type ActName, acts, perform, type Step } from "./acts.ts";
import { expectNoLeak, expectNoLeakAnywhere } from "./check.ts";
import { ties } from "./kinds.ts";
import { openWays, type Ways } from "./ways.ts";
import { clear, openWorld, type World } from "./world.ts";

const Act = fc.record<Step>({
  act: fc.oneof(
    // Most sequences would otherwise do nothing that anybody could see.
    {
      weight: 5,
      arbitrary: fc.constantFrom<Step["act"]>(
        "create",
        "save",
        "publishTogether",
        "publishTogether",
        "archive",
        "restore",
        "undo",
        "translate",
        "publishTranslation",
      ),
    },
    { weight: 4, arbitrary: fc.constantFrom(...acts) },
    // What needs another act before it would come about once in a hundred sequences.
    {
      weight: 3,
      arbitrary: fc.constantFrom<Step["act"]>(
        "submit",
        "askChanges",
        "withdraw",
        "publish",
        "discard",
        "undoWord",
        "importToPublish",
        "undoImport",
      ),
    },
  ),
  // Somebody who may do most things, and goes on with what they began; or anybody.
  who: fc.oneof(fc.constant(0), fc.nat(4)),
  target: fc.nat(8),
  ties: fc.constantFrom(...ties),
  isAimed: fc.boolean(),
  isAlongside: fc.boolean(),
});

/** Begins with some records to act upon, each tied to those before it, by somebody who may do everything. */
const Sequence = fc
  .tuple(
    fc.array(fc.record({ target: fc.nat(8), ties: fc.constantFrom(...ties) }), { minLength: 2, maxLength: 4 }),
    fc.array(Act, { minLength: 5, maxLength: 14, size: "max" }),
  )
  .map(([records, steps]): Step[] => [
    ...records.map((one): Step => ({ ...one, act: "create", who: 0, isAimed: false, isAlongside: false })),
    ...steps,
  ]);

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
  looks: number;
  /** How often each act came about. */
  done: Partial<Record<ActName, number>>;
  /** The ways that were gone at least once. */
  ways: Set<string>;
}

async function run(world: World, ways: Ways, steps: readonly Step[], ran: Ran): Promise<void> {
  try {
    const all = moments(steps);
    for (const [number, moment] of all.entries()) {
      const outcomes = await Promise.allSettled(moment.map((step) => perform(world, step)));
      ran.acts += moment.length;
      ran.moments++;
      for (const [at, outcome] of outcomes.entries()) {
        const step = moment[at];
        if (outcome.status === "fulfilled") {
          if (step !== undefined && outcome.value) ran.done[step.act] = (ran.done[step.act] ?? 0) + 1;
          continue;
        }
        ran.refused++;
        requireRefusal(outcome.reason);
      }
      ran.looks += await (number === all.length - 1 ? expectNoLeakAnywhere : expectNoLeak)(world, ways);
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

/** Nobody asks as much in a minute as a sequence does. */
const unlimited: MinuteLimit = { count() {} };

export interface Play {
  world: World;
  ways: Ways;
}

export async function openPlay(catalogue: Catalogue): Promise<Play> {
  return {
    world: await openWorld(catalogue),
    ways: openWays(catalogue, testApp(catalogue, null, { questionLimit: unlimited })),
  };
}

export interface Asked {
  count: number;
  seed: number;
  /** To one sequence among those of the seed, as it is told where one fails. */
  path?: string;
}

export async function runSequences({ world, ways }: Play, { count, ...from }: Asked): Promise<Ran> {
  const ran: Ran = { sequences: 0, acts: 0, refused: 0, moments: 0, looks: 0, done: {}, ways: ways.gone };
  await fc.assert(
    fc.asyncProperty(Sequence, (steps) => run(world, ways, steps, ran)),
    { numRuns: count, ...from },
  );
  return ran;
}
