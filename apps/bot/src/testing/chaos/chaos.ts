// A run of chaos: members ask on both platforms while everything around them fails, then it is calm, then it is judged.
import { setTimeout as pause } from "node:timers/promises";
import { type Disaster, type DisasterOptions, planDisasters } from "./disasters.ts";
import { renderList } from "./figures.ts";
import { type Judgement, judge } from "./judge.ts";
import { publishOften } from "./publishing.ts";
import { openScene, type Scene } from "./scene.ts";
import { settle } from "./settle.ts";
import { visit } from "./visits.ts";

const inVainMs = 1500;

export type ChaosOptions = DisasterOptions & {
  seed: number;
  /** After it no new request is begun. */
  longestMs: number;
  /** Members at the same moment. */
  atOnce: number;
  /** A folder for the logs of the processes. */
  logs?: string | null;
  /** Told of each request that begins, by how many there are. */
  onProgress?: (begun: number) => void;
};

export async function runChaos({ logs = null, ...options }: ChaosOptions): Promise<Judgement> {
  const startedAt = performance.now();
  const scene = await openScene({ ...options, logs });
  try {
    const readyAt = performance.now();
    if (options.onProgress) scene.ledger.onBegin(options.onProgress);
    scene.weather.set("rough");
    const done = unleash(scene, planDisasters(scene.chance.stream("disasters"), options));
    const publishing = publishOften(scene);
    await Promise.all(Array.from({ length: options.atOnce }, (_, at) => keepVisiting(scene, options, at)));
    await publishing.stop();
    const askedAt = performance.now();
    scene.weather.set("calm");
    await settle(scene);
    const judgement = await judge(scene);
    const seconds = [readyAt - startedAt, askedAt - readyAt, performance.now() - askedAt].map((ms) =>
      (ms / 1000).toFixed(0),
    );
    const [opening, asking, settling] = seconds;
    const figures =
      judgement.figures +
      renderList("Disasters", done) +
      renderList("Slack", Object.entries(scene.slack.counts)) +
      `Seconds: ${opening} to start, ${asking} of chaos, ${settling} until all was settled and judged\n`;
    const violations = [...judgement.violations, ...publishing.failures.map((one) => `the desk: ${one}`)];
    return { ...judgement, figures, violations };
  } finally {
    await scene.close();
  }
}

/** Each platform in turn, until enough has been asked, and each process was killed once. */
async function keepVisiting(scene: Scene, { requests, longestMs }: ChaosOptions, at: number): Promise<void> {
  const { ledger, chance: all, confirmed } = scene;
  const chance = all.stream(`member ${at}`);
  const side = at % 2 === 0 ? scene.slack : scene.discord;
  const isEnough = () => ledger.stories.length >= requests && scene.house.hasKilledEach();
  for (let number = 0; !isEnough() && ledger.now() < longestMs; number += 1) {
    const member = side.nextMember();
    const before = ledger.stories.length;
    await visit({ member, chance, confirmed, nextNumber: () => at * 10_000 + number });
    // Whoever is told that nothing works comes back later.
    const isInVain = ledger.stories
      .slice(before)
      .some((story) => story.user === member.user && story.acknowledgedAt === null);
    if (isInVain) await pause(inVainMs);
  }
}

/** Lets each disaster happen when its moment has come; counts them by name. */
function unleash(scene: Scene, planned: readonly Disaster[]): Map<string, number> {
  const done = new Map<string, number>();
  const left = [...planned];
  let stormUntil = 0;
  scene.ledger.onBegin((begun) => {
    if (stormUntil > 0 && begun >= stormUntil) {
      stormUntil = 0;
      scene.weather.set("rough");
    }
    for (const next of left.filter(({ at }) => at <= begun)) {
      // What cannot happen yet, happens at the next request.
      if (!happen(scene, next)) continue;
      left.splice(left.indexOf(next), 1);
      if (next.what === "storm") stormUntil = begun + next.requests;
      const name = next.what === "kill" ? `kill -9 of ${next.victim}` : names[next.what];
      done.set(name, (done.get(name) ?? 0) + 1);
    }
  });
  return done;
}

const names = { cut: "database connections cut", disturb: "gateway connections lost", storm: "storms of 429" };

/** False where it could not. */
function happen({ house, newsroom, discord, weather }: Scene, disaster: Disaster): boolean {
  if (disaster.what === "kill") return house.kill(disaster.victim, disaster);
  if (disaster.what === "cut") {
    house.noteCut();
    void newsroom.cutConnections().catch(() => {});
  } else if (disaster.what === "disturb") discord.disturb(disaster.repeated);
  else weather.set("storm");
  return true;
}
