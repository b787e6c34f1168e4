// Answers for tests in which a test states only what matters to it.
import type { Answer, AnswerKind, EventView, PracticeView, Source } from "@convivio/core";

type AnswerOf<Kind extends AnswerKind> = Extract<Answer, { kind: Kind }>;

const site = "https://convivio.example.org";
const turin = {
  slug: "turin",
  name: "Turin",
  localName: "Torino",
  country: { code: "IT", slug: "italy", name: "Italy" },
  url: `${site}/cities/turin`,
};

export function buildSource(overrides: Partial<Source> = {}): Source {
  return {
    title: "Living together in Turin",
    url: "https://source.example/turin",
    publisher: "City of Turin",
    published: "2014-05",
    lastSeenAlive: null,
    archiveUrl: null,
    ...overrides,
  };
}

export function buildPractice(overrides: Partial<PracticeView> = {}): PracticeView {
  const slug = overrides.slug ?? "shared-homes";
  return {
    slug,
    title: "Shared homes",
    pitch: null,
    summary: "Young residents live at a low rent and give ten hours a week to their neighbours.",
    cities: [turin],
    start: "2013",
    end: "2015",
    status: "ended",
    themes: [{ slug: "housing", name: "Housing", url: `${site}/themes/housing` }],
    organisations: [{ slug: "city-of-turin", name: "City of Turin", role: "lead", url: `${site}/organisations/turin` }],
    otherParticipants: ["volunteers of the parish"],
    targetGroups: ["newcomers"],
    purpose: "Bring neighbours together.",
    rationale: null,
    process: "A flat for ten hours of work a week.",
    impact: null,
    lessons: "Keep the houses small.",
    transfer: null,
    resources: [],
    sources: [buildSource()],
    evidence: "told",
    mixedResults: false,
    freshness: "unknown",
    checkedOn: null,
    language: "en",
    originalLanguage: "en",
    isStale: false,
    revision: 1,
    url: `${site}/practices/${slug}`,
    ...overrides,
  };
}

export function buildEvent(overrides: Partial<EventView> = {}): EventView {
  const slug = overrides.slug ?? "working-lunch-2011";
  return {
    slug,
    title: "The Inter-ethnic City",
    otherNames: [],
    series: { kind: "series", slug: "the-inter-ethnic-city", title: "The Inter-ethnic City", url: `${site}/events` },
    numberInSeries: 4,
    start: "2011-09-26T13:00",
    end: "2011-09-26T15:00",
    timeZone: "America/New_York",
    city: { ...turin, slug: "new-york", name: "New York", localName: null },
    venue: "Room 8",
    attendanceMode: "in-person",
    status: "held",
    kind: "working-lunch",
    summary: "Cities showed what they do.",
    organisers: [{ slug: "unaoc", name: "UNAOC", role: "organiser", url: `${site}/organisations/unaoc` }],
    participants: [{ slug: "a", name: "Ada Neri", role: "speaker", position: "Director", affiliation: "UNAOC" }],
    statements: [
      {
        slug: "s",
        speaker: "Ada Neri",
        position: "Director",
        affiliation: "UNAOC",
        kind: "verbatim",
        language: "en",
        originalLanguage: "en",
        isStale: false,
        text: "There is no one model.",
        source: buildSource({ title: "Report of the lunch" }),
      },
    ],
    practicesShown: [{ kind: "practice", slug: "x", title: "Shown practice", url: `${site}/practices/x` }],
    resourcesShown: [],
    nextSteps: ["Meet again in Baku"],
    follows: [{ kind: "event", slug: "rome", title: "The Rome meeting", url: `${site}/events/rome` }],
    followedBy: [],
    sources: [buildSource()],
    language: "en",
    originalLanguage: "en",
    isStale: false,
    revision: 1,
    url: `${site}/events/${slug}`,
    ...overrides,
  };
}

const common = {
  id: "k3Jd8sQ2",
  language: "en" as const,
  question: {
    kind: "practice" as const,
    text: "turin housing",
    command: "/practice turin housing",
    understood: [{ facet: "city" as const, slug: "turin", label: "Turin", typed: "torino" }],
    ignored: ["the"],
    corrected: [{ typed: "housng", taken: "housing" }],
  },
  suggestions: [],
  next: null,
  page: 1,
  url: "https://convivio.example.org/?q=turin",
};
const why = [{ facet: "city" as const, label: "Turin" }];

/** A list of so many practices, each a result. */
export function buildPracticesAnswer(
  count: number,
  overrides: Partial<AnswerOf<"practices">> = {},
): AnswerOf<"practices"> {
  const numbers = Array.from({ length: count }, (_, index) => index + 1);
  const practices = numbers.map((number) => buildPractice({ slug: `homes-${number}`, title: `Homes ${number}` }));
  const results = practices.map(({ slug, title }) => ({ kind: "practice" as const, slug, title, why }));
  return { ...common, kind: "practices", practices, results, ...overrides };
}

export function buildPracticeAnswer(
  practice: PracticeView,
  overrides: Partial<AnswerOf<"practice">> = {},
): AnswerOf<"practice"> {
  const results = [{ kind: "practice" as const, slug: practice.slug, title: practice.title, why }];
  return { ...common, kind: "practice", practice, results, ...overrides };
}

export function buildEventAnswer(event: EventView, overrides: Partial<AnswerOf<"event">> = {}): AnswerOf<"event"> {
  const results = [{ kind: "event" as const, slug: event.slug, title: event.title, why }];
  return { ...common, kind: "event", event, results, ...overrides };
}

export function buildCityAnswer(overrides: Partial<AnswerOf<"city">> = {}): AnswerOf<"city"> {
  const { practices, results } = buildPracticesAnswer(2);
  const city = { ...turin, latitude: 45, longitude: 7, population: null, networks: ["Eurocities"], partOf: null };
  return { ...common, kind: "city", city, practices, practiceCount: 2, events: [buildEvent()], results, ...overrides };
}

export function buildNothingAnswer(overrides: Partial<AnswerOf<"nothing">> = {}): AnswerOf<"nothing"> {
  const suggestions = [
    { type: "question" as const, text: "turin", label: "Turin", reason: "same-city" as const, count: 4 },
    {
      type: "record" as const,
      record: { kind: "practice" as const, slug: "x", title: "Near practice", url: `${site}/practices/x` },
      place: "Milan, Italy",
      reason: "same-theme" as const,
    },
  ];
  return { ...common, kind: "nothing", results: [], suggestions, ...overrides };
}

export function buildHelpAnswer(): AnswerOf<"help"> {
  const question = { ...common.question, understood: [], ignored: [], corrected: [], text: "", command: "/practice" };
  const examples = ["/practice turin housing", "/practice rumours", "/event 2011"];
  return { ...common, id: null, question, kind: "help", results: [], examples };
}
