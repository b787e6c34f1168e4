// What people with an account are called, for whatever names them by their account.
import { asc, inArray, isNull } from "drizzle-orm";
import type { Tables } from "../connect.ts";
import { accounts } from "../schema/index.ts";

/** Names by account; who is not there is not in the map. */
export async function nameAccounts(tables: Tables, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await tables
    .select({ id: accounts.id, name: accounts.name })
    .from(accounts)
    .where(inArray(accounts.id, [...new Set(ids)]));
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** Everybody to whom something can be given to look after, by name. */
export async function listAccountNames(tables: Tables): Promise<{ id: string; name: string }[]> {
  return tables
    .select({ id: accounts.id, name: accounts.name })
    .from(accounts)
    .where(isNull(accounts.closedAt))
    .orderBy(asc(accounts.name))
    .limit(1000);
}
