// What is looked for in a record: its words, in whatever language they stand, and not its markup.
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  buildPractice,
  type OpenDatabase,
  openMigrated,
  publishNew,
  publishSmallCatalogue,
  type SmallCatalogue,
} from "../publish/testing/catalogue.ts";

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
