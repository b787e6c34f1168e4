// A small catalogue with people at its desk, and what they can do to it: each act by somebody who has just looked.
import { noLimits, type Snapshot } from "@convivio/core";
import { createRecord, type Database, publish, saveRevision } from "@convivio/db";
import type { Catalogue } from "../../catalogue.ts";
import { type Colleague, welcomeColleague } from "../desk.ts";
import { importTwo, type JobsAtHand, openJobsAtHand, undoImport } from "./imports.ts";
import { words } from "./words.ts";

export const acts = [
  "create",
  "createOrganisation",
  "save",
  "submit",
  "askChanges",
  "withdraw",
  "publish",
  "discard",
  "archive",
  "restore",
  "undo",
  "translate",
  "publishTranslation",
  "archiveTranslation",
  "publishTogether",
  "importDrafts",
  "importToPublish",
  "undoImport",
] as const;
export type ActName = (typeof acts)[number];

export interface Step {
  act: ActName;
  who: number;
  /** Which of the records there are, counted round. */
  target: number;
  /** Goes on at the same time as the step before it. */
  isAlongside: boolean;
}

export interface Known {
  id: number;
  kind: "practice" | "organisation";
}

export interface World {
  catalogue: Catalogue;
  people: Colleague[];
  city: number;
  theme: number;
  /** Of the sequence that runs. */
  known: Known[];
  /** The word that a revision says, and no other. */
  wordOf: Map<number, string>;
  said: Set<string>;
  lastUndo: Map<string, number>;
  jobs: JobsAtHand;
  imports: number[];
}

const founder = { kind: "job", name: "founder" } as const;

export async function openWorld(catalogue: Catalogue): Promise<World> {
  const { db } = catalogue;
  const country = await found(db, "country", { slug: "it", code: "IT", names: { en: "Italy" } });
  const place = { latitude: 45, longitude: 7, population: null, networks: [], partOf: null };
  const city = await found(db, "city", { slug: "turin", name: "Turin", names: { en: "Turin" }, country, ...place });
  const theme = await found(db, "theme", { slug: "housing", name: { en: "Housing" }, description: "" });
  const jobs = openJobsAtHand(catalogue);
  const behind = { jobs };
  const people = await Promise.all([
    welcomeColleague(catalogue, "curator", { behind }),
    welcomeColleague(catalogue, "curator", { countries: noLimits.countries, behind }),
    welcomeColleague(catalogue, "administrator", { behind }),
  ]);
  const nothingYet = { known: [], wordOf: new Map(), said: new Set<string>(), lastUndo: new Map(), imports: [] };
  return { catalogue, people, city, theme, jobs, ...nothingYet };
}

async function found(db: Database, kind: "country" | "city" | "theme", snapshot: Snapshot & { slug: string }) {
  return db.tables.transaction(async (tables) => {
    const record = await createRecord(tables, { kind, slug: snapshot.slug, actor: founder });
    const revision = await saveRevision(tables, { record, snapshot, madeFrom: null, actor: founder });
    await publish(tables, { revision, actor: founder });
    return record;
  });
}

/** A word that nothing in this sequence has said yet. */
function newWord({ said }: World): string {
  const word = words.find((one) => !said.has(one));
  if (word === undefined) throw new Error("the sequence is longer than there are words");
  said.add(word);
  return word;
}

function snapshotOf(world: World, kind: Known["kind"], word: string): Snapshot {
  if (kind === "organisation") return { name: word };
  const organisations = world.known
    .filter((one) => one.kind === "organisation")
    .map(({ id }) => ({ organisation: id, role: "partner" }));
  return {
    title: word,
    summary: "Told shortly.",
    cities: [world.city],
    themes: [world.theme],
    status: "running",
    evidence: "told",
    organisations,
    sources: [{ title: "A page", publisher: "The city", url: "https://example.org/" }],
  };
}

