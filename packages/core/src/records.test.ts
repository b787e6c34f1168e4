// What a record may hold: bad input is refused with a message that names what to do.
import { expect, test } from "vitest";
import { Actor } from "./actor.ts";
import { Ask } from "./answer/ask.ts";
import { City } from "./city.ts";
import { ConvivioError, ErrorCode, errorCodes } from "./error.ts";
import { Event } from "./event.ts";
import { Names } from "./language.ts";
import { Practice } from "./practice.ts";
import { Source } from "./source.ts";
import { TimeZone } from "./time-zone.ts";

const practice = {
  slug: "a-practice",
  title: "A practice",
  summary: "Told shortly.",
  cities: [1],
  start: "2016",
  end: null,
  status: "running",
  themes: [2],
  organisations: [],
  sources: [{ title: "A page", url: "https://example.org/a", publisher: "The city" }],
  evidence: "told",
};
const refusal = (
  schema: { safeParse(value: unknown): { error?: { issues: { path: PropertyKey[]; message: string }[] } | undefined } },
  value: unknown,
) => {
  const issue = schema.safeParse(value).error?.issues[0];
  return `${issue?.path.join(".")}: ${issue?.message}`;
};

test("a practice as it should be is taken, its defaults filled in", () => {
  expect(Practice.parse(practice)).toMatchObject({
    pitch: null,
    checkedOn: null,
    originalLanguage: "en",
    mixedResults: false,
  });
});

test.each([
  [{ sources: [] }, "sources: A practice needs at least one source"],
  [{ cities: [] }, "cities: A practice needs at least one city"],
  [{ themes: [] }, "themes: A practice needs at least one theme"],
  [{ slug: "Not A Slug" }, "slug: Use lower-case letters"],
  [{ slug: "-a" }, "slug: Use lower-case letters"],
  [{ start: "some time ago" }, "start: Use a date such as 2009"],
  [
    { sources: [{ title: "A", url: "javascript:alert(1)", publisher: "B" }] },
    "sources.0.url: Use a web address that begins with https://",
  ],
  [{ media: [{ url: "ftp://a.b/c", alternativeText: "x" }] }, "media.0.url: Use a web address"],
  [{ originalLanguage: "English" }, "originalLanguage: Use a language code"],
])("a practice with %j is refused: «%s»", (wrong, message) => {
  expect(refusal(Practice, { ...practice, ...wrong })).toContain(message);
});

test.each([
  [{ pitch: "x".repeat(141) }, "pitch"],
  [{ summary: "x".repeat(601) }, "summary"],
  [{ title: "   " }, "title"],
  [{ status: "ongoing" }, "status"],
  [{ evidence: "best" }, "evidence"],
  [{ cities: [0] }, "cities.0"],
  [{ checkedOn: "2020-02-30" }, "checkedOn"],
])("a practice with %j is refused, and the field is named: %s", (wrong, field) => {
  expect(refusal(Practice, { ...practice, ...wrong })).toMatch(new RegExp(`^${field}: .+`));
});

test("at most 140 characters of pitch and 600 of summary are taken", () => {
  expect(Practice.safeParse({ ...practice, pitch: "x".repeat(140), summary: "x".repeat(600) }).success).toBe(true);
});

test("a city stands on the globe", () => {
  const city = {
    slug: "x",
    name: "X",
    country: 1,
    latitude: 0,
    longitude: 0,
    population: null,
    names: {},
    networks: [],
    partOf: null,
  };
  expect(City.safeParse(city).success).toBe(true);
  expect(refusal(City, { ...city, latitude: 91 })).toMatch(/^latitude/);
  expect(refusal(City, { ...city, longitude: -181 })).toMatch(/^longitude/);
});

test("an event needs a source and a time zone that exists", () => {
  expect(refusal(TimeZone, "Europe/Atlantis")).toContain("Europe/Rome");
  expect(refusal(Event.pick({ sources: true }), { sources: [] })).toContain("at least one source");
});

test("names are keyed by language codes", () => {
  expect(Names.safeParse({ en: "Turin", "pt-BR": "Turim" }).success).toBe(true);
  expect(Names.safeParse({ Italian: "Torino" }).success).toBe(false);
  expect(Names.safeParse({ it: " " }).success).toBe(false);
});

test("whoever acts is one of four, each with what names it", () => {
  expect(Actor.safeParse({ kind: "job", name: "seed" }).success).toBe(true);
  expect(Actor.safeParse({ kind: "member", platform: "slack", workspace: "T1", user: "" }).success).toBe(false);
  expect(Actor.safeParse({ kind: "robot" }).success).toBe(false);
});

test("a question of 300 characters is taken, of 301 refused with what to do", () => {
  expect(Ask.safeParse({ text: "x".repeat(300) }).success).toBe(true);
  expect(refusal(Ask, { text: "x".repeat(301) })).toContain("Ask it in fewer words");
});

test("a source keeps only web addresses", () => {
  for (const url of ["data:text/html,x", "file:///etc/passwd", "//example.org", "example.org", "https:/x y"]) {
    expect([url, Source.safeParse({ title: "A", url, publisher: "B" }).success]).toEqual([url, false]);
  }
});

test("every error code has a status and a kind, and a sentence apart from its detail", () => {
  for (const code of ErrorCode.options) expect(errorCodes[code].status).toBeGreaterThanOrEqual(400);
  const error = new ConvivioError("not-found", "There is none.", "record 7", { field: "slug" });
  expect([error.message, error.detail, error.field]).toEqual(["There is none.", "record 7", "slug"]);
});
