// What a reader gets of records that are told in several languages: in answers, in lists, on pages, in links.
import type { Answer, EventView, PracticeView, ResourceView, SeriesView } from "@convivio/core";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { call } from "../testing/call.ts";
import { openTestCatalogue, type TestCatalogue, testApp } from "../testing/index.ts";

let opened: TestCatalogue;
let app: ReturnType<typeof testApp>;

const slugs = {
  practices: "accra-clean",
  events: "inter-ethnic-city-new-york-2011",
  resources: "migrants-inclusion-in-cities-toolkit",
  series: "",
  statements: "",
};

type Table = keyof typeof slugs;

/** Writes the translations of a published row as publishing one does. */
async function translate(table: Table, language: string, fields: Record<string, string>, isStale = false) {
  const { sql } = opened.catalogue.db;
  await sql`
    update ${sql(table)} set translations = translations || jsonb_build_object(${language}::text, jsonb_build_object(
      'revision', 1, 'of', revision_id - ${isStale ? 1 : 0}::int, 'fields', ${JSON.stringify(fields)}::text::jsonb))
    where slug = ${slugs[table]}`;
}

async function ask<Output>(procedure: string, input: unknown): Promise<Output> {
  const called = await call(app, procedure, input);
  expect(called.report).toBeNull();
  return called.result as Output;
}

beforeAll(async () => {
  opened = await openTestCatalogue();
  app = testApp(opened.catalogue);
  const { sql } = opened.catalogue.db;
  const first = async (table: string, where: string) =>
    String((await sql.unsafe(`select slug from ${table} ${where} order by slug limit 1`))[0]?.slug);
  slugs.series = await first("series", "");
  const ofEvent = "where event_id = (select record_id from events where slug = $$";
  slugs.statements = await first("statements", `${ofEvent}${slugs.events}$$)`);
  await sql`update statements set kind = 'verbatim' where slug = ${slugs.statements}`;
  await translate("practices", "it", {
    title: "CLEAN, l’inclusione di chi raccoglie i rifiuti",
    summary: "Molti migranti raccolgono rifiuti.",
    purpose: "**Riconoscere** il loro lavoro.",
  });
  await translate("practices", "fr", { title: "CLEAN, en français", summary: "Beaucoup de migrants." }, true);
  await translate("events", "it", { title: "La città interetnica", summary: "Un pranzo di lavoro." });
  await translate("resources", "it", { title: "Cassetta degli attrezzi", summary: "Per chi decide." }, true);
  await translate("series", "it", { title: "La serie interetnica", summary: "Una conversazione." });
  await translate("statements", "it", { text: "Non c’è un solo modello." });
  await sql`select pg_notify('convivio_catalogue', '1')`;
  const event = () => [...opened.catalogue.names.events.values()].find(({ slug }) => slug === slugs.events);
  await vi.waitFor(() => expect(event()?.titles).toEqual({ it: "La città interetnica" }), 10_000);
});
afterAll(() => opened.close());

