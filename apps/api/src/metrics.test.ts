// The figures: who may read them, and that they say what happened.
import { afterAll, beforeAll, expect, test } from "vitest";
import { call, connectionFrom } from "./testing/call.ts";
import { readFigures } from "./testing/figures.ts";
import { openTestCatalogue, type TestCatalogue, testApp } from "./testing/index.ts";

const metricsKey = "a-key-for-figures";
let opened: TestCatalogue;
beforeAll(async () => {
  opened = await openTestCatalogue();
});
afterAll(() => opened.close());

type Over = Parameters<typeof testApp>[2];
const get = (over: Over = {}, headers: Record<string, string> = {}, from = "127.0.0.1") =>
  testApp(opened.catalogue, null, over).request("/metrics", { headers }, connectionFrom(from));
const figures = async (over: Over = {}) => readFigures(await (await get(over)).text());

test.each(["127.0.0.1", "::1", "::ffff:127.0.0.1"])(
  "without a key, a program on this machine (%s) reads them",
  async (from) => {
    const response = await get({}, {}, from);
    expect([response.status, response.headers.get("cache-control")]).toEqual([200, "no-store"]);
    expect(response.headers.get("content-type")).toContain("text/plain; version=0.0.4");
    expect(await response.text()).toContain("# TYPE convivio_questions_total counter");
  },
);

test.each([
  ["another machine", {}, "10.0.0.7"],
  ["one that only says that it is this machine", { "x-forwarded-for": "127.0.0.1" }, "10.0.0.7"],
  ["a reader behind a proxy on this machine", { "x-forwarded-for": "203.0.113.9" }, "127.0.0.1"],
  ["one behind a proxy that forwards nothing but its own name", { via: "1.1 proxy" }, "127.0.0.1"],
  ["whoever guesses at a key where there is none", { authorization: "Bearer null" }, "10.0.0.7"],
])("without a key, for %s there is no such address", async (_, headers, from) => {
  const response = await get({}, headers, from);
  expect(response.status).toBe(404);
  expect(await response.text()).not.toContain("convivio_questions_total");
});

test("with a key, only who has it reads them, from wherever", async () => {
  const over = { metricsKey };
  expect((await get(over, { authorization: `Bearer ${metricsKey}` }, "10.0.0.7")).status).toBe(200);
  for (const authorization of [
    "",
    "Bearer ",
    `Bearer ${metricsKey}x`,
    "Bearer a-key-for-figuret",
    `Basic ${metricsKey}`,
  ]) {
    expect((await get(over, { authorization })).status, authorization).toBe(404);
  }
  expect((await get(over)).status).toBe(404);
});

test("a question is counted once, by its platform and how it went; what is opened from it is none", async () => {
  const app = testApp(opened.catalogue);
  const before = await figures();
  const asked = await call(app, "answers.ask", { text: "xyzzyplugh", platform: "web" });
  const found = await call(app, "answers.ask", { text: "italy", platform: "slack" });
  const { id } = found.result as { id: string };
  await call(app, "answers.open", { id, show: { what: "details", index: 0 } });
  const further = await call(app, "answers.open", { id, show: { what: "next" }, platform: "slack" });
  expect(further.result).toMatchObject({ page: 2 });
  await call(app, "answers.open", { id: "nowhere-to-be-found-22", show: { what: "same" } });
  expect([asked.status, found.status]).toEqual([200, 200]);
  const after = await figures();
  const grown = (name: string) => (after.get(name) ?? Number.NaN) - (before.get(name) ?? Number.NaN);
  expect(grown('convivio_questions_total{platform="web",outcome="none"}')).toBe(1);
  expect(grown('convivio_questions_total{platform="slack",outcome="answered"}')).toBe(1);
  expect(grown('convivio_questions_total{platform="slack",outcome="none"}')).toBe(0);
  expect(after.get('convivio_question_seconds_count{platform="web"}')).toBeGreaterThan(0);
  const errors = [...after.keys()].filter((name) => name.startsWith("convivio_errors_total") && grown(name) > 0);
  expect(errors).toEqual(['convivio_errors_total{code="answer-expired"}']);
});

test("they are told while the database is away, without what only it knows", async () => {
  expect((await figures()).get('convivio_deliveries_waiting{platform="discord"}')).toBe(0);
  const away = new Proxy({} as TestCatalogue["catalogue"]["db"]["tables"], {
    get: () => () => {
      throw new Error("away");
    },
  });
  const told = await figures({
    catalogue: () => ({ ...opened.catalogue, db: { ...opened.catalogue.db, tables: away } }),
  });
  expect(told.get('convivio_errors_total{code="internal"}')).toBeGreaterThanOrEqual(0);
  expect([...told.keys()].filter((name) => name.startsWith("convivio_deliveries_waiting"))).toEqual([]);
  expect((await figures({ catalogue: () => null })).has('convivio_errors_total{code="internal"}')).toBe(true);
});
