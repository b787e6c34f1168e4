// Drizzle sends each statement to be read and planned anew. Here the server keeps what it has planned, as postgres.js has it
// do for its own statements: half the time of a write that is made of thirty small ones.
import type { Sql } from "postgres";

/** Lists of ids are statements of as many shapes as they have lengths; only the short ones come back. */
const mostParameters = 64;

type Work = (inside: Sql) => unknown;

/** The same connections; what Drizzle asks of them is prepared, inside a transaction too. */
export function prepared(sql: Sql): Sql {
  const unsafe: Sql["unsafe"] = (text, values = [], options = {}) =>
    sql.unsafe(text, values, { ...options, prepare: values.length > 0 && values.length <= mostParameters });
  const nested = (name: "begin" | "savepoint") => {
    const open = (sql as unknown as Record<string, (...given: unknown[]) => unknown>)[name];
    return (...given: unknown[]) => {
      const work = given.pop() as Work;
      return open?.call(sql, ...given, (inside: Sql) => work(prepared(inside)));
    };
  };
  const ours: Record<PropertyKey, unknown> = { unsafe, begin: nested("begin"), savepoint: nested("savepoint") };
  return new Proxy(sql, { get: (target, name) => ours[name] ?? Reflect.get(target, name) });
}
