// The load of the bench: members who ask, wait for the answer and ask again, and the figures of how long it took.
import { setTimeout as pause } from "node:timers/promises";
import { say } from "@convivio/cards";
import type { SlackPlatform } from "./slack-platform.ts";

export type Figures = {
  acknowledged: number[];
  answered: number[];
  /** Answers that said "not available", with the next step: honest, and no answer all the same. */
  notAvailable: number;
  /** Acknowledgements other than 200. */
  errors: number;
  /** Acknowledged, then never answered. */
  lost: number;
  /** Not acknowledged at all: nobody listened. Slack tells the member at once. */
  refused: number;
};
export type Arrival = { body: Record<string, unknown>; at: number };
export type Answered = { arrival: Arrival; sentAt: number };

export function noFigures(): Figures {
  return { acknowledged: [], answered: [], notAvailable: 0, errors: 0, lost: 0, refused: 0 };
}

/** All but the times: nothing went wrong. */
export function isClean({ answered, notAvailable, errors, lost, refused }: Figures): boolean {
  return answered.length > 0 && notAvailable + errors + lost + refused === 0;
}

const questions = [
  ...["barcelona", "torino", "housing", "since 2020 refugees", "oslo business", "barcelna", "youth", "école", "japan"],
  ...["montreal education", "rumeurs", "xyzzy", "salute", "women", "berlin language", "italy", "2016", "help"],
];

export type Load = ReturnType<typeof createLoad>;

export function createLoad(
  slack: SlackPlatform,
  lostAfterMs: number,
  onAnswer: (answered: Answered) => void = () => {},
) {
  const waiting = new Map<string, (arrival: Arrival) => void>();
  slack.watch(({ address, body, at }) => waiting.get(address ?? "")?.({ body, at }));

  async function ask(figures: Figures, text: string): Promise<void> {
    const address = slack.newAddress();
    const answer = Promise.withResolvers<Arrival | null>();
    waiting.set(address, answer.resolve);
    const sentAt = performance.now();
    const sent = await slack.command({ text, response_url: address }).catch(() => null);
    if (!sent) {
      figures.refused += 1;
      await pause(50);
    } else if (sent.status !== 200) figures.errors += 1;
    else {
      figures.acknowledged.push(sent.ms);
      const timer = setTimeout(() => answer.resolve(null), lostAfterMs);
      count(figures, await answer.promise, sentAt);
      clearTimeout(timer);
    }
    waiting.delete(address);
  }

  function count(figures: Figures, arrival: Arrival | null, sentAt: number): void {
    if (!arrival) figures.lost += 1;
    else if (String(arrival.body.text).startsWith(say("en", "heading.not-available"))) figures.notAvailable += 1;
    else {
      figures.answered.push(arrival.at - sentAt);
      onAnswer({ arrival, sentAt });
    }
  }

  return {
    /** So many members at once, until the time has come. */
    async run(members: number, figures: Figures, until: number): Promise<void> {
      const beMember = async (number: number) => {
        for (let turn = number; performance.now() < until; turn += 1) {
          await ask(figures, questions[turn % questions.length] ?? "");
        }
      };
      await Promise.all(Array.from({ length: members }, (_, number) => beMember(number)));
    },
  };
}

export const columns =
  "           requests │ acknowledged: p50 p95 p99 max │     answered: p50 p95 p99 max │ not available  errors lost refused\n";

export function lineOf(name: string, { acknowledged, answered, ...figures }: Figures): string {
  const { notAvailable, errors, lost, refused } = figures;
  const widths = [13, 8, 5, 8];
  const counts = [notAvailable, errors, lost, refused].map((number, at) => String(number).padStart(widths[at] ?? 0));
  return `${name.padEnd(11)}${String(acknowledged.length).padStart(8)} │ ${spread(acknowledged)} │ ${spread(answered)} │ ${counts.join("")}\n`;
}

function spread(times: number[]): string {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
  return [at(0.5), at(0.95), at(0.99), sorted.at(-1) ?? Number.NaN].map((ms) => ms.toFixed(0).padStart(7)).join(" ");
}

export function print(text: string): void {
  process.stdout.write(text);
}
