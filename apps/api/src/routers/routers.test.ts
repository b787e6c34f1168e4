// Every procedure: what it gives, what it refuses and by which field, and what it says of a record that is not there.
import {
  Answer,
  CityView,
  EventView,
  OrganisationView,
  PracticeView,
  ResourceView,
  SeriesView,
  ThemeView,
} from "@convivio/core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { type Called, call } from "../testing/call.ts";
import { openTestCatalogue, type TestCatalogue, testApp } from "../testing/index.ts";
import { appRouter } from "./index.ts";

let opened: TestCatalogue;
let app: ReturnType<typeof testApp>;
const slugs = { practice: "", event: "", city: "", organisation: "", resource: "", series: "", theme: "" };

beforeAll(async () => {
  opened = await openTestCatalogue();
  app = testApp(opened.catalogue);
  const first = async (table: string) =>
    String(
      (await opened.catalogue.db.sql`select slug from ${opened.catalogue.db.sql(table)} order by slug limit 1`)[0]
        ?.slug,
    );
  slugs.practice = await first("practices");
  slugs.event = await first("events");
  slugs.city = await first("cities");
  slugs.organisation = await first("organisations");
  slugs.resource = await first("resources");
  slugs.series = await first("series");
  slugs.theme = await first("themes");
});
afterAll(() => opened.close());

const ListOf = (one: z.ZodType) => z.object({ list: z.array(one).min(1) });
const Suggested = z.object({ suggestions: z.array(z.object({ slug: z.string(), label: z.string() })).min(1) });

/** Procedure, input, what comes back. */
const successes: [string, () => unknown, z.ZodType][] = [
  ["answers.ask", () => ({ text: "turin" }), Answer],
  ["practices.get", () => ({ slug: slugs.practice }), PracticeView],
  ["practices.list", () => ({ limit: 3 }), ListOf(PracticeView)],
  ["events.get", () => ({ slug: slugs.event }), EventView],
  ["events.list", () => ({ when: "past" }), ListOf(EventView)],
  ["cities.get", () => ({ slug: slugs.city, language: "ar" }), CityView],
  ["cities.list", () => ({ country: "it" }), ListOf(CityView)],
  ["cities.suggest", () => ({ text: "tor" }), Suggested],
  ["organisations.get", () => ({ slug: slugs.organisation }), OrganisationView],
  ["organisations.list", () => ({}), ListOf(OrganisationView)],
  ["resources.get", () => ({ slug: slugs.resource }), ResourceView],
  ["resources.list", () => ({ limit: 2 }), ListOf(ResourceView)],
  ["series.get", () => ({ slug: slugs.series }), SeriesView],
  ["series.suggest", () => ({ text: "" }), Suggested],
  ["themes.list", () => ({ language: "it" }), ListOf(ThemeView)],
  ["themes.suggest", () => ({ text: "log", language: "fr" }), Suggested],
];

test.each(successes)("%s gives what it says", async (procedure, input, schema) => {
  const called = await call(app, procedure, input());
  expect([called.status, called.report]).toEqual([200, null]);
  expect(schema.safeParse(called.result).error?.issues ?? []).toEqual([]);
});

const isRefused = (called: Called, code: string, field: string | null) => {
  expect([called.report?.code, called.report?.field]).toEqual([code, field]);
  expect(called.report?.message).toMatch(/\w+.*\.?$/);
  expect(called.report?.reference).toBe(called.requestId);
  expect(called.text).not.toMatch(/stack|node_modules|\.ts:|select |insert |ZodError|postgres/i);
};

