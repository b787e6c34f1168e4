// A real PostgreSQL for tests. As `globalSetup: ["@convivio/db/testing"]` vitest starts one server for the whole run.
import { startTestServer, type TestServer } from "./server.ts";

export { type FreshDatabase, freshDatabase, prepareTemplate } from "./databases.ts";
export { getTestServerUrl, startTestServer, type TestServer } from "./server.ts";

let running: TestServer | undefined;

export async function setup(): Promise<void> {
  running = await startTestServer();
}

export async function teardown(): Promise<void> {
  await running?.stop();
}
