// Every public way to the catalogue, asked for everything that was ever written: what comes back must be what the model says, to the word.
import { setTimeout as pause } from "node:timers/promises";
import { readVersion } from "@convivio/db";
import type { Hono } from "hono";
import type { AppEnv } from "../../app-options.ts";
import { deskOf } from "../desk.ts";
import { type Public, publicAfter, readDone } from "./model.ts";
import type { World } from "./world.ts";

export class Leak extends Error {
  override readonly name = "Leak";
}

/** The names in memory follow a change by themselves, a moment later. */
async function settle({ catalogue }: World): Promise<void> {
  const version = await readVersion(catalogue.db);
  while (catalogue.names.version < version) await pause(2);
}

export async function expectNoLeak(world: World, app: Hono<AppEnv>): Promise<void> {
  await expectRecords(world, app);
}

/** The same, and every list and page that shows many records, to readers of two languages: for the end of a sequence. */
export async function expectNoLeakAnywhere(world: World, app: Hono<AppEnv>): Promise<void> {
  await expectNothingElse(world, app, await expectRecords(world, app));
}

async function expectRecords(world: World, app: Hono<AppEnv>): Promise<Public> {
  await settle(world);
  const ids = world.known.map(({ id }) => id);
  const shown = publicAfter(await readDone(world.catalogue.db, ids));
  await expectLists(world, shown);
  await expectAnswers(world, shown);
  await expectPages(world, app, shown);
  return shown;
}

function same(what: string, found: Iterable<string>, wanted: Iterable<string>): void {
  const [one, other] = [[...found].sort(), [...wanted].sort()];
  if (JSON.stringify(one) === JSON.stringify(other)) return;
  throw new Leak(`${what}: shown ${JSON.stringify(one)}, public ${JSON.stringify(other)}`);
}

/** What each public record of a kind says in its own language. */
function saidBy({ known, wordOf }: World, shown: Public, kind: "practice" | "organisation"): string[] {
  return known.flatMap((one) => {
    const revision = one.kind === kind ? shown.get(one.id)?.get("") : undefined;
    return revision === undefined ? [] : [wordOf.get(revision) ?? `revision ${revision}`];
  });
}

async function expectLists(world: World, shown: Public): Promise<void> {
  const { practices, organisations } = deskOf(world.catalogue, { kind: "anyone", address: "::1" });
  const listed = await practices.list({ limit: 100 });
  same(
    "practices.list",
    listed.list.map(({ title }) => title),
    saidBy(world, shown, "practice"),
  );
  const bodies = await organisations.list({ limit: 100 });
  same(
    "organisations.list",
    bodies.list.map(({ name }) => name),
    saidBy(world, shown, "organisation"),
  );
  const named = new Set(saidBy(world, shown, "organisation"));
  for (const practice of listed.list) {
    const strangers = practice.organisations.filter(({ name }) => !named.has(name));
    if (strangers.length > 0) throw new Leak(`a practice names ${JSON.stringify(strangers)}, which is not public`);
  }
}

/** Every word ever said finds the practices that say it in public, in either language, and nothing else. */
async function expectAnswers(world: World, shown: Public): Promise<void> {
  const { answers } = deskOf(world.catalogue, { kind: "anyone", address: "::1" });
  const sayers = new Map<string, Set<string>>();
  for (const { id, kind } of world.known) {
    const ofRecord = shown.get(id);
    const title = world.wordOf.get(ofRecord?.get("") ?? 0);
    if (kind !== "practice" || ofRecord === undefined || title === undefined) continue;
    for (const revision of ofRecord.values()) {
      const word = world.wordOf.get(revision) ?? "";
      sayers.set(word, (sayers.get(word) ?? new Set()).add(title));
    }
  }
  const bodies = new Set(saidBy(world, shown, "organisation"));
  for (const word of world.said) {
    // A body's name finds the practices that name it: which of them is the search's own affair, that it is public is ours.
    if (bodies.has(word)) continue;
    const answer = await answers.ask({ text: word });
    same(
      `answers.ask ${word}`,
      answer.results.map(({ title }) => title),
      sayers.get(word) ?? [],
    );
  }
}

