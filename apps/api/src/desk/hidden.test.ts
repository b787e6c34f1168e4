// Whoever may not see a record gets the very answer that they get for a number that no record has, whatever they ask for.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { appRouter } from "../routers/index.ts";
import { buildPractice, type Colleague, type Desk, recordIdOf, welcomeColleague } from "../testing/desk.ts";
import { openTestCatalogue, type TestCatalogue } from "../testing/index.ts";

interface Target {
  id: number;
  revision: number;
  /** Of an act on it, by somebody else. */
  audit: number;
}

const nowhere: Target = { id: 2_000_000_000, revision: 2_000_000_000, audit: 2_000_000_000 };
const snapshot = { title: "Mine" };

let opened: TestCatalogue;
let carla: Colleague;
/** Records of others, by how they stand. */
const hidden: Record<string, Target> = {};

beforeAll(async () => {
  opened = await openTestCatalogue();
  const { catalogue } = opened;
  const [anna, admin] = await Promise.all([
    welcomeColleague(catalogue, "curator"),
    welcomeColleague(catalogue, "administrator"),
  ]);
  carla = await welcomeColleague(catalogue, "contributor");
  const at = {
    turin: await recordIdOf(catalogue, "city", "turin"),
    housing: await recordIdOf(catalogue, "theme", "housing"),
  };
  const write = async (title: string) => {
    const { id, revision } = await anna.desk.records.create({
      kind: "practice",
      snapshot: buildPractice(at, { title }),
    });
    return { id, seen: revision };
  };
  const [draft, published, archived] = [await write("Draft"), await write("Published"), await write("Archived")];
  const keep = (name: string, { id, seen }: { id: number; seen: number }, undo: number | null) => {
    hidden[name] = { id, revision: seen, audit: undo ?? 0 };
  };
  keep("in review", draft, (await anna.desk.records.submit(draft)).undo);
  keep("published", published, (await anna.desk.records.publish(published)).undo);
  const translation = { id: archived.id, language: "it", madeFrom: null, snapshot, translates: archived.seen };
  await anna.desk.records.save(translation);
  keep("archived", archived, (await admin.desk.records.archive(archived)).undo);
});
afterAll(() => opened.close());

type Ask = (desk: Desk, target: Target, language: string | null) => Promise<unknown>;

const act = ({ id, revision }: Target, language: string | null) => ({ id, language, seen: revision });

const asks: Record<string, Ask> = {
  "previews.answer": (desk, { id }) => desk.previews.answer({ kind: "practice", id, snapshot, language: "en" }),
  "records.archive": (desk, target, language) => desk.records.archive(act(target, language)),
  "records.askChanges": (desk, target, language) =>
    desk.records.askChanges({ ...act(target, language), comment: "More." }),
  "records.assign": (desk, target, language) => desk.records.assign({ ...act(target, language), account: null }),
  "records.comment": (desk, target, language) =>
    desk.records.comment({ ...act(target, language), comment: "A remark." }),
  "records.discard": (desk, target, language) => desk.records.discard(act(target, language)),
  "records.get": (desk, { id }, language) => desk.records.get({ id, language }),
  "records.needing": (desk, { id }) => desk.records.needing({ id }),
  "records.publish": (desk, target, language) => desk.records.publish(act(target, language)),
  "records.restore": (desk, target, language) => desk.records.restore(act(target, language)),
  "records.save": (desk, { id, revision }, language) =>
    desk.records.save({ id, language, madeFrom: revision, snapshot, translates: language === null ? null : revision }),
  "records.submit": (desk, target, language) => desk.records.submit(act(target, language)),
  "records.undo": (desk, { audit }) => desk.records.undo({ audit }),
  "records.withdraw": (desk, target, language) => desk.records.withdraw(act(target, language)),
  "revisions.get": (desk, { revision }) => desk.revisions.get({ id: revision }),
  "revisions.list": (desk, { id }, language) => desk.revisions.list({ id, language }),
  "workingCopies.drop": (desk, { id }, language) => desk.workingCopies.drop({ id, language }),
  "workingCopies.keep": (desk, { id, revision }, language) =>
    desk.workingCopies.keep({ id, language, base: revision, snapshot, version: 0 }),
};

/** What asks for no record by its number. */
const ofNoRecord = ["records.assignees", "records.create", "records.find", "records.list", "workingCopies.list"];

async function answerTo(ask: Promise<unknown>): Promise<unknown> {
  try {
    return { result: await ask };
  } catch (error) {
    const { code, message, field, about } = (error as { cause: Record<string, unknown> }).cause;
    return { code, message, field, about };
  }
}

test("no procedure of records is left out", () => {
  const procedures = Object.keys(appRouter._def.procedures);
  const ofRecords = procedures.filter((name) => /^(previews|records|revisions|workingCopies)\./.test(name));
  expect([...Object.keys(asks), ...ofNoRecord].sort()).toEqual(ofRecords.sort());
});

describe.each(Object.keys(asks))("%s", (procedure) => {
  test.each([null, "it"])("answers for what is hidden as for what is not there, in the line %s", async (language) => {
    const ask = asks[procedure] as Ask;
    const expected = await answerTo(ask(carla.desk, nowhere, language));
    for (const [standing, target] of Object.entries(hidden)) {
      expect([standing, await answerTo(ask(carla.desk, target, language))]).toEqual([standing, expected]);
    }
  });
});

test("a draft that is to be published along is refused in the words for a record", async () => {
  const anna = await welcomeColleague(opened.catalogue, "curator");
  const own = await anna.desk.records.create({ kind: "practice", snapshot });
  const asked = anna.desk.records.publish({ id: own.id, seen: own.revision, together: [nowhere.id] });
  expect(await answerTo(asked)).toEqual(await answerTo(anna.desk.records.get({ id: nowhere.id })));
});

test("a draft that points at what is hidden has the same problems as one that points at nothing", async () => {
  const anna = await welcomeColleague(opened.catalogue, "curator");
  const body = await anna.desk.records.create({ kind: "organisation", snapshot: { name: "Secret Society" } });
  const theme = await recordIdOf(opened.catalogue, "theme", "housing");
  const problemsOf = async (organisation: number) => {
    const told = { title: "Mine", organisations: [{ organisation, role: "lead" }] };
    const { id } = await carla.desk.records.create({ kind: "practice", snapshot: told });
    const { problems } = await carla.desk.records.get({ id });
    return JSON.stringify(problems).replaceAll(`"id":${organisation}`, '"id":0');
  };
  const expected = await problemsOf(nowhere.id);
  expect(expected).toContain("organisations.0");
  // A number of another kind too, hidden or published.
  for (const number of [body.id, ...Object.values(hidden).map(({ id }) => id), theme]) {
    expect([number, await problemsOf(number)]).toEqual([number, expected]);
  }
});
