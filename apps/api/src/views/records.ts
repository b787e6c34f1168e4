// Practices and events together, as a list of numbers names them: what is not published is left out.
import type { EventView, PracticeSummary } from "@convivio/core";
import { type Database, findEvents, findPractices } from "@convivio/db";
import { eventViews } from "./events.ts";
import type { Reader } from "./places.ts";
import { practiceSummary } from "./practices.ts";

/** In the order given. */
export async function recordViews(
  db: Database,
  reader: Reader,
  ids: readonly number[],
): Promise<{ practices: PracticeSummary[]; events: EventView[] }> {
  const [practices, events] = await Promise.all([findPractices(db, ids), findEvents(db, ids)]);
  const inOrder = <Row extends { recordId: number }>(rows: readonly Row[]) =>
    [...rows].sort((one, other) => ids.indexOf(one.recordId) - ids.indexOf(other.recordId));
  return {
    practices: inOrder(practices).map((row) => practiceSummary(reader, row)),
    events: await eventViews(db, reader, inOrder(events)),
  };
}
