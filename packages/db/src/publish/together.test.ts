// Several publishers at once: none blocks another for ever, and nothing is counted twice or lost.
import { randomInt } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createRandom } from "../generator/random.ts";
import {
  buildEvent,
  buildOrganisation,
  buildPractice,
  buildTheme,
  type OpenDatabase,
  openMigrated,
  publishNew,
  publishNext,
  publishSmallCatalogue,
  type SmallCatalogue,
  wrongCounts,
} from "./testing/catalogue.ts";

let opened: OpenDatabase;
let small: SmallCatalogue;

beforeAll(async () => {
  opened = await openMigrated();
  small = await publishSmallCatalogue(opened.db.tables);
});
afterAll(() => opened.close());

const currentOf = async (record: number) =>
  Number((await opened.db.sql`select current_revision as at from records where id = ${record}`)[0]?.at);
const vocabulary = "food garden mother school river bridge choir market kitchen bicycle library theatre".split(" ");

test("after any sequence of publications the word counts are those of the vectors", async () => {
  const seed = randomInt(1_000_000);
  const random = createRandom(seed);
  const text = () => Array.from({ length: 3 + random.below(6) }, () => random.pick(vocabulary)).join(" ");
  const { tables } = opened.db;
  const organisation = await publishNew(tables, "organisation", buildOrganisation("org", "First Name"));
  const records: { id: number; slug: string }[] = [];
  for (let step = 0; step < 40; step++) {
    const isNew = records.length < 4 || random.below(3) === 0;
    const slug = `p-${step}`;
    const told = { purpose: text(), title: text(), organisations: [{ organisation, role: "lead" }] };
    if (isNew) {
      const id = await publishNew(tables, "practice", buildPractice(slug, [small.turin], [small.housing], told));
      records.push({ id, slug });
    } else if (random.below(4) === 0) {
      await publishNext(tables, organisation, buildOrganisation("org", text()), await currentOf(organisation));
    } else {
      const one = random.pick(records);
      const snapshot = buildPractice(one.slug, [small.barriera], [small.food], told);
      await publishNext(tables, one.id, snapshot, await currentOf(one.id));
    }
  }
  expect({ seed, wrong: await wrongCounts(opened.db) }).toEqual({ seed, wrong: [] });
});

test("publishers of everything that shares words and documents all come through, and nothing is lost", async () => {
  const { tables, sql } = opened.db;
  const theme = await publishNew(tables, "theme", buildTheme("shared"));
  const organisation = await publishNew(tables, "organisation", buildOrganisation("shared-org", "Shared"));
  const organisations = [{ organisation, role: "lead" }];
  const practices = await Promise.all(
    ["a", "b", "c"].map((slug) =>
      publishNew(
        tables,
        "practice",
        buildPractice(`both-${slug}`, [small.turin], [theme], { organisations, purpose: vocabulary.join(" ") }),
      ),
    ),
  );
  const event = await publishNew(tables, "event", buildEvent("both-e", small.turin, { organisers: organisations }));
  for (let round = 0; round < 6; round++) {
    const words = vocabulary.slice(round).concat(`round${round}`);
    await Promise.all([
      ...practices.map(async (id, at) => {
        const told = { organisations, purpose: at % 2 ? words.join(" ") : [...words].reverse().join(" ") };
        await publishNext(
          tables,
          id,
          buildPractice(`both-${"abc"[at]}`, [small.turin], [theme], told),
          await currentOf(id),
        );
      }),
      publishNext(
        tables,
        organisation,
        buildOrganisation("shared-org", `Shared ${words[0]}`),
        await currentOf(organisation),
      ),
      publishNext(
        tables,
        theme,
        { ...buildTheme("shared"), otherLabels: { en: [`round${round}`] } },
        await currentOf(theme),
      ),
      publishNext(
        tables,
        event,
        buildEvent("both-e", small.turin, { organisers: organisations, summary: words.join(" ") }),
        await currentOf(event),
      ),
      publishNext(tables, small.turin, cityAgain(round), await currentOf(small.turin)),
    ]);
    const stale =
      await sql`select record_id from search_documents where record_id = any(${practices}) and not vector @@ ${`round${round}`}::tsquery`;
    expect(stale).toEqual([]);
    expect(await wrongCounts(opened.db)).toEqual([]);
  }
});

const cityAgain = (round: number) => ({
  slug: "turin",
  name: "turin",
  country: small.country,
  latitude: 45,
  longitude: 7,
  population: 800_000 + round,
  names: { en: "turin" },
  networks: [],
  partOf: null,
});
