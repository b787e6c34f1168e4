// What people at the desk can do to the catalogue: each act by somebody who has just looked.
import type { Act, Snapshot } from "@convivio/core";
import { type Colleague, deskOf } from "../desk.ts";
import { type Aim, aim } from "./aim.ts";
import { importTwo, undoImport } from "./imports.ts";
import { type Kind, kinds, snapshotOf, type Ties, translationOf } from "./kinds.ts";
import type { Known } from "./model.ts";
import { newWord, type World } from "./world.ts";

export const acts = [
  "create",
  "save",
  "readdress",
  "keepCopy",
  "preview",
  "rerun",
  "comment",
  "submit",
  "askChanges",
  "withdraw",
  "publish",
  "publishKnowingly",
  "publishTogether",
  "discard",
  "archive",
  "restore",
  "undo",
  "translate",
  "publishTranslation",
  "archiveTranslation",
  "draftFromQuestion",
  "addWord",
  "undoWord",
  "importDrafts",
  "importToPublish",
  "undoImport",
] as const;
export type ActName = (typeof acts)[number];

export interface Step extends Aim {
  act: ActName;
  /** Which of the people, counted round. */
  who: number;
  /** Of a new record, its kind, counted round. */
  target: number;
  ties: Ties;
  /** Goes on at the same time as the step before it. */
  isAlongside: boolean;
}

/** Does it, or is refused; false where there was nothing to do it to. Whoever acts has just read where the record stands, and others may be quicker. */
export async function perform(world: World, step: Step): Promise<boolean> {
  const person = world.people[step.who % world.people.length];
  if (person === undefined) return false;
  switch (step.act) {
    case "create":
      await create(world, person, step);
      return true;
    case "undo":
      return takeBack(world.lastUndo.get(person.id), (audit) => person.desk.records.undo({ audit }));
    case "undoWord":
      return takeBack(world.lastWord.get(person.id), (word) => person.desk.questions.undoWord(word));
    case "draftFromQuestion":
      await draftFromQuestion(world, person);
      return true;
    case "importDrafts":
    case "importToPublish":
      await bringIn(world, person, step.act === "importToPublish");
      return true;
    case "undoImport":
      return takeBack(world.imports.at(-1), (id) => undoImport(world.jobs, person, id));
    default: {
      const target = await aim(world, step, onTheWay[step.act]);
      return target !== undefined && change(world, person, { ...step, act: step.act }, target);
    }
  }
}

/** What each act is on the way of a record. Of translations, any may be tried. */
const onTheWay: Partial<Record<ActName, Act>> = {
  save: "save",
  readdress: "save",
  submit: "submit",
  askChanges: "ask-changes",
  withdraw: "withdraw",
  publish: "publish",
  publishKnowingly: "publish",
  publishTogether: "publish",
  discard: "discard",
  archive: "archive",
  restore: "restore",
};

async function takeBack<T>(last: T | undefined, undo: (last: T) => Promise<unknown>): Promise<boolean> {
  if (last !== undefined) await undo(last);
  return last !== undefined;
}

const mostTies = 2;

/** Something new to say in a record, tied to the latest of the others. */
function write(world: World, kind: Kind, tied: Ties, self?: number): Snapshot {
  const made = (of: Kind) =>
    world.known.flatMap((one) => (one.kind === of && one.id !== self ? [one.id] : [])).slice(-mostTies);
  return snapshotOf(kind, { word: newWord(world), ties: tied, founded: world.founded, made });
}

async function create(world: World, { desk }: Colleague, { target, ties }: Step): Promise<void> {
  const kind = kinds[target % kinds.length] ?? "practice";
  const { id } = await desk.records.create({ kind, snapshot: write(world, kind, ties) });
  world.known.push({ id, kind });
}

async function bringIn(world: World, person: Colleague, isToPublish: boolean): Promise<void> {
  const titles = [newWord(world), newWord(world)] as const;
  const { id, records } = await importTwo(world.catalogue, world.jobs, person, { titles, isToPublish });
  world.imports.push(id);
  for (const record of records) {
    world.known.push({ id: record, kind: "practice" });
    if (isToPublish) world.meant.add(record);
  }
}

/** A question that nobody has asked yet, with its group. */
async function askAnew(world: World, { desk }: Colleague): Promise<{ word: string; group: string }> {
  const word = newWord(world);
  await deskOf(world.catalogue, { kind: "anyone", address: "::1" }).answers.ask({ text: word });
  const { groups } = await desk.questions.groups({ text: word, limit: 1 });
  if (groups[0] === undefined) throw new Error(`nobody asked ${word}`);
  return { word, group: groups[0].id };
}

