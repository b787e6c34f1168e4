// Answers for the tests of transport; the journeys get theirs from the real catalogue.
import type { Answer, EventView, PracticeView } from "@convivio/core";

const turin = {
  slug: "turin",
  name: "Turin",
  localName: "Torino",
  country: { code: "IT", slug: "italy", name: "Italy" },
  url: "http://127.0.0.1:3000/cities/turin",
};

export function buildPractice(overrides: Partial<PracticeView> = {}): PracticeView {
  const slug = overrides.slug ?? "a-place-to-live";
  return {
    slug,
    title: "A place to live",
    pitch: null,
    summary: "Shared flats for newcomers and students.",
    cities: [turin],
    start: "2009",
    end: null,
    status: "running",
    themes: [{ slug: "housing", name: "Housing", url: "http://127.0.0.1:3000/themes/housing" }],
    organisations: [],
    otherParticipants: [],
    targetGroups: [],
    purpose: "To house people.",
    rationale: null,
    process: null,
    impact: null,
    lessons: null,
    transfer: null,
    resources: [],
    sources: [
      {
        title: "The flats of Turin",
        url: "https://example.org/flats",
        publisher: "City of Turin",
        published: "2012",
        lastSeenAlive: null,
        archiveUrl: null,
      },
    ],
    evidence: "documented",
    mixedResults: false,
    freshness: "unknown",
    checkedOn: null,
    language: "en",
    originalLanguage: "en",
    isStale: false,
    revision: 1,
    url: `http://127.0.0.1:3000/practices/${slug}`,
    ...overrides,
  };
}

const question: Answer["question"] = {
  kind: "practice",
  text: "turin housing",
  command: "/practice turin housing",
  understood: [{ facet: "city", slug: "turin", label: "Turin", typed: "turin" }],
  ignored: [],
  corrected: [],
};

function shared(practices: readonly { slug: string; title: string }[]) {
  return {
    id: "k3Jd8sQ2",
    language: "en" as const,
    question,
    results: practices.map(({ slug, title }) => ({
      kind: "practice" as const,
      slug,
      title,
      why: [{ facet: "city" as const, label: "Turin" }],
    })),
    suggestions: [],
    next: null,
    page: 1,
    url: "https://convivio.example.org/?q=turin",
  };
}

export function buildPracticesAnswer(
  overrides: Partial<Extract<Answer, { kind: "practices" }>> = {},
  count = 7,
): Answer {
  const practices =
    overrides.practices ??
    Array.from({ length: count }, (_, at) =>
      buildPractice({ slug: `practice-${at + 1}`, title: `Practice ${at + 1}` }),
    );
  return { ...shared(practices), kind: "practices", ...overrides, practices };
}

export function buildPracticeAnswer(overrides: Partial<PracticeView> = {}): Answer {
  const practice = buildPractice(overrides);
  return { ...shared([practice]), id: "d7Kq", kind: "practice", practice };
}

export function buildEventsAnswer(): Answer {
  const event: EventView = {
    slug: "working-lunch",
    title: "The Inter-ethnic City",
    otherNames: [],
    series: null,
    numberInSeries: null,
    start: "2011-09-26T13:00",
    end: "2011-09-26T15:00",
    timeZone: "America/New_York",
    city: turin,
    venue: null,
    attendanceMode: "in-person",
    status: "held",
    kind: "working-lunch",
    summary: "Cities showed what they do.",
    organisers: [],
    participants: [],
    statements: [],
    practicesShown: [],
    resourcesShown: [],
    nextSteps: [],
    follows: [],
    followedBy: [],
    sources: [],
    language: "en",
    originalLanguage: "en",
    isStale: false,
    revision: 1,
    url: "http://127.0.0.1:3000/events/working-lunch",
  };
  const results = [{ kind: "event" as const, slug: event.slug, title: event.title, why: [] }];
  return { ...shared([]), results, kind: "events", events: [event] };
}

export function buildNothingAnswer(id: string): Answer {
  return { ...shared([]), id, kind: "nothing" };
}

export function buildHelpAnswer(): Answer {
  const examples = ["/practice turin housing", "/practice torino", "/event 2011"];
  return { ...shared([]), id: null, kind: "help", examples, question: { ...question, text: "", command: "/practice" } };
}