describe("a practice", () => {
  test("is told in the reader's language where it is translated, else as it was written", async () => {
    const get = (language?: string) => ask<PracticeView>("practices.get", { slug: slugs.practices, language });
    expect(await get("it")).toMatchObject({
      title: "CLEAN, l’inclusione di chi raccoglie i rifiuti",
      purpose: "**Riconoscere** il loro lavoro.",
      language: "it",
      originalLanguage: "en",
      isStale: false,
    });
    expect(await get("fr")).toMatchObject({ title: "CLEAN, en français", language: "fr", isStale: true });
    expect(await get("es")).toMatchObject({ language: "en", originalLanguage: "en", isStale: false });
    expect(await get()).toMatchObject({ title: "CLEAN, inclusion of migrant waste workers", language: "en" });
  });

  test("is so in lists and answers too, with its title among the results", async () => {
    const answer = await ask<Extract<Answer, { kind: "practices" | "city" }>>("answers.ask", {
      text: "accra",
      language: "it",
    });
    const found = answer.practices.find(({ slug }) => slug === slugs.practices);
    expect(found).toMatchObject({ summary: "Molti migranti raccolgono rifiuti.", language: "it", isStale: false });
    const result = answer.results.find(({ slug }) => slug === slugs.practices);
    expect(result?.title).toBe("CLEAN, l’inclusione di chi raccoglie i rifiuti");
    const { list } = await ask<{ list: PracticeView[] }>("practices.list", { city: "accra", language: "it" });
    expect(list.find(({ slug }) => slug === slugs.practices)?.language).toBe("it");
    const opened = await ask<Extract<Answer, { kind: "practice" }>>("answers.open", {
      id: answer.id,
      show: { what: "details", index: answer.results.findIndex(({ slug }) => slug === slugs.practices) },
      language: "it",
    });
    expect(opened.practice.purpose).toBe("**Riconoscere** il loro lavoro.");
    expect(opened.results[0]?.title).toBe("CLEAN, l’inclusione di chi raccoglie i rifiuti");
  });

  test("has a page in the reader's language, and says calmly when the original has changed since", async () => {
    const page = async (language: string) =>
      (await app.request(`/practices/${slugs.practices}?language=${language}`)).text();
    const italian = await page("it");
    expect(italian).toContain("<h1><bdi>CLEAN, l’inclusione di chi raccoglie i rifiuti</bdi></h1>");
    expect(italian).toContain('<p dir="auto"><strong>Riconoscere</strong> il loro lavoro.</p>');
    expect(italian).not.toContain("Testo in inglese");
    expect(italian).not.toContain("L’originale è cambiato");
    expect(await page("fr")).toContain('<p class="notice">L’original a changé depuis cette traduction.</p>');
    expect(await page("es")).toContain("Texto en inglés");
  });

  test("that says newly what no translation says yet, says it in its own language, and is marked so", async () => {
    const { sql } = opened.catalogue.db;
    await sql`update practices set lessons = 'Start small.' where slug = ${slugs.practices}`;
    const html = await (await app.request(`/practices/${slugs.practices}?language=it`)).text();
    expect(html).toContain('<p lang="en" dir="auto">Start small.</p>');
  });
});

describe("an event", () => {
  test("is told with its series, and with what was said there, in the reader's language", async () => {
    const event = await ask<EventView>("events.get", { slug: slugs.events, language: "it" });
    expect(event).toMatchObject({ title: "La città interetnica", summary: "Un pranzo di lavoro.", language: "it" });
    expect(event.series?.title).toBe("La serie interetnica");
    const said = event.statements.find(({ slug }) => slug === slugs.statements);
    expect(said).toMatchObject({ text: "Non c’è un solo modello.", language: "it", originalLanguage: "en" });
    expect(said?.kind).toBe("verbatim");
  });

  test("never passes a translation off as what was said word for word", async () => {
    const html = await (await app.request(`/events/${slugs.events}?language=it`)).text();
    const figure = html.slice(html.indexOf(`id="${slugs.statements}"`));
    expect(figure.slice(0, figure.indexOf("</figure>"))).toContain("tradotto; detto in inglese");
    const original = await (await app.request(`/events/${slugs.events}`)).text();
    expect(original).toContain("word for word");
  });

  test("is linked by its title in the reader's language", async () => {
    const resource = await ask<ResourceView>("resources.get", { slug: slugs.resources, language: "it" });
    expect(resource).toMatchObject({ title: "Cassetta degli attrezzi", language: "it", isStale: true });
    const { list } = await ask<{ list: EventView[] }>("events.list", { language: "it" });
    const links = list.flatMap(({ follows, followedBy }) => [...follows, ...followedBy]);
    expect(links.find(({ slug }) => slug === slugs.events)?.title).toBe("La città interetnica");
  });
});

test("a series is told in the reader's language", async () => {
  expect(await ask<SeriesView>("series.get", { slug: slugs.series, language: "it" })).toMatchObject({
    title: "La serie interetnica",
    summary: "Una conversazione.",
    language: "it",
  });
  expect((await ask<SeriesView>("series.get", { slug: slugs.series })).language).toBe("en");
});