/** Does it, or is refused; false where there was nothing to do it to. Whoever acts has just read where the record stands, and others may be quicker. */
export async function perform(world: World, step: Step): Promise<boolean> {
  const person = world.people[step.who % world.people.length];
  if (person === undefined) return false;
  if (step.act === "create" || step.act === "createOrganisation") {
    await create(world, person, step.act);
    return true;
  }
  if (step.act === "undo") {
    const audit = world.lastUndo.get(person.id);
    if (audit !== undefined) await person.desk.records.undo({ audit });
    return audit !== undefined;
  }
  if (step.act === "importDrafts" || step.act === "importToPublish") {
    await bringIn(world, person, step.act === "importToPublish");
    return true;
  }
  if (step.act === "undoImport") {
    const id = world.imports.at(-1);
    if (id !== undefined) await undoImport(world.jobs, person, id);
    return id !== undefined;
  }
  const target = world.known[step.target % Math.max(1, world.known.length)];
  if (target !== undefined) await move(world, person, step.act, target);
  return target !== undefined;
}

async function create(world: World, { desk }: Colleague, act: "create" | "createOrganisation"): Promise<void> {
  const kind = act === "create" ? "practice" : "organisation";
  const word = newWord(world);
  const { id, revision } = await desk.records.create({ kind, snapshot: snapshotOf(world, kind, word) });
  world.wordOf.set(revision, word);
  world.known.push({ id, kind });
}

async function bringIn(world: World, person: Colleague, isToPublish: boolean): Promise<void> {
  const titles = [newWord(world), newWord(world)] as const;
  const { id, made } = await importTwo(world.catalogue, world.jobs, person, { titles, isToPublish });
  world.imports.push(id);
  for (const { record, revision, title } of made) {
    world.wordOf.set(revision, title);
    world.known.push({ id: record, kind: "practice" });
  }
}

type Moved = Exclude<
  ActName,
  "create" | "createOrganisation" | "undo" | "importDrafts" | "importToPublish" | "undoImport"
>;

async function move(world: World, person: Colleague, act: Moved, { id, kind }: Known): Promise<void> {
  const { records } = person.desk;
  const isTranslation = act === "translate" || act === "publishTranslation" || act === "archiveTranslation";
  if (isTranslation && kind !== "practice") return;
  const language = isTranslation ? "it" : null;
  const { line, problems, original } = await records.get({ id, language });
  const seen = line.currentRevision;
  const asked = { id, language, seen };
  if (act === "save" || act === "translate") {
    const word = newWord(world);
    const snapshot = isTranslation ? { title: word, summary: "In breve." } : snapshotOf(world, kind, word);
    const translates = original?.revision ?? null;
    const saved = await records.save({ id, language, madeFrom: seen, snapshot, translates });
    if (saved.revision !== null) world.wordOf.set(saved.revision, word);
    return;
  }
  const done = await (() => {
    switch (act) {
      case "askChanges":
        return records.askChanges({ ...asked, comment: "More." });
      case "publish":
      case "publishTranslation":
        return records.publish({ ...asked, knowingly: problems.flatMap(({ record }) => record?.id ?? []) });
      case "publishTogether":
        return records.publish({ ...asked, together: problems.flatMap(({ record }) => record?.id ?? []) });
      case "archiveTranslation":
        return records.archive(asked);
      default:
        return records[act](asked);
    }
  })();
  if (done.undo !== null) world.lastUndo.set(person.id, done.undo);
}

/** Leaves nothing of the sequence in the catalogue, so that the next begins with the same. */
export async function clear(world: World): Promise<void> {
  const administrator = world.people.at(-1);
  for (const { id } of world.known) {
    const line = (await administrator?.desk.records.get({ id }))?.line;
    if (line !== undefined && line.state !== "archived") {
      await administrator?.desk.records.archive({ id, seen: line.currentRevision });
    }
  }
  world.known = [];
  world.wordOf = new Map();
  world.said = new Set();
  world.lastUndo = new Map();
  world.imports = [];
}
