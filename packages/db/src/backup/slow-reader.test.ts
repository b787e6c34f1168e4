// Whoever reads the last rows of a table slowly gets them all, and the session goes on (postgres.js alone stops: see patches/).
import { createServer, connect as open, type Socket } from "node:net";
import { Writable } from "node:stream";
import { finished, pipeline } from "node:stream/promises";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { connect } from "../connect.ts";
import { getTestServerUrl } from "../testing/index.ts";

const serverUrl = new URL(getTestServerUrl());
/** The last six bytes of what comes back, which say that the session is ready, are passed on a little later. */
const between = createServer((near: Socket) => {
  const far = open(Number(serverUrl.port), serverUrl.hostname);
  near.pipe(far);
  let held = Buffer.alloc(0);
  const passOn = () => {
    near.write(held);
    held = Buffer.alloc(0);
  };
  far.on("data", (bytes: Buffer) => {
    near.write(Buffer.concat([held, bytes.subarray(0, -6)]));
    held = Buffer.from(bytes.subarray(-6));
    setTimeout(passOn, 50);
  });
  for (const [one, other] of [
    [near, far],
    [far, near],
  ] as const) {
    one.on("close", () => other.destroy()).on("error", () => {});
  }
});
beforeAll(() => new Promise<void>((resolve) => between.listen(0, "127.0.0.1", resolve)));
afterAll(() => new Promise((resolve) => between.close(resolve)));

function openBetween() {
  const url = new URL(serverUrl);
  url.port = String((between.address() as { port: number }).port);
  return connect(url.href, { connections: 1 });
}

test("rows larger than what is read at once", async () => {
  const db = openBetween();
  let read = 0;
  const slow = new Writable({
    highWaterMark: 1,
    async write(row: Buffer, _encoding, done) {
      read += row.length;
      await pause(20);
      done();
    },
  });
  await pipeline(await db.sql`copy (select repeat('x', 99999) from generate_series(1, 3)) to stdout`.readable(), slow);
  expect(read).toBe(300_000);
  expect(await db.sql`select 1 as one`).toEqual([{ one: 1 }]);
  await db.close();
});

test("rows that the server refuses when it has them all are an error, and the session goes on", async () => {
  const db = connect(serverUrl.href, { connections: 1 });
  await db.sql`create temporary table few (id int primary key)`;
  const into = await db.sql`copy few from stdin`.writable();
  into.end("1\n1\n");
  await expect(finished(into)).rejects.toThrow("duplicate key");
  expect(await db.sql`select * from few`).toEqual([]);
  await db.close();
});
