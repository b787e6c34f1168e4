// What records point at, read once for a batch of documents.
import { getTableColumns, inArray } from "drizzle-orm";
import type { PgColumn, PgTable } from "drizzle-orm/pg-core";
import type { Tables } from "../connect.ts";
import { cities, organisations, people, series, statements, themes } from "../schema/index.ts";

export interface Neighbours {
  cities: Map<number, typeof cities.$inferSelect>;
  themes: Map<number, typeof themes.$inferSelect>;
  organisations: Map<number, typeof organisations.$inferSelect>;
  people: Map<number, typeof people.$inferSelect>;
  series: Map<number, typeof series.$inferSelect>;
  statements: (typeof statements.$inferSelect)[];
}

interface Pointers {
  cities?: number[];
  themes?: number[];
  organisations?: number[];
  people?: number[];
  series?: number[];
  /** Statements are found by where they were made, and point at themes themselves. */
  events?: number[];
}

type RecordTable = PgTable & { recordId: PgColumn; $inferSelect: { recordId: number } };

export async function findNeighbours(tables: Tables, pointers: Pointers): Promise<Neighbours> {
  const by = <Table extends RecordTable>(table: Table, ids: readonly number[] = []) => findById(tables, table, ids);
  const made = await findStatements(tables, pointers.events ?? []);
  const themeIds = [...(pointers.themes ?? []), ...made.flatMap((statement) => statement.themeIds)];
  const [cityRows, themeRows, organisationRows, personRows, seriesRows] = await Promise.all([
    by(cities, pointers.cities),
    by(themes, themeIds),
    by(organisations, pointers.organisations),
    by(people, pointers.people),
    by(series, pointers.series),
  ]);
  return {
    cities: cityRows,
    themes: themeRows,
    organisations: organisationRows,
    people: personRows,
    series: seriesRows,
    statements: made,
  };
}

async function findStatements(tables: Tables, eventIds: number[]): Promise<(typeof statements.$inferSelect)[]> {
  return eventIds.length === 0 ? [] : tables.select().from(statements).where(inArray(statements.eventId, eventIds));
}

async function findById<Table extends RecordTable>(
  tables: Tables,
  table: Table,
  ids: readonly number[],
): Promise<Map<number, Table["$inferSelect"]>> {
  if (ids.length === 0) return new Map();
  const rows = await tables
    .select(getTableColumns(table))
    .from(table as PgTable)
    .where(inArray(table.recordId, [...new Set(ids)]));
  return new Map(rows.map((row) => [(row as { recordId: number }).recordId, row as Table["$inferSelect"]]));
}
