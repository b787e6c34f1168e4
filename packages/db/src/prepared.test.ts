// Statements that Drizzle writes are kept by the server, in a transaction and inside another too; those of many shapes are not.
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { connect, type Database } from "./connect.ts";
import { freshDatabase, getTestServerUrl } from "./testing/index.ts";

let db: Database;
let drop: () => Promise<void>;

beforeAll(async () => {
  const database = await freshDatabase({ serverUrl: getTestServerUrl() });
  drop = database.drop;
  db = connect(database.url, { connections: 1 });
});
afterAll(async () => {
  await db.close();
  await drop();
});

/** How often the server has kept a statement with this mark, and used it. */
async function kept(mark: string): Promise<{ statements: number; uses: number }> {
  const [row] = await db.sql<{ statements: number; uses: number }[]>`
    select count(*)::int as statements, coalesce(sum(generic_plans + custom_plans), 0)::int as uses
    from pg_prepared_statements where starts_with(statement, ${`select '${mark}'`})`;
  return row ?? { statements: 0, uses: 0 };
}

const marked = (mark: string, value: number) => sql`select ${sql.raw(`'${mark}'`)}, ${value}::int as value`;

test("the same statement is planned once", async () => {
  for (const value of [1, 2, 3]) {
    const [row] = await db.tables.execute<{ value: number }>(marked("plain", value));
    expect(row?.value).toBe(value);
  }
  expect(await kept("plain")).toEqual({ statements: 1, uses: 3 });
});

test("so it is in a transaction, and in one inside it, which is undone by itself", async () => {
  await db.tables.execute(sql`create temporary table noted (value int)`);
  await db.tables.transaction(async (tables) => {
    await tables.execute(marked("inside", 1));
    await tables.execute(sql`insert into noted values (${1})`);
    await tables
      .transaction(async (inner) => {
        await inner.execute(marked("inside", 2));
        await inner.execute(sql`insert into noted values (${2})`);
        throw new Error("on purpose");
      })
      .catch(() => {});
    await tables.execute(marked("inside", 3));
  });
  expect(await kept("inside")).toEqual({ statements: 1, uses: 3 });
  expect((await db.sql`select value from noted`).map(({ value }) => value)).toEqual([1]);
});

test("a list so long that it hardly comes back in the same length is not kept", async () => {
  const list = (length: number) =>
    sql.join(
      Array.from({ length }, (_, at) => sql`${at}::int`),
      sql`, `,
    );
  for (const length of [64, 65]) await db.tables.execute(sql`select 'list', array[${list(length)}]`);
  expect(await kept("list")).toEqual({ statements: 1, uses: 1 });
});

test("several statements at once are run as they are", async () => {
  await db.tables.execute(sql.raw("create temporary table two (value int); insert into two values (1)"));
  expect(await db.sql`select value from two`).toHaveLength(1);
});
