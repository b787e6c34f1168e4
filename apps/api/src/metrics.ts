// The api's figures, as Prometheus reads them. A label has few values, all known beforehand: never a workspace, a person, a city or a word that somebody wrote.
import { ChatPlatform, DeliveryContent, DeliveryOutcome, ErrorCode, KeptOutcome, Platform } from "@convivio/core";
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";

/** One for the process, as Prometheus counts. */
export const registry = new Registry();
const registers = [registry];

/** Memory, processor time, the event loop: of this process. */
export function measureProcess(): void {
  collectDefaultMetrics({ register: registry });
}

export const questions = new Counter({
  name: "convivio_questions_total",
  help: "Questions, by the platform on which they were asked and how they went.",
  labelNames: ["platform", "outcome"],
  registers,
});

export const questionSeconds = new Histogram({
  name: "convivio_question_seconds",
  help: "How long a question took from being read to its answer, kept.",
  labelNames: ["platform"],
  buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
  registers,
});

export const errors = new Counter({
  name: "convivio_errors_total",
  help: "Requests that ended in an error, by its code.",
  labelNames: ["code"],
  registers,
});

export const deliveries = new Counter({
  name: "convivio_deliveries_total",
  help: "What became of deliveries, by what they tell.",
  labelNames: ["platform", "content", "outcome"],
  registers,
});

/** Set when it is read: what waits stands in the database. */
export const deliveriesWaiting = new Gauge({
  name: "convivio_deliveries_waiting",
  help: "Deliveries that wait for a bot.",
  labelNames: ["platform"],
  registers,
});

export const jobs = new Counter({
  name: "convivio_jobs_total",
  help: "Jobs that came to an end, by how.",
  labelNames: ["job", "outcome"],
  registers,
});

/** Counts begin at nought: Prometheus sees no growth in one that begins at its first time. */
for (const platform of Platform.options) {
  for (const outcome of KeptOutcome.options) questions.inc({ platform, outcome }, 0);
}
for (const code of ErrorCode.options) errors.inc({ code }, 0);
const contents = DeliveryContent.options.map(({ shape }) => shape.type.value);
const outcomes = [...DeliveryOutcome.options.map(({ shape }) => shape.outcome.value), "dropped"];
for (const platform of ChatPlatform.options) {
  for (const content of contents) for (const outcome of outcomes) deliveries.inc({ platform, content, outcome }, 0);
}
