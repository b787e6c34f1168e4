// Which record an act is tried at: one that stands where it can be done, or any.
import { type Act, isPossible, type Standing } from "@convivio/core";
import type { Known } from "./model.ts";
import type { World } from "./world.ts";

export interface Aim {
  /** Which of the records there are, counted round. */
  target: number;
  /** At a record that stands where this can be done, if there is one; else at any. */
  isAimed: boolean;
}

export async function aim(world: World, { target, isAimed }: Aim, wanted?: Act): Promise<Known | undefined> {
  const suited = isAimed && wanted !== undefined ? await findSuited(world, wanted) : [];
  const among = suited.length > 0 ? suited : world.known;
  return among[target % Math.max(1, among.length)];
}

async function findSuited({ catalogue, known }: World, wanted: Act): Promise<Known[]> {
  const rows = await catalogue.db.sql<({ id: number } & Standing)[]>`
    select id, state, published_revision is not null as "isPublished" from records
    where id = any(${known.map(({ id }) => id)})`;
  const able = new Set(rows.flatMap((row) => (isPossible(wanted, row) ? row.id : [])));
  return known.filter(({ id }) => able.has(id));
}
