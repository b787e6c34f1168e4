// What holds for every request: its limits, its reference, its log line, and the two addresses of health.
import { Writable } from "node:stream";
import { pino } from "pino";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createApp } from "./app.ts";
import type { Catalogue } from "./catalogue.ts";
import { createQuestionLimit, questionsAMinute } from "./question-limit.ts";
import { call } from "./testing/call.ts";
import {
  openTestCatalogue,
  signIn,
  type TestCatalogue,
  testAccounts,
  testBotKey,
  testSealing,
} from "./testing/index.ts";

let opened: TestCatalogue;
const written: string[] = [];
const log = pino(
  { level: "trace" },
  new Writable({
    write(chunk, _, done) {
      written.push(String(chunk));
      done();
    },
  }),
);

beforeAll(async () => {
  opened = await openTestCatalogue();
});
afterAll(() => opened.close());

function appWith(over: Partial<Parameters<typeof createApp>[0]> = {}) {
  return createApp({
    catalogue: () => opened.catalogue,
    accounts: () => testAccounts(opened.catalogue),
    publicUrl: opened.catalogue.publicUrl,
    isReady: () => Promise.resolve(true),
    botKey: testBotKey,
    metricsKey: null,
    log,
    questionLimit: createQuestionLimit(),
    dashboardFolder: null,
    sealing: testSealing,
    ...over,
  });
}

/** The same catalogue over a database that is gone. */
const brokenCatalogue = (): Catalogue => {
  const gone = () => {
    throw Object.assign(new Error('relation "secret_table" does not exist'), { code: "42P01" });
  };
  const sql = Object.assign(() => gone(), { unsafe: gone });
  return {
    ...opened.catalogue,
    names: opened.catalogue.names,
    dictionary: opened.catalogue.dictionary,
    db: { ...opened.catalogue.db, sql: sql as never },
  };
};

test("alive is said without the database, ready only when it answers", async () => {
  const notReady = appWith({ catalogue: () => null, isReady: () => Promise.reject(new Error("no database")) });
  expect(await (await notReady.request("/healthz")).json()).toEqual({ name: "convivio", status: "alive" });
  const refused = await notReady.request("/readyz");
  expect([refused.status, await refused.json()]).toEqual([503, { name: "convivio", status: "not ready" }]);
  const ready = await appWith().request("/readyz");
  expect([ready.status, await ready.json()]).toEqual([200, { name: "convivio", status: "ready" }]);
});

test("until the catalogue is open every door says so, with a reference", async () => {
  const response = await appWith({ catalogue: () => null }).request("/trpc/answers.ask", {
    method: "POST",
    body: "{}",
  });
  const body = (await response.json()) as { code: string; reference: string };
  expect([response.status, body.code]).toEqual([503, "not-available"]);
  expect(body.reference).toBe(response.headers.get("x-request-id"));
});

test("a question of 300 characters is asked; one of 301 is an error that says so, and is not cut", async () => {
  const app = appWith();
  expect((await call(app, "answers.ask", { text: `turin ${"x".repeat(294)}` })).status).toBe(200);
  const called = await call(app, "answers.ask", { text: `turin ${"x".repeat(295)}` });
  expect([called.status, called.report?.code, called.report?.field]).toEqual([400, "text-too-long", "text"]);
  expect(called.report?.message).toContain("300 characters");
});

test("a body of 64 kB is read, a larger one is refused with 413 and a reference, also without its length", async () => {
  const app = appWith();
  const send = (size: number, body = " ".repeat(size - 2)) =>
    app.request("/trpc/answers.ask", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: `{}${body}`,
    });
  expect((await send(64 * 1024)).status).toBe(400);
  const refused = await send(64 * 1024 + 1);
  const body = (await refused.json()) as { code: string; reference: string };
  expect([refused.status, body.code]).toEqual([413, "body-too-large"]);
  expect(body.reference).toBe(refused.headers.get("x-request-id"));
  const chunks = new ReadableStream({
    start(controller) {
      for (let count = 0; count < 70; count++) controller.enqueue(new TextEncoder().encode(" ".repeat(1024)));
      controller.close();
    },
  });
  const streamed = new Request("http://localhost/trpc/answers.ask", {
    method: "POST",
    body: chunks,
    duplex: "half",
  } as RequestInit);
  expect((await app.request(streamed)).status).toBe(413);
});

