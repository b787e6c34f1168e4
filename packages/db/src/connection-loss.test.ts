// No question is left without an outcome when connections break under load (postgres.js alone leaves some: see patches/).
import { createServer, connect as open, type Socket } from "node:net";
import { afterAll, beforeAll, expect, it } from "vitest";
import { connect } from "./connect.ts";
import { getTestServerUrl } from "./testing/index.ts";
import { troubleOf } from "./trouble.ts";

const pairs = new Set<Socket>();
const serverUrl = new URL(getTestServerUrl());
/** Between us and PostgreSQL, to break what is under way. */
const between = createServer((near) => {
  const far = open(Number(serverUrl.port), serverUrl.hostname);
  pairs.add(near);
  near.on("close", () => {
    pairs.delete(near);
    far.destroy();
  });
  for (const socket of [near, far]) socket.on("error", () => {});
  far.on("close", () => near.destroy());
  near.pipe(far).pipe(near);
});
beforeAll(() => new Promise<void>((resolve) => between.listen(0, "127.0.0.1", resolve)));
afterAll(() => new Promise((resolve) => between.close(resolve)));

it("every question asked while connections break is answered or fails, and afterwards all goes on", async () => {
  const url = new URL(serverUrl);
  url.port = String((between.address() as { port: number }).port);
  const db = connect(url.href, { connections: 4 });
  let isOver = false;
  const outcomes = { answered: 0, notAvailable: 0, others: [] as unknown[] };
  const member = async () => {
    while (!isOver) {
      await db.sql`select ${1}::int as one`.then(
        () => outcomes.answered++,
        (error: unknown) =>
          troubleOf(error) === "not-available" ? outcomes.notAvailable++ : outcomes.others.push(error),
      );
    }
  };
  const members = Promise.all(Array.from({ length: 20 }, member));
  for (let round = 0; round < 5; round += 1) {
    await new Promise((resolve) => setTimeout(resolve, 50));
    for (const socket of pairs) socket.resetAndDestroy();
  }
  isOver = true;
  await members;
  expect(outcomes.others).toEqual([]);
  expect(outcomes.notAvailable).toBeGreaterThan(0);
  expect(await db.sql`select 1 as one`).toEqual([{ one: 1 }]);
  const begun = performance.now();
  await db.close();
  expect(performance.now() - begun).toBeLessThan(3000);
});

it("a transaction whose connection breaks between two statements fails, and nothing of it runs outside of it", async () => {
  const db = connect(serverUrl.href, { connections: 1 });
  const killer = connect(serverUrl.href, { connections: 1 });
  await db.sql`create table kept (id int)`;
  const later = Promise.withResolvers<unknown>();
  const broken = db.sql.begin(async (tx) => {
    await tx`insert into kept values (1)`;
    const [row] = await tx`select pg_backend_pid() as pid`;
    await killer.sql`select pg_terminate_backend(${row?.pid}, 5000)`;
    // Somebody else has the connection by now, opened anew.
    await expect.poll(() => db.sql`select 1 as one`.catch(() => null)).toEqual([{ one: 1 }]);
    await tx`insert into kept values (2)`.catch(later.resolve);
  });
  await expect(broken).rejects.toMatchObject({ code: "CONNECTION_CLOSED" });
  expect(troubleOf(await later.promise)).toBe("not-available");
  expect(await db.sql`select id from kept`).toEqual([]);
  await db.sql`drop table kept`;
  await Promise.all([db.close(), killer.close()]);
});

it("so does a reserved connection, which is not given to others when it is let go", async () => {
  const db = connect(serverUrl.href, { connections: 1 });
  const killer = connect(serverUrl.href, { connections: 1 });
  const reserved = await db.sql.reserve();
  const [row] = await reserved`select pg_backend_pid() as pid`;
  await killer.sql`select pg_terminate_backend(${row?.pid}, 5000)`;
  await expect.poll(() => reserved`select 1`.catch(troubleOf)).toBe("not-available");
  expect(await reserved`rollback`.catch(troubleOf)).toBe("not-available");
  reserved.release();
  expect(await Promise.all([1, 2, 3].map((one) => db.sql`select ${one}::int as one`))).toEqual(
    [1, 2, 3].map((one) => [{ one }]),
  );
  await Promise.all([db.close(), killer.close()]);
});
