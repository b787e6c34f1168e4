// A draft as readers would see it: the same as once it is published, for whoever may see it, and nothing is kept of it.
import { buildCard, renderText } from "@convivio/cards";
import type { Answer, PracticeView, PreviewAsked, Snapshot } from "@convivio/core";
import { findRevision } from "@convivio/db";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Colleague, deskOf, welcomeColleague } from "../testing/desk.ts";
import { openTestCatalogue, type TestCatalogue } from "../testing/index.ts";

let opened: TestCatalogue;
let curator: Colleague;
let contributor: Colleague;
let clean: { id: number; slug: string; snapshot: Snapshot };
let lunch: { id: number; slug: string; snapshot: Snapshot };

async function publishedRecord(table: "practices" | "events", slug: string) {
  const { sql, tables } = opened.catalogue.db;
  const [row] = await sql<{ id: number; revision: number }[]>`
    select record_id as id, revision_id as revision from ${sql(table)} where slug = ${slug}`;
  const snapshot = (await findRevision(tables, row?.revision ?? 0))?.snapshot ?? {};
  return { id: row?.id ?? 0, slug, snapshot };
}

beforeAll(async () => {
  opened = await openTestCatalogue();
  curator = await welcomeColleague(opened.catalogue, "curator");
  contributor = await welcomeColleague(opened.catalogue, "contributor");
  clean = await publishedRecord("practices", "accra-clean");
  lunch = await publishedRecord("events", "inter-ethnic-city-new-york-2011");
});
afterAll(() => opened.close());

const asked = (over: Partial<PreviewAsked> & Pick<PreviewAsked, "kind">): PreviewAsked => ({
  id: null,
  snapshot: {},
  language: "en",
  ...over,
});
const practiceOf = (answer: Answer | null): PracticeView => {
  if (answer?.kind !== "practice") throw new Error(`an answer of the kind ${answer?.kind}`);
  return answer.practice;
};

describe("a draft that says what is published", () => {
  test("is seen as the practice is", async () => {
    const { answer, filledIn, reason } = await curator.desk.previews.answer(asked({ kind: "practice", ...clean }));
    const real = await curator.desk.practices.get({ slug: clean.slug });
    expect(practiceOf(answer)).toEqual(real);
    expect([filledIn, reason]).toEqual([[], null]);
  });

  test("is seen as the event is, with what was said there", async () => {
    const { answer } = await curator.desk.previews.answer(asked({ kind: "event", ...lunch, language: "fr" }));
    const real = await curator.desk.events.get({ slug: lunch.slug, language: "fr" });
    expect(answer?.kind === "event" && answer.event).toEqual(real);
    expect(real.statements.length).toBeGreaterThan(0);
  });

  test("takes as much room in chat as the answer will: it has its buttons, which open nothing", async () => {
    const { answer } = await curator.desk.previews.answer(asked({ kind: "practice", ...clean }));
    if (answer === null) throw new Error("no answer");
    expect(buildCard(answer).actions.map(({ name }) => name)).toEqual(["share", "follow", "form"]);
    const pressed = curator.desk.answers.open({ id: answer.id ?? "", show: { what: "same" } });
    await expect(pressed).rejects.toMatchObject({ cause: { code: "answer-expired" } });
  });
});

describe("a draft that is not whole", () => {
  test("is shown with what it has; what had to be filled in is named", async () => {
    const snapshot = { title: "A garden for all", purpose: "- **grow**\n- meet", start: "soon" };
    const { answer, filledIn } = await curator.desk.previews.answer(asked({ kind: "practice", snapshot }));
    expect(practiceOf(answer)).toMatchObject({
      title: "A garden for all",
      slug: "a-garden-for-all",
      purpose: "- **grow**\n- meet",
      summary: "—",
      cities: [],
      themes: [],
      start: null,
    });
    expect(filledIn).toEqual(["summary", "themes", "cities", "start", "status", "sources", "evidence"]);
    if (answer !== null) expect(renderText(buildCard(answer))).toContain("  - grow\n  - meet");
  });

  test.each(["practice", "event", "resource"] as const)("%s: may say nothing at all", async (kind) => {
    const { answer } = await curator.desk.previews.answer(asked({ kind, language: "ar" }));
    expect(answer?.kind).toBe(kind);
    if (answer !== null) expect(renderText(buildCard(answer))).not.toContain("unknown");
  });
});

