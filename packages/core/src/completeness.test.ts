// How much of a story is told.
import { expect, test } from "vitest";
import { completenessOf } from "./completeness.ts";
import { Practice } from "./practice.ts";

const source = { title: "City website", url: null, publisher: "City" };
const bare = Practice.parse({
  slug: "a-practice",
  title: "A practice",
  summary: "It is told shortly.",
  cities: [1],
  start: null,
  end: null,
  status: "unknown",
  themes: [1],
  organisations: [],
  sources: [source],
  evidence: "told",
});

test("the least that can be published tells what and where, and half of its sources", () => {
  const { sections, overall } = completenessOf(bare);
  expect(sections).toEqual({ what: 1, where: 1, when: 0, who: 0, why: 0, how: 0, impact: 0, lessons: 0, sources: 0.5 });
  expect(overall).toBeCloseTo(2.5 / 9);
});

test("a whole story is complete", () => {
  const whole: Practice = {
    ...bare,
    start: "2016",
    status: "running",
    organisations: [{ organisation: 1, role: "lead" }],
    targetGroups: ["newcomers"],
    purpose: "why",
    rationale: "because",
    process: "how",
    impact: "what came of it",
    lessons: "what went wrong",
    transfer: "what it needs",
    sources: [
      {
        ...bare.sources[0],
        ...source,
        url: "https://example.org",
        published: null,
        lastSeenAlive: null,
        archiveUrl: null,
      },
    ],
  };
  expect(completenessOf(whole).overall).toBe(1);
});

test("each thing told makes the whole more complete", () => {
  const before = completenessOf(bare).overall;
  const more: Partial<Practice>[] = [
    { start: "2016" },
    { status: "ended" },
    { impact: "x" },
    { lessons: "x" },
    { targetGroups: ["x"] },
    { process: "x" },
  ];
  for (const told of more) expect(completenessOf({ ...bare, ...told }).overall).toBeGreaterThan(before);
});
