// What a database that is away looks like to a caller, held against real refusals.
import { createServer } from "node:net";
import { ConvivioError } from "@convivio/core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { checkServer, connect, type Database } from "./connect.ts";
import { getTestServerUrl } from "./testing/index.ts";
import { troubleOf } from "./trouble.ts";

const opened: Database[] = [];
function open(change: (url: URL) => void, statementTimeoutMs = 10_000): Database {
  const url = new URL(getTestServerUrl());
  change(url);
  const db = connect(url.href, { connections: 1, statementTimeoutMs });
  opened.push(db);
  return db;
}
afterAll(() => Promise.all(opened.map((db) => db.close())));

async function failure(work: PromiseLike<unknown>): Promise<unknown> {
  return Promise.resolve(work).then(
    () => null,
    (error: unknown) => error,
  );
}

let closedPort: string;
beforeAll(async () => {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  closedPort = String((server.address() as { port: number }).port);
  await new Promise((resolve) => server.close(resolve));
});

describe("troubleOf", () => {
  it("a server that is not there is not available, at once, also through Drizzle and a second time", async () => {
    const db = open((url) => {
      url.port = closedPort;
    });
    const begun = performance.now();
    for (let turn = 0; turn < 5; turn += 1) expect(troubleOf(await failure(db.sql`select 1`))).toBe("not-available");
    expect(troubleOf(await failure(db.tables.execute("select 1")))).toBe("not-available");
    expect(performance.now() - begun).toBeLessThan(5000);
  });

  it("a connection that the server ends is not available, and soon the next question is answered", async () => {
    const db = open(() => {});
    expect(troubleOf(await failure(db.sql`select pg_terminate_backend(pg_backend_pid())`))).toBe("not-available");
    await expect.poll(() => failure(db.sql`select 1`), { timeout: 5000 }).toBeNull();
  });

  it("a statement that is cut off took too long", async () => {
    const db = open(() => {}, 50);
    expect(troubleOf(await failure(db.sql`select pg_sleep(5)`))).toBe("took-too-long");
  });

  it("a fault of ours stays one", async () => {
    expect(troubleOf(await failure(open(() => {}).sql`select * from nowhere`))).toBeNull();
    expect(troubleOf(new Error("no"))).toBeNull();
    expect(troubleOf(null)).toBeNull();
  });
});

describe("checkServer", () => {
  const sentenceOf = async (db: Database) => {
    const error = await failure(checkServer(db));
    expect(error).toBeInstanceOf(ConvivioError);
    return (error as ConvivioError).message;
  };

  it("names what to look at: the password, the name, the server", async () => {
    const wrongPassword = open((url) => {
      url.password = "not-the-password";
    });
    expect(await sentenceOf(wrongPassword)).toContain("user or the password");
    const wrongName = open((url) => {
      url.pathname = "/no_such_database";
    });
    expect(await sentenceOf(wrongName)).toContain("does not exist");
    const wrongPort = open((url) => {
      url.port = closedPort;
    });
    expect(await sentenceOf(wrongPort)).toContain("Nothing answers");
  });

  it("refuses a server that is too old", async () => {
    const old = { sql: () => Promise.resolve([{ version: 140_012 }]) } as unknown as Database;
    expect(await sentenceOf(old)).toContain("too old");
  });
});
