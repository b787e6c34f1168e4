// While the database is away the api says so at once, in words; when it is back, all goes on, and what is published is heard.
import { createServer, connect as open, type Server, type Socket } from "node:net";
import { connect, type Database, isMigrated } from "@convivio/db";
import { pino } from "pino";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type Catalogue, openCatalogue } from "./catalogue.ts";
import { openTestCatalogue, type TestCatalogue, testApp } from "./testing/index.ts";

/** Stands between the api and its database, and can go away and come back at the same address. */
class Between {
  readonly #sockets = new Set<Socket>();
  #server: Server | null = null;
  readonly #far: URL;
  port = 0;

  constructor(url: string) {
    this.#far = new URL(url);
  }

  async comeBack(): Promise<void> {
    const server = createServer((near) => {
      const far = open(Number(this.#far.port), this.#far.hostname);
      for (const socket of [near, far]) {
        this.#sockets.add(socket);
        socket.on("error", () => {});
      }
      near.on("close", () => far.destroy());
      far.on("close", () => near.destroy());
      near.pipe(far).pipe(near);
    });
    this.#server = server;
    await new Promise<void>((resolve) => server.listen(this.port, "127.0.0.1", resolve));
    const address = server.address();
    this.port = typeof address === "object" && address !== null ? address.port : 0;
  }

  async goAway(): Promise<void> {
    for (const socket of this.#sockets) socket.resetAndDestroy();
    this.#sockets.clear();
    await new Promise((resolve) => this.#server?.close(resolve));
  }
}

let test: TestCatalogue;
let between: Between;
let db: Database;
let catalogue: Catalogue;
let app: ReturnType<typeof testApp>;

beforeAll(async () => {
  test = await openTestCatalogue();
  between = new Between(test.databaseUrl);
  await between.comeBack();
  const url = new URL(test.databaseUrl);
  url.port = String(between.port);
  db = connect(url.href, { connections: 3 });
  const log = pino({ level: "silent" });
  // So seldom that only a notification can bring news.
  catalogue = await openCatalogue({ db, publicUrl: "http://127.0.0.1:3000", log, checkEveryMs: 3_600_000 });
  app = testApp(catalogue, null, { isReady: () => isMigrated(db) });
});
afterAll(async () => {
  await catalogue.close();
  await db.close();
  await between.goAway();
  await test.close();
});

async function ask() {
  const response = await app.request("/trpc/answers.ask", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ text: "turin" }),
  });
  const body = (await response.json()) as { error?: { data: { report: { code: string; message: string } } } };
  return { status: response.status, report: body.error?.data.report };
}

const statusOf = async (path: string) => (await app.request(path)).status;

it("away: a question, a page and /readyz say so within seconds; back: they answer, and a change is heard", async () => {
  expect(await ask()).toEqual({ status: 200, report: undefined });
  expect(await statusOf("/readyz")).toBe(200);

  await between.goAway();
  const begun = performance.now();
  for (let turn = 0; turn < 3; turn += 1) {
    const { status, report } = await ask();
    expect({ status, code: report?.code }).toEqual({ status: 503, code: "not-available" });
    expect(report?.message).toMatch(/not available.+Try again/);
  }
  expect(await statusOf("/practices/anything")).toBe(503);
  expect(await statusOf("/readyz")).toBe(503);
  expect(await statusOf("/healthz")).toBe(200);
  expect(performance.now() - begun).toBeLessThan(8000);

  await between.comeBack();
  expect(await ask()).toEqual({ status: 200, report: undefined });
  expect(await statusOf("/readyz")).toBe(200);
  const { version } = catalogue.names;
  // Past the api, as another process would.
  await test.catalogue.db.sql`update catalogue_version set version = version + 1`;
  await expect
    .poll(
      async () => {
        await test.catalogue.db.sql`select pg_notify('convivio_catalogue', '')`;
        return catalogue.names.version;
      },
      { timeout: 10_000, interval: 200 },
    )
    .toBe(version + 1);
});

it("a statement that is cut off took too long, and says so", async () => {
  const slow = connect(test.databaseUrl, { connections: 1, statementTimeoutMs: 100 });
  const late = new Proxy(catalogue, { get: (all, name) => (name === "db" ? slow : Reflect.get(all, name)) });
  const lateApp = testApp(late, null, { isReady: () => Promise.resolve(true) });
  const lock = await test.catalogue.db.sql.reserve();
  try {
    await lock`begin`;
    await lock`lock table practices in access exclusive mode`;
    const response = await lateApp.request("/trpc/answers.ask", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ text: "turin housing" }),
    });
    expect(response.status).toBe(504);
    expect(await response.text()).toContain('"code":"took-too-long"');
  } finally {
    await lock`rollback`;
    lock.release();
    await slow.close();
  }
});
