// The bot's figures, as Prometheus reads them. A label has few values, all known beforehand: never a workspace, a member, a city or a word that somebody wrote.
import { ChatPlatform, ErrorCode } from "@convivio/core";
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";

/** One for the process, as Prometheus counts. */
export const registry = new Registry();
const registers = [registry];

/** Memory, processor time, the event loop: of this process. */
export function measureProcess(): void {
  collectDefaultMetrics({ register: registry });
}

/** What a member did; "typing" is Discord asking for suggestions. */
export type RequestKind = "command" | "button" | "form" | "menu" | "message" | "typing";

/** A platform waits three seconds. */
const acknowledgementSeconds = new Histogram({
  name: "convivio_acknowledgement_seconds",
  help: "From a request's arrival to its acknowledgement.",
  labelNames: ["platform", "request"],
  buckets: [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 2.5, 3],
  registers,
});

const answerSeconds = new Histogram({
  name: "convivio_answer_seconds",
  help: "From a request's arrival until the answer, or an honest error, was given to the platform.",
  labelNames: ["platform", "request"],
  buckets: [0.1, 0.25, 0.5, 1, 2, 3, 5, 8, 15],
  registers,
});

export const repliesLost = new Counter({
  name: "convivio_replies_lost_total",
  help: "Members who got no answer by any way, or no acknowledgement in time.",
  labelNames: ["platform"],
  registers,
});

export const errors = new Counter({
  name: "convivio_errors_total",
  help: "Calls of the API that ended in an error, by its code.",
  labelNames: ["code"],
  registers,
});

export const retries = new Counter({
  name: "convivio_retries_total",
  help: "What was sent again: after being told to wait, or because nothing was heard.",
  labelNames: ["to", "reason"],
  registers,
});

const handOvers = new Counter({
  name: "convivio_requests_handed_total",
  help: "Requests that changed hands between bots, by what became of them.",
  labelNames: ["platform", "outcome"],
  registers,
});

/** handed-over: given to the API, so that another could finish it · taken-over: finished for a bot that died · given-up: too late, or tried too often. */
const handOverOutcomes = ["handed-over", "taken-over", "given-up"] as const;

export function countHandOver(platform: ChatPlatform, outcome: (typeof handOverOutcomes)[number], count = 1): void {
  handOvers.inc({ platform, outcome }, count);
}

/** 1 where a shard's gateway is ready, 0 where it is not. */
export const gatewayReady = new Gauge({
  name: "convivio_gateway_ready",
  help: "Whether the gateway of this shard is ready.",
  labelNames: ["shard"],
  registers,
});

type Asked = { platform: ChatPlatform; request: RequestKind; arrivedAt: number };
/** By the object that stands for a request, so that nobody has to pass a clock along. */
const asked = new WeakMap<object, Asked>();

export function noteArrival(of: object, arrival: Omit<Asked, "arrivedAt">, arrivedAt = performance.now()): void {
  asked.set(of, { ...arrival, arrivedAt });
}

/** What turns out to be nobody's request, such as talk among members, has no answer. */
export function forgetArrival(of: unknown): void {
  asked.delete(of as object);
}

export function noteAcknowledged(of: unknown): void {
  note(acknowledgementSeconds, of);
}

export function noteAnswered(of: unknown): void {
  note(answerSeconds, of);
}

function note(seconds: Histogram<"platform" | "request">, of: unknown): void {
  const found = asked.get(of as object);
  if (found === undefined) return;
  const { platform, request, arrivedAt } = found;
  seconds.observe({ platform, request }, (performance.now() - arrivedAt) / 1000);
}

/** Counts begin at nought: Prometheus sees no growth in one that begins at its first time. */
for (const platform of ChatPlatform.options) {
  repliesLost.inc({ platform }, 0);
  for (const outcome of handOverOutcomes) handOvers.inc({ platform, outcome }, 0);
}
for (const code of ErrorCode.options) errors.inc({ code }, 0);
for (const to of [...ChatPlatform.options, "api"]) {
  for (const reason of ["too-many", "no-answer"]) retries.inc({ to, reason }, 0);
}
