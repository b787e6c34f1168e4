// The real api over a real database with the seeded catalogue, for the tests of every room.
import { connect, migrate, seed } from "@convivio/db";
import { type FreshDatabase, freshDatabase, getTestServerUrl, prepareTemplate } from "@convivio/db/testing";
import type { Hono } from "hono";
import { pino } from "pino";
import { type Accounts, type AccountsOptions, createAccounts } from "../accounts/accounts.ts";
import { createApp } from "../app.ts";
import type { AppEnv, AppOptions } from "../app-options.ts";
import { type Catalogue, openCatalogue } from "../catalogue.ts";
import { noPostman } from "../mails/postman.ts";
import { createQuestionLimit } from "../question-limit.ts";
import { fixedKeys, makeKey } from "../sealing/keys.ts";
import { createSealing } from "../sealing/sealing.ts";
import { listen } from "../server.ts";
import { testAuthSecret } from "./sign-in.ts";

export { makeSetUpLink } from "../accounts/links.ts";
export { readFigures } from "./figures.ts";
export { buildAccount, codeOf, goodPassword } from "./person.ts";
export { listTablesThatSay } from "./said.ts";
export { type SignedInForTest, signIn, testAuthSecret } from "./sign-in.ts";

export const testBotKey = "a-key-for-tests-only";
/** One for the run: apps over one database open what another sealed. */
export const testSealing = createSealing(fixedKeys([makeKey()]));

export interface TestCatalogue {
  catalogue: Catalogue;
  databaseUrl: string;
  close(): Promise<void>;
}

/** A database of one's own, cloned from one that was seeded once for the whole run. */
export async function openTestCatalogue(publicUrl = "http://127.0.0.1:3000", now?: () => Date): Promise<TestCatalogue> {
  const serverUrl = getTestServerUrl();
  const template = await prepareTemplate({ serverUrl, name: "convivio_seeded", prepare: prepareSeeded });
  return openCopy(await freshDatabase({ serverUrl, template }), publicUrl, now);
}

/** The tables, and nothing in them. */
export async function openEmptyCatalogue(): Promise<TestCatalogue> {
  const serverUrl = getTestServerUrl();
  const template = await prepareTemplate({ serverUrl, name: "convivio_migrated", prepare: prepareMigrated });
  return openCopy(await freshDatabase({ serverUrl, template }), "http://127.0.0.1:3000");
}

async function openCopy(database: FreshDatabase, publicUrl: string, now?: () => Date): Promise<TestCatalogue> {
  const db = connect(database.url, { connections: 4 });
  const catalogue = await openCatalogue({ db, publicUrl, log: pino({ level: "silent" }), ...(now ? { now } : {}) });
  return {
    catalogue,
    databaseUrl: database.url,
    async close() {
      await catalogue.close();
      await db.close();
      await database.drop();
    },
  };
}

async function prepareMigrated(url: string): Promise<void> {
  const db = connect(url, { connections: 4 });
  await migrate(db);
  await db.close();
}

async function prepareSeeded(url: string): Promise<void> {
  const db = connect(url, { connections: 4 });
  await migrate(db);
  await seed(db);
  await db.close();
}

export interface TestApi extends TestCatalogue {
  url: string;
  botKey: string;
}

/** The api listening on a free port of the loopback. */
export async function startTestApi(options: { now?: () => Date; dashboardFolder?: string } = {}): Promise<TestApi> {
  const opened = await openTestCatalogue("http://127.0.0.1:3000", options.now);
  const server = await listen(testApp(opened.catalogue, options.dashboardFolder ?? null), {
    host: "127.0.0.1",
    port: 0,
  });
  return {
    ...opened,
    url: `http://127.0.0.1:${server.port}`,
    botKey: testBotKey,
    async close() {
      await server.close();
      await opened.close();
    },
  };
}

/** The app without a port, for `app.request()`. */
export function testApp(
  catalogue: Catalogue,
  dashboardFolder: string | null = null,
  over: Partial<AppOptions> = {},
): Hono<AppEnv> {
  const accounts = testAccounts(catalogue);
  return createApp({
    catalogue: () => catalogue,
    accounts: () => accounts,
    publicUrl: catalogue.publicUrl,
    isReady: () => Promise.resolve(true),
    botKey: testBotKey,
    metricsKey: null,
    log: pino({ level: "silent" }),
    questionLimit: createQuestionLimit(),
    sealing: testSealing,
    dashboardFolder,
    ...over,
  });
}

export function testAccounts(catalogue: Catalogue, over: Partial<AccountsOptions> = {}): Accounts {
  const { db, publicUrl } = catalogue;
  return createAccounts({
    db,
    publicUrl,
    secret: testAuthSecret,
    oidc: null,
    postman: noPostman,
    log: pino({ level: "silent" }),
    ...over,
  });
}
