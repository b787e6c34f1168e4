// Everything that is kept sealed, wherever it stands: found by the key that sealed it, and sealed anew by whoever has the keys.
import { and, eq, isNotNull, type SQL, sql } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import type { Database } from "../connect.ts";
import { installations, requests } from "../schema/index.ts";
import type { Sealed } from "../schema/sealed.ts";

/** The one place at which something sealed may stand; it opens nowhere else. */
export interface SealedAddress {
  table: "installations" | "requests";
  platform: string;
  /** Of the row, within the platform. */
  id: string;
  field: "accessToken" | "refreshToken" | "payload";
}

const places = [
  { table: installations, name: "installations", id: installations.workspace, field: "accessToken" },
  { table: installations, name: "installations", id: installations.workspace, field: "refreshToken" },
  { table: requests, name: "requests", id: requests.identity, field: "payload" },
] as const;
type Place = (typeof places)[number];

const columnOf = ({ table, field }: Place): PgColumn =>
  (table as unknown as Record<string, PgColumn>)[field] as PgColumn;
const keyOf = (place: Place): SQL<string> => sql<string>`${columnOf(place)} ->> 'key'`;

/** Some of what one of `keys` sealed. */
export async function listSealedBy(
  db: Database,
  keys: readonly string[],
  limit: number,
): Promise<(SealedAddress & { sealed: Sealed })[]> {
  const found: (SealedAddress & { sealed: Sealed })[] = [];
  for (const place of places) {
    if (found.length >= limit || keys.length === 0) break;
    const rows = await db.tables
      .select({ platform: place.table.platform, id: place.id, sealed: columnOf(place) })
      .from(place.table)
      .where(sql`${keyOf(place)} in ${[...keys]}`)
      .limit(limit - found.length);
    for (const { sealed, ...row } of rows) {
      found.push({ table: place.name, field: place.field, ...row, sealed: sealed as Sealed });
    }
  }
  return found;
}

/** Only where it still is what it was. @returns false where somebody has changed or deleted it meanwhile. */
export async function replaceSealed(
  db: Database,
  { table, platform, id, field, sealed }: SealedAddress & { sealed: Sealed },
  anew: Sealed,
): Promise<boolean> {
  const place = places.find((one) => one.name === table && one.field === field);
  if (place === undefined) throw new Error(`nothing is kept sealed in ${table}.${field}`);
  const replaced = await db.tables
    .update(place.table)
    .set({ [field]: anew })
    .where(
      and(
        sql`${place.table.platform} = ${platform}`,
        eq(place.id, id),
        sql`${columnOf(place)} = ${JSON.stringify(sealed)}::jsonb`,
      ),
    )
    .returning({ platform: place.table.platform });
  return replaced.length > 0;
}

/** How much each key has sealed of what there is, by its id. */
export async function countSealed(db: Database): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  for (const place of places) {
    const rows = await db.tables
      .select({ key: keyOf(place), count: sql<number>`count(*)::int` })
      .from(place.table)
      .where(isNotNull(columnOf(place)))
      .groupBy(keyOf(place));
    for (const { key, count } of rows) counts.set(key, (counts.get(key) ?? 0) + count);
  }
  return counts;
}
