// What follows a question: told only of what holds all of it, whatever it asks.
import { type AskedKind, type Dictionary, parseQuestion } from "@convivio/core";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  buildEvent,
  buildPractice,
  type OpenDatabase,
  openMigrated,
  publishNew,
  publishSmallCatalogue,
  type SmallCatalogue,
} from "../publish/testing/catalogue.ts";
import { latestPublication, listNewRecords } from "../queries/publications.ts";
import { readNames } from "./dictionary-source.ts";
import { findLatestMatches, matchRecords } from "./match.ts";

let opened: OpenDatabase;
let small: SmallCatalogue;
let dictionary: Dictionary;
const slugs = new Map<number, string>();

beforeAll(async () => {
  opened = await openMigrated();
  const { tables } = opened.db;
  small = await publishSmallCatalogue(tables);
  const { turin, barriera, milan, housing, food } = small;
  const series = await publishNew(tables, "series", {
    slug: "talks",
    title: "Harbour Talks",
    otherNames: [],
    summary: "A conversation.",
  });
  const add = async (kind: "practice" | "event", snapshot: { slug: string }) =>
    slugs.set(await publishNew(tables, kind, snapshot), snapshot.slug);
  await add("practice", buildPractice("flats-turin", [turin], [housing], { start: "2021" }));
  await add("practice", buildPractice("flats-milan", [milan], [housing], { start: "2015" }));
  await add(
    "practice",
    buildPractice("soup-barriera", [barriera], [food], { summary: "A kitchen about housing too." }),
  );
  await add("practice", buildPractice("orchestra", [milan], [food], { summary: "Violins for newcomers." }));
  await add("event", buildEvent("met-turin", turin, { series }));
  await add("event", buildEvent("to-meet-milan", milan, { start: "2027-03-01", status: "scheduled" }));
  dictionary = (await readNames(opened.db)).dictionary;
});
afterAll(() => opened.close());

const both: readonly AskedKind[] = ["practice", "event"];

async function matching(text: string, kinds = both, kind: AskedKind = "practice"): Promise<string[]> {
  const wanted = [{ question: parseQuestion(text, dictionary, kind), kinds }];
  const records = [...slugs.keys()];
  const [found = []] = await matchRecords(opened.db.tables, dictionary, { wanted, records, today: "2026-11-29" });
  return found.flatMap((id) => slugs.get(id) ?? []).sort();
}

test.each([
  ["turin", ["flats-turin", "met-turin", "soup-barriera"]],
  ["barriera", ["soup-barriera"]],
  ["italy", ["flats-milan", "flats-turin", "met-turin", "orchestra", "soup-barriera", "to-meet-milan"]],
  ["housing", ["flats-milan", "flats-turin"]],
  ["turin housing", ["flats-turin"]],
  ["turin milan housing", ["flats-milan", "flats-turin"]],
  ["harbour talks", ["met-turin"]],
  ["violins", ["orchestra"]],
  ["turin violins", []],
  ["violins newcomers", ["orchestra"]],
  ["violins kitchen", []],
  ["since 2020 housing", ["flats-turin"]],
  ["since 2020", ["flats-turin", "to-meet-milan"]],
  ["unheard", []],
  ["turin unheard", []],
])("who follows «%s» is told of %j", async (text, expected) => {
  expect(await matching(text)).toEqual(expected);
});

test("of one kind alone, where only that is followed", async () => {
  expect(await matching("turin", ["event"])).toEqual(["met-turin"]);
  expect(await matching("upcoming", ["event"], "event")).toEqual(["to-meet-milan"]);
  expect(await matching("past", ["event"], "event")).toEqual(["met-turin"]);
  expect(await matching("upcoming turin", ["event"], "event")).toEqual([]);
});

test("many are matched at once, each by what it follows", async () => {
  const texts = ["turin", "nothing of ours", "housing", "turin"];
  const wanted = texts.map((text) => ({ question: parseQuestion(text, dictionary), kinds: both }));
  const records = [...slugs.keys()];
  const found = await matchRecords(opened.db.tables, dictionary, { wanted, records, today: "2026-11-29" });
  expect(found.map((ids) => ids.length)).toEqual([3, 0, 2, 3]);
});

test("the latest are shown first, and all are counted", async () => {
  const wanted = { question: parseQuestion("italy", dictionary), kinds: both };
  const asked = { wanted, limit: 2, today: "2026-11-29" };
  const { records, count } = await findLatestMatches(opened.db.tables, dictionary, asked);
  expect(records.map((id) => slugs.get(id))).toEqual(["to-meet-milan", "met-turin"]);
  expect(count).toBe(6);
});

test("whatever is typed is followed without an error", async () => {
  for (const text of ["' | !", "a:* & b", "\\'", "(((", "<->", '"two words"', "é ' \\ :", "😀", "ﷺ"]) {
    expect(await matching(text)).toBeInstanceOf(Array);
  }
});

test("each record is new once, however often it was published, and in the order in which it was", async () => {
  const upTo = await latestPublication(opened.db.tables);
  const all = await listNewRecords(opened.db.tables, { after: 0, upTo, limit: 100 });
  expect(all.map(({ recordId }) => slugs.get(recordId))).toEqual([...slugs.values()]);
  const [first] = all;
  expect(await listNewRecords(opened.db.tables, { after: first?.publication ?? 0, upTo, limit: 2 })).toHaveLength(2);
  expect(await listNewRecords(opened.db.tables, { after: upTo, upTo, limit: 2 })).toEqual([]);
});
