// What is looked at after each moment of a sequence, and at its end: what comes back must be what the model says, to the word.
import { setTimeout as pause } from "node:timers/promises";
import { readVersion } from "@convivio/db";
import { readMoment } from "./look.ts";
import { expectAnswers, expectKeptAnswers, expectMisspelled, keepAnswers } from "./look-answers.ts";
import { expectFilters, expectLists } from "./look-lists.ts";
import { expectListPages, expectRecordPages, expectSearchPages } from "./look-pages.ts";
import { expectRecords } from "./look-records.ts";
import type { Ways } from "./ways.ts";
import type { World } from "./world.ts";

/** The names in memory follow a change by themselves, a moment later. */
async function settle({ catalogue }: World): Promise<void> {
  const version = await readVersion(catalogue.db);
  while (catalogue.names.version < version) await pause(1);
}

/** Every list, and all that could be had of the records to which something has happened. @returns how often it looked. */
export async function expectNoLeak(world: World, ways: Ways): Promise<number> {
  await settle(world);
  const moment = await readMoment(world, ways);
  const isTouched = (record: number | null) => record === null || moment.touched.has(record);
  await expectLists(moment, "en");
  await expectRecords(moment, "en", isTouched);
  await expectAnswers(moment, moment.stirred);
  await keepAnswers(moment);
  return moment.looks;
}

/** Everything that can be had, in two languages, and what came of the answers of earlier moments: for the end of a sequence. */
export async function expectNoLeakAnywhere(world: World, ways: Ways): Promise<number> {
  await settle(world);
  const moment = await readMoment(world, ways);
  const all = () => true;
  for (const language of ["en", "it"] as const) {
    await expectLists(moment, language);
    await expectRecords(moment, language, all);
    await expectRecordPages(moment, language);
  }
  // In Italian, where the original shows as well wherever nothing is translated.
  await expectFilters(moment, "it");
  await expectListPages(moment, "it");
  await expectSearchPages(moment, "it");
  await expectAnswers(moment, world.said);
  await expectMisspelled(moment);
  await keepAnswers(moment);
  await expectKeptAnswers(moment);
  return moment.looks;
}
