// What the desk calls a record: in the reader's language where somebody has said it so, else as it was written, and in which language that is.
import { afterAll, beforeAll, expect, test } from "vitest";
import { buildPractice, type Colleague, recordIdOf, welcomeColleague } from "../testing/desk.ts";
import { openTestCatalogue, type TestCatalogue } from "../testing/index.ts";

let opened: TestCatalogue;
let curator: Colleague;
let contributor: Colleague;
const ids = { turin: 0, housing: 0 };

beforeAll(async () => {
  opened = await openTestCatalogue();
  curator = await welcomeColleague(opened.catalogue, "curator");
  contributor = await welcomeColleague(opened.catalogue, "contributor");
  [ids.turin, ids.housing] = await Promise.all([
    recordIdOf(opened.catalogue, "city", "turin"),
    recordIdOf(opened.catalogue, "theme", "housing"),
  ]);
});
afterAll(() => opened.close());

const portone = { title: "Il portone", titleLanguage: "it" };
const gate = { title: "The gate", titleLanguage: null };

/** An Italian draft, translated into English but not published. */
async function draftInTwoLanguages(by: Colleague): Promise<{ id: number; revision: number; english: number }> {
  const snapshot = buildPractice(ids, { title: "Il portone", originalLanguage: "it" });
  const { id, revision } = await by.desk.records.create({ kind: "practice", snapshot });
  const texts = { title: "The gate", summary: "A gate." };
  const line = { id, language: "en", madeFrom: null, translates: revision };
  const saved = await curator.desk.records.save({ ...line, snapshot: texts });
  return { id, revision, english: saved.revision ?? 0 };
}

test("is the same wherever it is listed, found, edited, waited for or told of", async () => {
  const { id } = await draftInTwoLanguages(curator);
  const { desk } = curator;
  await desk.workingCopies.keep({ id, base: null, snapshot: {}, version: 0 });
  const everywhere = async (language: "en" | "fr") => {
    const found = (await desk.records.find({ text: "portone", language })).found;
    return [
      await desk.records.get({ id, reader: language }),
      (await desk.records.list({ kind: "practice", text: "portone", language })).rows[0],
      found[0],
      (await desk.work.get({ language })).own.first[0],
      (await desk.workingCopies.list({ language })).list[0],
      (await desk.audit.list({ record: id, language })).list[0]?.record,
    ];
  };
  const told = { id, title: expect.any(String) };
  expect(await everywhere("fr")).toMatchObject(Array(6).fill({ ...told, ...portone }));
  expect(await everywhere("en")).toMatchObject(Array(6).fill({ ...told, ...gate }));
  const italian = await desk.records.get({ id, reader: "it" });
  expect(italian).toMatchObject({ title: "Il portone", titleLanguage: null });
});

test("a name belongs to no language, and cities have theirs in each", async () => {
  const { id } = await curator.desk.records.create({ kind: "organisation", snapshot: { name: "Casa di tutti" } });
  const organisation = await curator.desk.records.get({ id, reader: "fr" });
  expect(organisation).toMatchObject({ title: "Casa di tutti", titleLanguage: null });
  const city = await curator.desk.records.get({ id: ids.turin, reader: "it" });
  expect(city).toMatchObject({ title: "Torino", titleLanguage: null });
});

test("shows a contributor no translation of others' that is not published", async () => {
  const { id, revision, english } = await draftInTwoLanguages(curator);
  await curator.desk.records.publish({ id, seen: revision });
  const found = async () =>
    (await contributor.desk.records.find({ text: "portone" })).found.find((one) => one.id === id);
  expect(await found()).toMatchObject(portone);
  await curator.desk.records.publish({ id, language: "en", seen: english });
  expect(await found()).toMatchObject(gate);
});
