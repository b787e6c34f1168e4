// What is looked for in a record: its words, in whatever language they stand, and not its markup.

import { lexemeOf } from "@convivio/core";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  buildEvent,
  buildPractice,
  type OpenDatabase,
  openMigrated,
  publishNew,
  publishSmallCatalogue,
  type SmallCatalogue,
  wrongCounts,
} from "../publish/testing/catalogue.ts";
import { events, practices, series, statements } from "../schema/index.ts";
import { indexDependents, indexDocuments } from "./index-documents.ts";

let opened: OpenDatabase;
let small: SmallCatalogue;

beforeAll(async () => {
  opened = await openMigrated();
  small = await publishSmallCatalogue(opened.db.tables);
});
afterAll(() => opened.close());

const lexemesOf = async (record: number): Promise<string[]> =>
  (
    await opened.db.sql<{ lexemes: string[] }[]>`
      select tsvector_to_array(vector) as lexemes from search_documents where record_id = ${record}`
  )[0]?.lexemes ?? [];

test("the words of a story are found, the addresses of its links are not", async () => {
  const process = "- **Lanterns** for [the orchard](https://hidden.example/secretpath) and [the mayor](Turin)";
  const told = buildPractice("in-markdown", [small.turin], [small.housing], { process });
  const lexemes = await lexemesOf(await publishNew(opened.db.tables, "practice", told));
  for (const word of ["lantern", "orchard", "mayor", "turin"]) expect(lexemes).toContain(word);
  for (const word of ["https", "hidden", "secretpath"]) expect(lexemes).not.toContain(word);
});

test("the words of a translation find the record, those that the original no longer says do not", async () => {
  const { tables, sql } = opened.db;
  const told = buildPractice("translated", [small.turin], [small.housing], { title: "Lamps", purpose: "To meet." });
  const record = await publishNew(tables, "practice", told);
  const fields = { title: "Lanterne", purpose: "**Incontrarsi** [qui](https://nascosto.example)", impact: "Perduto" };
  const translations = { it: { revision: 1, of: 1, fields } };
  await tables.update(practices).set({ translations }).where(eq(practices.recordId, record));
  await indexDocuments(tables, "practice", [record]);
  const [row] = await sql<{ vector: string }[]>`
    select vector::text as vector from search_documents where record_id = ${record}`;
  const weightOf = (word: string) => new RegExp(`'${lexemeOf(word)}':\\d+([A-C]?)`).exec(row?.vector ?? "")?.[1];
  expect(weightOf("lanterne")).toBe(weightOf("lamps"));
  expect(weightOf("incontrarsi")).toBe(weightOf("meet"));
  for (const word of ["perduto", "nascosto"]) expect(weightOf(word)).toBeUndefined();
  expect(await wrongCounts(opened.db)).toEqual([]);
});

test("an event is found by what was said there, and by its series, in every language they are told in", async () => {
  const { tables } = opened.db;
  const inSeries = await publishNew(tables, "series", { slug: "tables", title: "Long tables", summary: "" } as never);
  const person = await publishNew(tables, "person", { slug: "ada", name: "Ada" } as never);
  const event = await publishNew(
    tables,
    "event",
    buildEvent("lunch", small.turin, { series: inSeries, venue: "Hall" }),
  );
  const statement = await publishNew(tables, "statement", {
    ...{ slug: "said", person, event, position: null, affiliation: null, kind: "verbatim", language: "en" },
    ...{ text: "Nobody eats alone.", themes: [], source: { title: "Report", url: null, publisher: "The city" } },
  } as never);
  const into = (fields: Record<string, string>) => ({ translations: { it: { revision: 1, of: 1, fields } } });
  await tables
    .update(series)
    .set(into({ title: "Tavolate" }))
    .where(eq(series.recordId, inSeries));
  await tables
    .update(statements)
    .set(into({ text: "Nessuno mangia solo." }))
    .where(eq(statements.recordId, statement));
  await tables
    .update(events)
    .set(into({ title: "Pranzo", venue: "Sala" }))
    .where(eq(events.recordId, event));
  await indexDependents(tables, "series", inSeries);
  const lexemes = await lexemesOf(event);
  for (const word of ["tavolate", "nessuno", "pranzo", "sala", "nobody"]) expect(lexemes).toContain(lexemeOf(word));
});