describe("what a draft points at", () => {
  test("is named whether it is published or not", async () => {
    const make = async (kind: "city" | "organisation" | "practice" | "theme", snapshot: Snapshot) =>
      (await curator.desk.records.create({ kind, snapshot })).id;
    const city = await make("city", { name: "Nova Urbs", names: { en: "Nova Urbs" } });
    const organisation = await make("organisation", { name: "Society of Tables" });
    const theme = await make("theme", { name: { en: "Commensality" } });
    const shown = await make("practice", { title: "A draft practice" });
    const snapshot = {
      title: "Together",
      cities: [city],
      themes: [theme],
      organisations: [{ organisation, role: "lead" }],
    };
    const practice = practiceOf((await curator.desk.previews.answer(asked({ kind: "practice", snapshot }))).answer);
    expect(practice.cities.map(({ name }) => name)).toEqual(["Nova Urbs"]);
    expect(practice.themes.map(({ name }) => name)).toEqual(["Commensality"]);
    expect(practice.organisations.map(({ name }) => name)).toEqual(["Society of Tables"]);
    const { answer } = await curator.desk.previews.answer(
      asked({ kind: "event", snapshot: { title: "A fair", city, practicesShown: [clean.id, shown] } }),
    );
    const links = answer?.kind === "event" ? answer.event.practicesShown : [];
    expect(links.map(({ title }) => title)).toEqual(["CLEAN, inclusion of migrant waste workers", "A draft practice"]);
  });

  test("is not named to whoever may not see it", async () => {
    const { id } = await curator.desk.records.create({ kind: "organisation", snapshot: { name: "Secret Society" } });
    const snapshot = { title: "Guess", organisations: [{ organisation: id, role: "lead" }] };
    const { answer } = await contributor.desk.previews.answer(asked({ kind: "practice", snapshot }));
    expect(practiceOf(answer).organisations).toEqual([]);
    expect(JSON.stringify(answer)).not.toContain("Secret Society");
  });
});

describe("translations", () => {
  const italian = { title: "CLEAN, in italiano", summary: "Molti migranti raccolgono rifiuti.", pitch: "" };

  test("one that is being written is seen by who reads its language, with the original where it says nothing yet", async () => {
    const translation = { language: "it", snapshot: italian };
    const preview = (language: "it" | "fr") =>
      curator.desk.previews.answer(asked({ kind: "practice", ...clean, translation, language }));
    const seen = practiceOf((await preview("it")).answer);
    expect(seen).toMatchObject({ title: "CLEAN, in italiano", language: "it", isStale: false });
    expect(seen.process).toBe(clean.snapshot.process ?? null);
    expect(practiceOf((await preview("fr")).answer)).toMatchObject({ language: "en" });
  });

  test("a published one is marked as behind as soon as the draft says something else", async () => {
    const { sql } = opened.catalogue.db;
    await sql`update practices set translations = jsonb_build_object('es', jsonb_build_object(
      'revision', 1, 'of', revision_id, 'fields', '{"title": "CLEAN, en español", "summary": "Resumen."}'::jsonb))
      where record_id = ${clean.id}`;
    const preview = async (snapshot: Snapshot) =>
      practiceOf(
        (await curator.desk.previews.answer(asked({ kind: "practice", id: clean.id, snapshot, language: "es" })))
          .answer,
      );
    expect(await preview(clean.snapshot)).toMatchObject({ title: "CLEAN, en español", isStale: false });
    expect(await preview({ ...clean.snapshot, summary: "Changed." })).toMatchObject({ isStale: true });
  });
});

test("kinds without an answer of their own say why there is none", async () => {
  for (const kind of ["theme", "city", "person", "statement", "series"] as const) {
    const preview = await curator.desk.previews.answer(asked({ kind, snapshot: {} }));
    expect(preview).toEqual({ answer: null, reason: "shown-with-others", filledIn: [] });
  }
});

test("whoever may not see a record sees no preview of it, and a field that its kind does not have is refused", async () => {
  const code = (promise: Promise<unknown>) =>
    promise.then(
      () => "nothing",
      (error: { cause?: { code?: string } }) => error.cause?.code,
    );
  const own = await curator.desk.records.create({ kind: "practice", snapshot: { title: "Mine" } });
  const ask = (desk: Colleague["desk"], over: Partial<PreviewAsked>) =>
    code(desk.previews.answer(asked({ kind: "practice", ...over })));
  const anyone = deskOf(opened.catalogue, { kind: "anyone", address: "127.0.0.1" });
  expect(await ask(anyone, {})).toBe("not-signed-in");
  expect(await ask(contributor.desk, { id: own.id })).toBe("not-found");
  expect(await ask(curator.desk, { id: own.id, kind: "event" })).toBe("not-found");
  expect(await ask(curator.desk, { id: 99_999_999 })).toBe("not-found");
  expect(await ask(contributor.desk, { kind: "theme" })).toBe("not-allowed");
  expect(await ask(curator.desk, { snapshot: { nonsense: 1 } })).toBe("invalid-input");
  expect(await ask(curator.desk, { id: own.id })).toBe("nothing");
});

test("nothing is kept of a preview: no record, no answer, no question, no line in the audit", async () => {
  const { sql } = opened.catalogue.db;
  const counts = async () => {
    const tables = ["records", "revisions", "practices", "answers", "questions", "audit", "working_copies", "slugs"];
    return Promise.all(tables.map(async (table) => (await sql`select count(*)::int as n from ${sql(table)}`)[0]?.n));
  };
  const before = await counts();
  await curator.desk.previews.answer(
    asked({ kind: "practice", ...clean, snapshot: { ...clean.snapshot, title: "X" } }),
  );
  expect(await counts()).toEqual(before);
  expect((await curator.desk.practices.get({ slug: clean.slug })).title).toBe(
    "CLEAN, inclusion of migrant waste workers",
  );
});