/** Lists and pages that show many records, and words that are typed: nothing in any of them that no public revision says, in either language. */
async function expectNothingElse(world: World, app: Hono<AppEnv>, shown: Public): Promise<void> {
  const anyone = deskOf(world.catalogue, { kind: "anyone", address: "::1" });
  const isPublic = new Set(
    [...shown.values()].flatMap((ofRecord) => [...ofRecord.values()].map((revision) => world.wordOf.get(revision))),
  );
  const hidden = [...world.said].filter((word) => !isPublic.has(word));
  const slugs = await readSlugs(world);
  const look = (what: string, text: string) => {
    const told = withoutAddresses(text, slugs, shown);
    const leaked = hidden.filter((word) => told.includes(word));
    if (leaked.length > 0) throw new Leak(`${what} says ${leaked.join(", ")}`);
  };
  for (const language of ["en", "it"] as const) {
    const found = await Promise.all([
      anyone.practices.list({ language, limit: 100 }),
      anyone.practices.list({ language, city: "turin", theme: "housing" }),
      anyone.organisations.list({ language, limit: 100 }),
      anyone.events.list({ language }),
      anyone.resources.list({ language }),
      anyone.cities.list({ language }),
      anyone.cities.get({ language, slug: "turin" }),
      anyone.themes.list({ language }),
      anyone.cities.suggest({ language, text: "" }),
      anyone.themes.suggest({ language, text: "" }),
      anyone.series.suggest({ language, text: "" }),
      anyone.answers.ask({ language, text: "turin housing" }),
    ]);
    look(`a procedure in ${language}`, JSON.stringify(found));
    const count = saidBy(world, shown, "practice").length;
    const counted = [found[5].list[0]?.practiceCount, found[6].practiceCount, found[7].list[0]?.practiceCount];
    same(
      `counts in ${language}`,
      counted.map(String),
      counted.map(() => String(count)),
    );
    const again = found[11].id;
    if (again !== null)
      look("answers.open", JSON.stringify(await anyone.answers.open({ id: again, show: { what: "same" }, language })));
    for (const path of publicLists) {
      const response = await app.request(`${path}?language=${language}`);
      if (response.status !== 200) throw new Leak(`${path} gives ${response.status}`);
      look(path, await response.text());
    }
  }
}

const publicLists = [
  "/practices",
  "/events",
  "/cities",
  "/cities/turin",
  "/themes",
  "/themes/housing",
  "/organisations",
  "/resources",
] as const;

type SlugRow = { record: number; kind: string; slug: string };

async function readSlugs({ catalogue, known }: World): Promise<SlugRow[]> {
  return catalogue.db.sql<SlugRow[]>`
    select record_id as record, kind, slug from slugs
    where record_id = any(${known.map(({ id }) => id)}) and is_current`;
}

/** An address is kept for ever: of a record that is public it may say what an earlier public title of it said. */
function withoutAddresses(text: string, slugs: readonly SlugRow[], shown: Public): string {
  return slugs
    .filter(({ record }) => shown.has(record))
    .reduce((told, { slug }) => told.replaceAll(`/${slug}`, "/").replaceAll(`"slug":"${slug}"`, ""), text);
}

/** The pages of records that are or were public say their own word and no other; all others are not there. */
async function expectPages(world: World, app: Hono<AppEnv>, shown: Public): Promise<void> {
  const slugs = await readSlugs(world);
  const publicBodies = new Set(saidBy(world, shown, "organisation"));
  for (const { record, kind, slug } of slugs) {
    const path = `/${kind === "practice" ? "practices" : "organisations"}/${slug}`;
    const response = await app.request(path);
    const revision = shown.get(record)?.get("");
    if (response.status !== (revision === undefined ? 404 : 200)) {
      throw new Leak(`${path} gives ${response.status}, public revision ${revision}`);
    }
    if (revision === undefined) continue;
    const html = withoutAddresses(await response.text(), slugs, shown);
    const own = world.wordOf.get(revision);
    const others = [...world.said].filter((word) => word !== own && !publicBodies.has(word) && html.includes(word));
    const publicPractices = new Set(saidBy(world, shown, "practice"));
    const strangers = others.filter((word) => kind === "practice" || !publicPractices.has(word));
    if (strangers.length > 0) throw new Leak(`${path} says ${strangers.join(", ")}`);
  }
}