test("only whoever is signed in may send more, and nobody more than 1 MB", async () => {
  const app = appWith();
  const { headers, cookieName } = await signIn(opened);
  const send = async (kilobytes: number, more: Record<string, string>) => {
    const body = `{}${" ".repeat(kilobytes * 1024 - 2)}`;
    const length = { "content-type": "application/json", "content-length": String(body.length) };
    const response = await app.request("/trpc/answers.ask", { method: "POST", headers: { ...length, ...more }, body });
    return response.status;
  };
  expect([await send(65, headers), await send(1024, headers), await send(1025, headers)]).toEqual([400, 400, 413]);
  for (const cookie of ["x=y", `${cookieName}=made-up`, `${cookieName}=made-up.c2lnbmVk`]) {
    expect(await send(65, { ...headers, cookie }), cookie).toBe(413);
  }
});

test("the 61st question in a minute is refused with how long to wait; our bots and the next minute are not", async () => {
  let now = 1_000_000;
  const app = appWith({ questionLimit: createQuestionLimit(() => now) });
  const ask = (headers: Record<string, string> = {}) => call(app, "answers.ask", { text: "help" }, headers);
  for (let count = 0; count < questionsAMinute; count++) expect((await ask()).status).toBe(200);
  now += 20_000;
  const refused = await ask();
  expect([refused.status, refused.report?.code]).toEqual([429, "too-many-questions"]);
  expect(refused.report?.message).toContain("40 seconds");
  expect((await ask({ authorization: `Bearer ${testBotKey}` })).status).toBe(200);
  expect((await ask({ authorization: "Bearer something-else" })).status).toBe(429);
  expect((await call(app, "practices.list", { limit: 1 })).status).toBe(200);
  now += 40_000;
  expect((await ask()).status).toBe(200);
});

test("a batch of questions counts each of them", async () => {
  const app = appWith();
  const batch = Object.fromEntries(Array.from({ length: 20 }, (_, at) => [at, { text: "help" }]));
  const send = () =>
    app.request(`/trpc/${Array(20).fill("answers.ask").join(",")}?batch=1`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(batch),
    });
  for (let turn = 0; turn < 3; turn++) expect((await send()).status).toBe(200);
  expect(await (await send()).text()).toContain("too-many-questions");
});

test("when we break, the caller reads one sentence and a reference, and the log has the cause under that reference", async () => {
  written.length = 0;
  const called = await call(appWith({ catalogue: brokenCatalogue }), "answers.ask", { text: "turin whistleblower" });
  expect(called.status).toBeGreaterThanOrEqual(500);
  expect(called.report?.message).toMatch(/^[A-Z].*\.$/);
  expect(called.report?.reference).toBe(called.requestId);
  expect(called.text).not.toMatch(/secret_table|relation|\.ts|node_modules|whistleblower/);
  const lines = written.map((line) => JSON.parse(line) as { requestId: string; err?: { message: string } });
  expect(lines.find((line) => line.requestId === called.requestId && line.err !== undefined)?.err?.message).toContain(
    "secret_table",
  );
});

test("no log line holds what somebody asked, a key, or a stack for what the caller did wrong", async () => {
  written.length = 0;
  const app = appWith();
  const word = "whistleblower";
  await call(app, "answers.ask", { text: `turin ${word}` }, { authorization: `Bearer ${testBotKey}` });
  await call(app, "answers.ask", { text: `${word} `.repeat(40) });
  await call(app, "answers.ask", { text: "turin", city: `${word}-city` });
  await app.request(`/trpc/answers.ask?input=${encodeURIComponent(JSON.stringify({ text: word }))}`);
  await app.request(`/?q=${word}`);
  await call(appWith({ catalogue: brokenCatalogue }), "answers.ask", { text: word });
  const all = written.join("");
  expect(written.length).toBeGreaterThan(5);
  expect(all).not.toContain(word);
  expect(all).not.toContain(testBotKey);
});

test("every answer says which request it was, and that types are not to be guessed", async () => {
  const app = appWith();
  for (const path of ["/healthz", "/nowhere", "/practices/no-such-practice", "/trpc/nothing"]) {
    const response = await app.request(path);
    expect([path, response.headers.get("x-request-id")]).toEqual([path, expect.stringMatching(/^[0-9a-f]{10}$/)]);
    expect(response.headers.get("x-content-type-options")).toBe("nosniff");
  }
});
