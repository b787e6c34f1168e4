// Lists, whole and narrowed, and what is offered while somebody types.
import type { Language } from "@convivio/core";
import type { Kind } from "./kinds.ts";
import { expectSame, type Moment } from "./look.ts";
import type { Known } from "./model.ts";
import { ifThere } from "./ways.ts";

const limit = 100;

export async function expectLists(moment: Moment, language: Language): Promise<void> {
  const { ways, readable } = moment;
  const { anyone } = ways;
  const wanted = (kind: Kind) => readable.views(readable.of(kind), language);
  const [practices, events, resources] = await Promise.all([
    anyone.practices.list({ language, limit }),
    anyone.events.list({ language, limit }),
    anyone.resources.list({ language, limit }),
  ]);
  const [organisations, cities, themes] = await Promise.all([
    anyone.organisations.list({ language, limit }),
    anyone.cities.list({ language, limit }),
    anyone.themes.list({ language }),
  ]);
  moment.expect("practices.list", practices.list, wanted("practice"));
  moment.expect("events.list", events.list, new Set([...wanted("event"), ...saidAtAssembly(moment, language)]));
  moment.expect("resources.list", resources.list, wanted("resource"));
  moment.expect("organisations.list", organisations.list, wanted("organisation"));
  moment.expect("cities.list", cities.list, wanted("city"));
  moment.expect("themes.list", themes.list, wanted("theme"));
  expectCounts(moment, { cities: cities.list, themes: themes.list });
  await expectSuggestions(moment, language);
}

/** What is said at the event that was there before. */
export function saidAtAssembly({ readable, world }: Moment, language: Language): Set<string> {
  return readable.views(readable.pointing("statement", "event", [world.founded.assembly]), language);
}

type Counted = { slug: string; practiceCount: number }[];

function expectCounts(moment: Moment, counted: { cities: Counted; themes: Counted }): void {
  const { founded } = moment.world;
  const expectCount = (list: Counted, slug: string, practices: readonly Known[]) => {
    const count = list.find((one) => one.slug === slug)?.practiceCount;
    expectSame(`practices counted for ${slug}`, [String(count)], [String(practices.length)]);
  };
  expectCount(counted.cities, "turin", ofCity(moment, founded.turin));
  expectCount(counted.themes, "housing", moment.readable.pointing("practice", "themes", [founded.housing]));
  for (const { record, kind, slug } of openAddresses(moment, ["city", "theme"])) {
    if (kind === "city") expectCount(counted.cities, slug, ofCity(moment, record));
    else expectCount(counted.themes, slug, moment.readable.pointing("practice", "themes", [record]));
  }
}

/** Practices of the city and of its districts. */
function ofCity({ readable }: Moment, city: number): Known[] {
  return readable.pointing("practice", "cities", [city, ...districts(readable, city)]);
}

function districts(readable: Moment["readable"], city: number): number[] {
  return readable.pointing("city", "partOf", [city]).map(({ id }) => id);
}

function openAddresses(moment: Moment, of: readonly Kind[]): { record: number; kind: string; slug: string }[] {
  return moment.addresses.flatMap(({ record, kind, slug, isCurrent }) =>
    record !== null && isCurrent && moment.readable.has(record) && of.some((one) => one === kind)
      ? [{ record, kind, slug }]
      : [],
  );
}

const suggesting = { city: "cities", theme: "themes", series: "series" } as const;

async function expectSuggestions(moment: Moment, language: Language): Promise<void> {
  const { anyone } = moment.ways;
  const before = { city: ["turin", "lyon"], theme: ["housing"], series: [] };
  for (const kind of ["city", "theme", "series"] as const) {
    const router = anyone[suggesting[kind]];
    const { suggestions } = await router.suggest({ language, text: "", limit: 25 });
    moment.look(`suggestions of a ${kind}`, suggestions);
    const slugs = openAddresses(moment, [kind]).map(({ slug }) => slug);
    expectSame(
      `suggestions of a ${kind}`,
      suggestions.map(({ slug }) => slug),
      [...before[kind], ...slugs],
    );
  }
}