async function draftFromQuestion(world: World, person: Colleague): Promise<void> {
  const { group } = await askAnew(world, person);
  const { id } = await person.desk.questions.draft({ group, kind: "practice" });
  world.known.push({ id, kind: "practice" });
}

type Change = Exclude<
  ActName,
  "create" | "undo" | "undoWord" | "draftFromQuestion" | "importDrafts" | "importToPublish" | "undoImport"
>;

async function change(world: World, person: Colleague, step: Step & { act: Change }, target: Known): Promise<boolean> {
  const { id, kind } = target;
  const { desk } = person;
  switch (step.act) {
    case "preview":
      await desk.previews.answer({ kind, id, snapshot: write(world, kind, step.ties, id) });
      return true;
    case "rerun":
      await desk.questions.rerun({ kind, id, snapshot: write(world, kind, step.ties, id), count: 3 });
      return true;
    case "addWord":
      return addWord(world, person, target);
    default:
      return move(world, person, { ...step, act: step.act }, target);
  }
}

/** Another name or label, from a question that used it. */
async function addWord(world: World, person: Colleague, { id, kind }: Known): Promise<boolean> {
  const isLabel = kind === "theme";
  if (!isLabel && kind !== "city" && kind !== "organisation" && kind !== "person" && kind !== "series") return false;
  const asked = { ...(await askAnew(world, person)), record: id };
  const { questions } = person.desk;
  world.meant.add(id);
  const added = await (isLabel ? questions.label({ ...asked, language: "en" }) : questions.alias(asked));
  if (added.undo !== null) world.lastWord.set(person.id, { decision: added.decision, audit: added.undo });
  return true;
}

type Move = Exclude<Change, "preview" | "rerun" | "addWord">;

async function move(world: World, person: Colleague, step: Step & { act: Move }, target: Known): Promise<boolean> {
  const { id, kind } = target;
  const { records } = person.desk;
  const { act } = step;
  const isTranslation = act === "translate" || act === "publishTranslation" || act === "archiveTranslation";
  if (isTranslation && translationOf(kind, "") === null) return false;
  const language = isTranslation ? "it" : null;
  const { line, problems, original, snapshot, workingCopy } = await records.get({ id, language });
  const seen = line.currentRevision;
  const asked = { id, language, seen };
  const pointedAt = problems.flatMap(({ record }) => record?.id ?? []);
  const save = (written: Snapshot, translates: number | null = null) =>
    records.save({ id, language, madeFrom: seen, snapshot: written, translates });
  if (isPublication(act)) for (const one of act === "publishTogether" ? [id, ...pointedAt] : [id]) world.meant.add(one);
  const done = await (() => {
    switch (act) {
      case "save":
        return save(write(world, kind, step.ties, id));
      case "readdress":
        return save({ ...snapshot, slug: newAddress(world, kind) });
      case "translate":
        return save(translationOf(kind, newWord(world)) ?? {}, original?.revision ?? null);
      case "keepCopy":
        return keepCopy(person, {
          id,
          base: seen,
          snapshot: write(world, kind, step.ties, id),
          version: workingCopy?.version ?? 0,
        });
      case "comment":
        return records.comment({ ...asked, comment: `What of ${newWord(world)}?` });
      case "askChanges":
        return records.askChanges({ ...asked, comment: `Rather ${newWord(world)}.` });
      case "publish":
      case "publishTranslation":
        return records.publish(asked);
      case "publishKnowingly":
        return records.publish({ ...asked, knowingly: pointedAt });
      case "publishTogether":
        return records.publish({ ...asked, together: pointedAt });
      case "archiveTranslation":
        return records.archive(asked);
      default:
        return records[act](asked);
    }
  })();
  if (done.undo !== null) world.lastUndo.set(person.id, done.undo);
  return true;
}

function isPublication(act: Move): boolean {
  return act === "publish" || act === "publishKnowingly" || act === "publishTogether" || act === "publishTranslation";
}

function newAddress(world: World, kind: Kind): string {
  const slug = newWord(world);
  world.chosen.push({ kind, slug });
  return slug;
}

/** What an editor keeps while somebody writes. */
async function keepCopy(
  { desk }: Colleague,
  copy: { id: number; base: number | null; snapshot: Snapshot; version: number },
): Promise<{ undo: null }> {
  await desk.workingCopies.keep(copy);
  return { undo: null };
}