test.each([
  ["answers.ask", { text: 7 }, "text"],
  ["answers.ask", { text: "x", language: "klingon" }, "language"],
  ["answers.ask", { text: "x", city: "Not A Slug" }, "city"],
  ["answers.ask", { text: "x", city: "atlantis" }, "city"],
  ["answers.ask", { text: "x", theme: "no-such-theme" }, "theme"],
  ["answers.ask", { text: "x", platform: "pigeon" }, "platform"],
  ["answers.ask", { text: "housing", cursor: "forged" }, "cursor"],
  ["answers.ask", { text: "/event", kind: "event", when: "2011", cursor: "forged" }, "cursor"],
  ["answers.ask", { text: "", kind: "event", when: "2011", cursor: "2011-99-99_1" }, "cursor"],
  ["answers.open", { id: "short", show: { what: "next" } }, "id"],
  ["answers.open", { id: "A".repeat(22), show: { what: "details", index: 100 } }, "show.index"],
  ["practices.get", { slug: "Not A Slug" }, "slug"],
  ["practices.list", { limit: 0 }, "limit"],
  ["practices.list", { limit: 101 }, "limit"],
  ["practices.list", { limit: 1.5 }, "limit"],
  ["practices.list", { cursor: "forged" }, "cursor"],
  [
    "practices.list",
    { cursor: Buffer.from(JSON.stringify({ title: "\0", recordId: 1 })).toString("base64url") },
    "cursor",
  ],
  [
    "practices.list",
    { cursor: Buffer.from(JSON.stringify({ title: "a", recordId: 2 ** 40 })).toString("base64url") },
    "cursor",
  ],
  ["events.get", {}, "slug"],
  ["events.list", { limit: 101 }, "limit"],
  ["events.list", { when: "soon" }, "when"],
  ["events.list", { year: 1500 }, "year"],
  [
    "events.list",
    { cursor: Buffer.from(JSON.stringify({ rangeFrom: "2011-99-99", recordId: 1 })).toString("base64url") },
    "cursor",
  ],
  [
    "events.list",
    { cursor: Buffer.from(JSON.stringify({ rangeFrom: "2011-01-01", recordId: 2 ** 40 })).toString("base64url") },
    "cursor",
  ],
  ["cities.get", { slug: 1 }, "slug"],
  ["cities.list", { limit: 101 }, "limit"],
  ["cities.suggest", { text: "x".repeat(101) }, "text"],
  ["cities.suggest", { text: "x", limit: 26 }, "limit"],
  ["organisations.get", { slug: "" }, "slug"],
  ["organisations.list", { limit: 1000 }, "limit"],
  ["resources.get", { slug: "../etc" }, "slug"],
  ["resources.list", { limit: 101 }, "limit"],
  ["series.get", { slug: null }, "slug"],
  ["series.suggest", {}, "text"],
  ["themes.list", { language: "de" }, "language"],
  ["themes.suggest", { text: 1 }, "text"],
])("%s refuses %j and names the field %s", async (procedure, input, field) => {
  const called = await call(app, procedure, input);
  const isLong = procedure === "cities.suggest" && field === "text";
  isRefused(called, isLong ? "text-too-long" : "invalid-input", field);
  expect(called.status).toBe(400);
});

test.each(["practices.get", "events.get", "cities.get", "organisations.get", "resources.get", "series.get"])(
  "%s says in a sentence that there is no such record",
  async (procedure) => {
    const called = await call(app, procedure, { slug: "no-such-record" });
    isRefused(called, "not-found", "slug");
    expect(called.status).toBe(404);
    expect(called.report?.message).toContain("no-such-record");
  },
);

test.each(["practices.list", "events.list"])(
  "%s of a city that does not exist is not an empty list",
  async (procedure) => {
    isRefused(await call(app, procedure, { city: "atlantis" }), "not-found", "slug");
  },
);

test("a procedure that does not exist is not found, and a body that is no JSON not read", async () => {
  isRefused(await call(app, "practices.steal", {}), "not-found", null);
  const response = await app.request("/trpc/practices.list", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: "{",
  });
  expect(response.status).toBe(400);
  expect(await response.text()).toContain("could not be read");
});

/** What anybody may call; permissions.test.ts calls all the others. */
const forEverybody = /^(answers|cities|events|organisations|practices|resources|series|themes)\./;

test("every procedure for everybody was called above", () => {
  const procedures = Object.keys(appRouter._def.procedures)
    .filter((name) => forEverybody.test(name))
    .sort();
  const called = new Set([...successes.map(([procedure]) => procedure), "answers.open", "answers.share"]);
  expect(procedures).toEqual([...called].sort());
});

describe("pages of lists", () => {
  test.each([
    ["practices.list", {}],
    ["practices.list", { country: "it" }],
    ["practices.list", { theme: "housing" }],
    ["events.list", {}],
    ["events.list", { when: "past" }],
    ["cities.list", { language: "fr" }],
    ["organisations.list", {}],
    ["resources.list", {}],
  ])(
    "%s %j: page after page gives each record once",
    async (procedure, input) => {
      const seen: string[] = [];
      let cursor: string | null | undefined;
      do {
        const { result } = await call(app, procedure, { ...input, limit: 7, ...(cursor ? { cursor } : {}) });
        const page = result as { list: { slug: string }[]; next: string | null };
        expect(page.list.length).toBeLessThanOrEqual(7);
        seen.push(...page.list.map(({ slug }) => slug));
        cursor = page.next;
      } while (cursor);
      expect(new Set(seen).size).toBe(seen.length);
      const { result } = await call(app, procedure, { ...input, limit: 100 });
      expect(seen.slice(0, 100)).toEqual((result as { list: { slug: string }[] }).list.map(({ slug }) => slug));
    },
    30_000,
  );

  test("events that are past and of a year are past and of that year", async () => {
    const { result } = await call(app, "events.list", { when: "past", year: 2009, limit: 100 });
    for (const event of (result as { list: { start: string }[] }).list) expect(event.start).toMatch(/^2009/);
  });
});
