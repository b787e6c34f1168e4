// A real PostgreSQL for tests. As `globalSetup: ["@convivio/db/testing"]` vitest starts one server for the whole run.
import { hasTestServer, startTestServer, type TestServer } from "./server.ts";

export { type FreshDatabase, freshDatabase, prepareTemplate } from "./databases.ts";
export { getTestServerUrl, startTestServer, type TestServer } from "./server.ts";

let running: TestServer | undefined;

/** Asked by every room that wants it: the first starts it, and stops it when all are done. */
export async function setup(): Promise<void> {
  if (!hasTestServer()) running = await startTestServer();
}

export async function teardown(): Promise<void> {
  await running?.stop();
}
