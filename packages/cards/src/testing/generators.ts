// Arbitrary answers of every kind for tests, with texts that are huge, hostile, empty, right to left or full of emoji.
import {
  type Answer,
  type AnswerKind,
  AskedKind,
  facets,
  languages,
  type Reason,
  type Suggestion,
} from "@convivio/core";
import fc from "fast-check";
import { anySlug, anyText, few, maybe } from "./texts.ts";
import { anyCity, anyEvent, anyLink, anyPractice, anyResource } from "./views.ts";

export { hostileTexts } from "./texts.ts";
export { anyCity, anyEvent, anyPractice, anyResource, anySource } from "./views.ts";

const anyFacet = fc.constantFrom(...facets);
const anyReasons: fc.Arbitrary<Reason[]> = few(fc.record({ facet: anyFacet, label: anyText }), 8);

const nearness = ["same-city", "same-country", "same-theme", "same-topic", "any-period"] as const;
const anySuggestion: fc.Arbitrary<Suggestion> = fc.oneof(
  fc.record({
    type: fc.constant("question" as const),
    text: anyText,
    label: anyText,
    reason: fc.constantFrom(...nearness, "nearest-name" as const),
    count: maybe(fc.nat(500)),
  }),
  fc.record({
    type: fc.constant("record" as const),
    record: anyLink,
    place: maybe(anyText),
    reason: fc.constantFrom(...nearness),
  }),
);

const anyQuestion = fc.record({
  kind: fc.constantFrom(...AskedKind.options),
  text: anyText,
  command: anyText.map((text) => `/practice ${text}`),
  understood: few(fc.record({ facet: anyFacet, slug: maybe(anySlug), label: anyText, typed: anyText }), 12),
  ignored: few(anyText, 12),
  corrected: few(fc.record({ typed: anyText, taken: anyText })),
});

const shared = {
  id: fc.option(fc.stringMatching(/^[A-Za-z0-9_-]{8,32}$/), { nil: null, freq: 8 }),
  language: fc.constantFrom(...languages),
  question: anyQuestion,
  suggestions: few(anySuggestion, 9),
  next: maybe(fc.constant("cursor")),
  page: fc.integer({ min: 1, max: 40 }),
  url: fc.constantFrom("https://convivio.example.org/?q=turin", "http://127.0.0.1:3000/?q=a%20b&language=ar"),
};

/** Records with different slugs, each a result with its reasons. */
function withResults<Kind extends "practice" | "event" | "resource", Value extends { slug: string; title: string }>(
  kind: Kind,
  records: readonly Value[],
  reasons: readonly Reason[],
) {
  const distinct = records.map((record, index) => ({ ...record, slug: `${record.slug}-${index}` }));
  const results = distinct.map(({ slug, title }) => ({ kind, slug, title, why: [...reasons] }));
  return { distinct, results };
}

const practices = fc.tuple(fc.record(shared), fc.array(anyPractice, { minLength: 1, maxLength: 10 }), anyReasons);
const events = fc.tuple(fc.record(shared), fc.array(anyEvent, { minLength: 1, maxLength: 10 }), anyReasons);

/** An arbitrary answer of each kind. */
export const answersByKind: { [Kind in AnswerKind]: fc.Arbitrary<Extract<Answer, { kind: Kind }>> } = {
  practices: practices.map(([common, views, reasons]) => {
    const { distinct, results } = withResults("practice", views, reasons);
    return { ...common, kind: "practices", results, practices: distinct };
  }),
  practice: fc.tuple(fc.record(shared), anyPractice, anyReasons).map(([common, practice, reasons]) => {
    const { results } = withResults("practice", [practice], reasons);
    return { ...common, kind: "practice", results, practice: { ...practice, slug: `${practice.slug}-0` } };
  }),
  city: fc
    .tuple(practices, anyCity, fc.array(anyPractice, { maxLength: 10 }), few(anyEvent, 6), fc.nat(300))
    .map(([[common, , reasons], city, views, held, more]) => {
      const { distinct, results } = withResults("practice", views, reasons);
      return {
        ...common,
        kind: "city",
        results,
        city,
        practices: distinct,
        practiceCount: views.length + more,
        events: held,
      };
    }),
  events: events.map(([common, views, reasons]) => {
    const { distinct, results } = withResults("event", views, reasons);
    return { ...common, kind: "events", results, events: distinct };
  }),
  event: fc.tuple(fc.record(shared), anyEvent, anyReasons).map(([common, event, reasons]) => {
    const { results } = withResults("event", [event], reasons);
    return { ...common, kind: "event", results, event: { ...event, slug: `${event.slug}-0` } };
  }),
  resource: fc.tuple(fc.record(shared), anyResource, anyReasons).map(([common, resource, reasons]) => {
    const { results } = withResults("resource", [resource], reasons);
    return { ...common, kind: "resource", results, resource: { ...resource, slug: `${resource.slug}-0` } };
  }),
  nothing: fc.record({ ...shared, kind: fc.constant("nothing" as const), results: fc.constant([]) }),
  help: fc.record({
    ...shared,
    id: fc.constant(null),
    kind: fc.constant("help" as const),
    results: fc.constant([]),
    examples: few(anyText),
  }),
};

/** An arbitrary answer of any kind. */
export const anyAnswer: fc.Arbitrary<Answer> = fc.oneof(...Object.values(answersByKind));
