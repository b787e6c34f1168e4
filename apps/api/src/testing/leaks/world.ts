// A small catalogue with people at its desk: what random sequences begin with, and what they leave behind.
import type { RecordKind, Snapshot } from "@convivio/core";
import { createRecord, type Database, publish, saveRevision } from "@convivio/db";
import type { Show } from "../../answers/open.ts";
import type { Catalogue } from "../../catalogue.ts";
import { type Colleague, welcomeColleague } from "../desk.ts";
import { type JobsAtHand, openJobsAtHand } from "./imports.ts";
import { type Founded, type Kind, kinds, snapshotOf } from "./kinds.ts";
import { type Known, readReadable } from "./model.ts";
import { words } from "./words.ts";

/** A button of an answer that somebody got in the sequence. */
export interface Button {
  id: string;
  show: Show;
}

export interface World {
  catalogue: Catalogue;
  people: Colleague[];
  founded: Founded;
  jobs: JobsAtHand;
  /** Of the sequence that runs. */
  known: Known[];
  /** Every word that anybody wrote or asked. */
  said: Set<string>;
  /** Those that have been asked for before. */
  asked: Set<string>;
  /** Addresses that were chosen, published or not. */
  chosen: { kind: Kind; slug: string }[];
  /** Records that somebody asked to publish since the last look. */
  meant: Set<number>;
  lastUndo: Map<string, number>;
  lastWord: Map<string, { decision: number; audit: number }>;
  imports: number[];
  /** By what it shows: one button is as good as another. */
  buttons: Map<string, Button>;
  /** The last line of the audit log that has been looked at. */
  lookedAt: number;
}

const founder = { kind: "job", name: "founder" } as const;

export async function openWorld(catalogue: Catalogue): Promise<World> {
  const founded = await foundCatalogue(catalogue.db);
  const jobs = openJobsAtHand(catalogue);
  const behind = { jobs };
  const people = await Promise.all([
    welcomeColleague(catalogue, "administrator", { behind }),
    welcomeColleague(catalogue, "curator", { behind }),
    welcomeColleague(catalogue, "curator", { behind }),
    welcomeColleague(catalogue, "curator", { countries: [founded.france], behind }),
    welcomeColleague(catalogue, "contributor", { behind }),
  ]);
  return { catalogue, people, founded, jobs, ...nothingYet() };
}

function nothingYet() {
  return {
    known: [],
    said: new Set<string>(),
    asked: new Set<string>(),
    chosen: [],
    meant: new Set<number>(),
    lastUndo: new Map(),
    lastWord: new Map(),
    imports: [],
    buttons: new Map(),
    lookedAt: 0,
  };
}

/** Two countries with a city each, a theme, and an event with somebody to speak there. */
async function foundCatalogue(db: Database): Promise<Founded> {
  const country = (slug: string, code: string, name: string) =>
    found(db, "country", { slug, code, names: { en: name } });
  const [italy, france] = [await country("it", "IT", "Italy"), await country("fr", "FR", "France")];
  const place = { latitude: 45, longitude: 7, population: null, networks: [], partOf: null };
  const city = (slug: string, name: string, of: number) =>
    found(db, "city", { slug, name, names: { en: name }, country: of, ...place });
  const [turin, lyon] = [await city("turin", "Turin", italy), await city("lyon", "Lyon", france)];
  const housing = await found(db, "theme", { slug: "housing", name: { en: "Housing" }, description: "" });
  const speaker = await found(db, "person", { slug: "speaker", name: "Ada Speaker" });
  const there = { italy, france, turin, lyon, housing, speaker, assembly: 0 };
  const told = { word: "Assembly", ties: "none", founded: there, made: () => [] } as const;
  const assembly = await found(db, "event", {
    ...snapshotOf("event", told),
    slug: "assembly",
    uid: "assembly@convivio",
  });
  return { ...there, assembly };
}

async function found(db: Database, kind: RecordKind, snapshot: Snapshot & { slug: string }) {
  return db.tables.transaction(async (tables) => {
    const record = await createRecord(tables, { kind, slug: snapshot.slug, actor: founder });
    const revision = await saveRevision(tables, { record, snapshot, madeFrom: null, actor: founder });
    await publish(tables, { revision, actor: founder });
    return record;
  });
}

/** A word that nothing in this sequence has said yet. */
export function newWord({ said }: World): string {
  const word = words.find((one) => !said.has(one));
  if (word === undefined) throw new Error("the sequence is longer than there are words");
  said.add(word);
  return word;
}

/** Those that need others before those that are needed. */
const clearingOrder: readonly Kind[] = ["statement", "event", "practice", ...kinds];

/** Leaves nothing of the sequence to be read, so that the next begins with the same. */
export async function clear(world: World): Promise<void> {
  const { db } = world.catalogue;
  const administrator = world.people[0];
  const { readable } = await readReadable(db, world.known);
  const left = [...readable.records].sort((a, b) => clearingOrder.indexOf(a.kind) - clearingOrder.indexOf(b.kind));
  for (const { id } of left) {
    const line = (await administrator?.desk.records.get({ id }))?.line;
    if (line !== undefined) await administrator?.desk.records.archive({ id, seen: line.currentRevision });
  }
  await db.sql`truncate questions, answers cascade`;
  Object.assign(world, nothingYet());
}