/** Lists narrowed by everything that was ever there: what is not public narrows nothing. */
export async function expectFilters(moment: Moment, language: Language): Promise<void> {
  const { world, readable } = moment;
  const { turin, lyon, italy, housing, assembly } = world.founded;
  await expectNarrowed(moment, language, { kind: "city", slug: "turin", record: turin });
  await expectNarrowed(moment, language, { kind: "city", slug: "lyon", record: lyon });
  await expectNarrowed(moment, language, { kind: "theme", slug: "housing", record: housing });
  for (const address of moment.addresses) await expectNarrowed(moment, language, address);
  const { anyone } = moment.ways;
  const inItaly = readable.pointing("city", "country", [italy]).map(({ id }) => id);
  const ofItaly = { language, limit, country: "it" };
  const [practices, events, cities, past] = await Promise.all([
    anyone.practices.list(ofItaly),
    anyone.events.list(ofItaly),
    anyone.cities.list(ofItaly),
    anyone.events.list({ language, limit, when: "past", year: 2024 }),
  ]);
  const words = (kind: Kind, field: string, at: number[]) =>
    readable.views(readable.pointing(kind, field, at), language);
  moment.expect("practices of Italy", practices.list, words("practice", "cities", [turin, ...inItaly]));
  const said = saidAtAssembly(moment, language);
  const all = new Set([...readable.views(readable.of("event"), language), ...said]);
  moment.expect("events of Italy", events.list, new Set([...words("event", "city", [turin, ...inItaly]), ...said]));
  moment.expect("cities of Italy", cities.list, words("city", "country", [italy]));
  moment.expect("past events", past.list, all);
  if (assembly === 0) throw new Error("there is no assembly");
  moment.look("events to come", (await anyone.events.list({ language, limit, when: "upcoming" })).list);
  await expectTyped(moment, language);
}

/** Words that are typed where a city, theme or series is chosen. */
async function expectTyped(moment: Moment, language: Language): Promise<void> {
  const { anyone } = moment.ways;
  for (const text of moment.world.said) {
    const offered = await Promise.all([
      anyone.cities.suggest({ language, text }),
      anyone.themes.suggest({ language, text }),
      anyone.series.suggest({ language, text }),
    ]);
    moment.look(`suggestions for ${text}`, offered);
    const count = offered.flatMap(({ suggestions }) => suggestions).length;
    if (moment.isHidden(text)) expectSame(`suggestions for ${text}`, [String(count)], ["0"]);
  }
}

type Narrowing = { kind: string; slug: string; record: number | null };

async function expectNarrowed(moment: Moment, language: Language, { kind, slug, record }: Narrowing): Promise<void> {
  const { anyone } = moment.ways;
  const { readable, world } = moment;
  const asked = { language, limit };
  const isFounded = Object.values(world.founded).some((id) => id === record);
  const isThere = record !== null && (isFounded || readable.has(record));
  const expectList = async (what: string, call: Promise<{ list: unknown }>, of: Kind, field: string, at: number[]) => {
    const found = await ifThere(call);
    if (found === null || !isThere)
      return expectSame(`${what} of ${slug}`, [String(found === null)], [String(!isThere)]);
    const atAssembly = of === "event" && field === "city" && record === world.founded.turin;
    const more = atAssembly ? saidAtAssembly(moment, language) : [];
    moment.expect(
      `${what} of ${slug}`,
      found.list,
      new Set([...readable.views(readable.pointing(of, field, at), language), ...more]),
    );
  };
  const id = record ?? 0;
  if (kind === "city") {
    const at = [id, ...districts(readable, id)];
    await expectList("practices", anyone.practices.list({ ...asked, city: slug }), "practice", "cities", at);
    await expectList("events", anyone.events.list({ ...asked, city: slug }), "event", "city", at);
  }
  if (kind === "theme") {
    await expectList("practices", anyone.practices.list({ ...asked, theme: slug }), "practice", "themes", [id]);
    await expectList("resources", anyone.resources.list({ ...asked, theme: slug }), "resource", "themes", [id]);
  }
  if (kind === "organisation") {
    const of = { ...asked, organisation: slug };
    await expectList("practices", anyone.practices.list(of), "practice", "organisations", [id]);
    await expectList("resources", anyone.resources.list(of), "resource", "publishers", [id]);
  }
  if (kind === "series") {
    await expectList("events", anyone.events.list({ ...asked, series: slug }), "event", "series", [id]);
  }
}
