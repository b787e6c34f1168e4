// One answer of every kind, for tests: small, made up, and typed like the real ones.
import type { Answer, CityView, EventView, Language, PracticeView, ResourceView, Source } from "@convivio/core";

const base = "https://convivio.example";
const link = (kind: "practice" | "event" | "resource", slug: string) => ({
  kind,
  slug,
  title: slug,
  url: `${base}/${slug}`,
});

const source: Source = {
  title: "A report & its annex",
  url: "https://press.example/report?a=1&b=2",
  publisher: "The <Publisher>",
  published: "2020-05",
  lastSeenAlive: null,
  archiveUrl: null,
};

const city: CityView = {
  slug: "turin",
  name: "Turin",
  localName: "Torino",
  country: { code: "IT", slug: "italy", name: "Italy" },
  latitude: 45,
  longitude: 7.7,
  population: null,
  networks: ["A network"],
  partOf: null,
  url: `${base}/cities/turin`,
};

function buildPractice(slug: string): PracticeView {
  return {
    slug,
    title: `Homes *for* ${slug}`,
    pitch: null,
    summary: "Neighbours share flats.\nThey meet on Sundays.",
    cities: [city],
    start: "2013",
    end: null,
    status: "running",
    themes: [{ slug: "housing", name: "Housing", url: `${base}/themes/housing` }],
    organisations: [{ slug: "city", name: "City of Turin", role: "lead", url: `${base}/organisations/city` }],
    otherParticipants: [],
    targetGroups: ["newcomers"],
    purpose: "That people live well together.",
    rationale: null,
    process: "A lease for two years.",
    impact: null,
    lessons: null,
    transfer: null,
    resources: [link("resource", "toolkit")],
    sources: [source],
    evidence: "documented",
    mixedResults: false,
    freshness: "unknown",
    checkedOn: null,
    language: "en",
    originalLanguage: "en",
    isStale: false,
    revision: 1,
    url: `${base}/practices/${slug}`,
  };
}

const event: EventView = {
  slug: "lunch",
  title: "The Inter-ethnic City",
  otherNames: [],
  series: null,
  numberInSeries: null,
  start: "2011-09-26",
  end: null,
  timeZone: "America/New_York",
  city,
  venue: "A long table",
  attendanceMode: "in-person",
  status: "held",
  kind: "working-lunch",
  summary: "Cities compared what they had tried.",
  organisers: [{ slug: "unaoc", name: "UNAOC", role: "organiser", url: `${base}/organisations/unaoc` }],
  participants: [{ slug: "someone", name: "Someone", role: "speaker", position: "Director", affiliation: "UNAOC" }],
  statements: [
    {
      slug: "said",
      speaker: "Someone",
      position: "Director",
      affiliation: "UNAOC",
      kind: "paraphrase",
      language: "en",
      originalLanguage: "en",
      isStale: false,
      text: "There is no one model.",
      source,
    },
  ],
  practicesShown: [link("practice", "homes")],
  resourcesShown: [],
  nextSteps: ["A further meeting"],
  follows: [],
  followedBy: [],
  sources: [source],
  language: "en",
  originalLanguage: "en",
  isStale: false,
  revision: 1,
  url: `${base}/events/lunch`,
};

const resource: ResourceView = {
  slug: "toolkit",
  kind: "toolkit",
  title: "A toolkit",
  summary: "Guidelines and examples.",
  publishers: [],
  year: 2010,
  languages: ["en"],
  audience: [],
  themes: [],
  practices: [],
  events: [],
  link: "https://press.example/toolkit",
  sources: [source],
  language: "en",
  originalLanguage: "en",
  isStale: false,
  revision: 1,
  url: `${base}/resources/toolkit`,
};

/** Seven practices, so that a card of five has a next page. */
const practices = ["one", "two", "three", "four", "five", "six", "seven"].map(buildPractice);

export function buildAnswers(language: Language): Answer[] {
  const common = {
    id: "k3Jd8sQ2",
    language,
    question: {
      kind: "practice" as const,
      text: "torino housing",
      command: "/practice torino housing",
      understood: [{ facet: "city" as const, slug: "turin", label: "Turin", typed: "torino" }],
      ignored: ["the"],
      corrected: [{ typed: "houzing", taken: "housing" }],
    },
    results: practices.map(({ slug, title }) => ({
      kind: "practice" as const,
      slug,
      title,
      why: [{ facet: "city" as const, label: "Turin" }],
    })),
    suggestions: [
      { type: "question" as const, text: "milan", label: "Milan", reason: "same-country" as const, count: 3 },
      { type: "record" as const, record: link("practice", "near"), place: "Milan", reason: "same-theme" as const },
    ],
    next: "cursor",
    page: 1,
    url: "https://convivio.example.org/?q=turin",
  };
  return [
    { ...common, kind: "practices", practices },
    { ...common, kind: "practice", practice: buildPractice("one") },
    { ...common, kind: "city", city, practices, practiceCount: 7, events: [event] },
    { ...common, kind: "events", events: [event] },
    { ...common, kind: "event", event },
    { ...common, kind: "resource", resource },
    { ...common, kind: "nothing", results: [], next: null },
    { ...common, kind: "help", id: null, results: [], next: null, examples: ["/practice turin housing"] },
  ];
}
