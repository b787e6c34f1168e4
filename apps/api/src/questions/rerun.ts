// The latest questions asked again as if a draft were published: through the very path of every answer, kept nowhere.
import { type Acting, ConvivioError, type Rerun, type RerunAsked, type RerunChange } from "@convivio/core";
import {
  type AskedAgain,
  type Database,
  listLatestQuestions,
  longestTrialMs,
  readNames,
  troubleOf,
  tryPublished,
} from "@convivio/db";
import type { z } from "zod";
import { readAsk } from "../answers/asked.ts";
import { outcomeFor, readerOf, worstLevel } from "../answers/draft.ts";
import { findEvents } from "../answers/events.ts";
import { findPractices } from "../answers/practices.ts";
import type { Catalogue } from "../catalogue.ts";
import { newSubject, requireMay, subjectNow } from "../desk/authority.ts";
import { readSnapshot } from "../desk/read-snapshot.ts";
import { chosenLabels, type GroupReader } from "./group-views.ts";

/** Time is kept for the rest of the trial, which is cut off otherwise. */
const askingMs = longestTrialMs - 1000;
/** Inside all go over one connection; outside each takes one from those who ask. */
const atOnce = { inside: 10, outside: 2 };
/** Drafts that wait for their trial; more would keep connections from whoever asks. */
const mostWaiting = 5;

type Outcome = RerunChange["before"];
interface Found {
  outcome: Outcome;
  records: number[];
}

const trials = new WeakMap<Database, { waiting: number; last: Promise<unknown> }>();

/** One trial at a time in a process: each holds a connection, and keeps publishers waiting. */
async function inTurn<T>(db: Database, work: () => Promise<T>): Promise<T> {
  const queue = trials.get(db) ?? { waiting: 0, last: Promise.resolve() };
  trials.set(db, queue);
  if (queue.waiting >= mostWaiting) {
    throw new ConvivioError("not-available", "Several drafts are being tried right now. Try again in a moment.", "");
  }
  queue.waiting++;
  const turn = queue.last.then(work).finally(() => {
    queue.waiting--;
  });
  queue.last = turn.catch(() => {});
  return turn;
}

export async function rerunQuestions(
  catalogue: Catalogue,
  acting: Acting,
  asked: z.infer<typeof RerunAsked>,
): Promise<Rerun> {
  const { db } = catalogue;
  const { kind, id, language } = asked;
  const subject = id === null ? newSubject(kind, acting.actor) : await subjectNow(db.tables, id, null);
  requireMay(acting, id === null ? "create" : "see", subject);
  const snapshot = readSnapshot(kind, asked.snapshot, language !== null);
  const questions = await listLatestQuestions(db.tables, asked.count);
  const shownTo = { names: catalogue.names, language: asked.reader };
  const draft = { kind, id, snapshot, language, actor: acting.actor, today: catalogue.today() };
  return inTurn(db, async () => {
    const before = await askAll(catalogue, questions, atOnce.outside);
    return tryPublished(db, draft, async ({ record, filledIn, together, elapsedMs, db: inside }) => {
      const tried = await openTrial(catalogue, inside);
      const after = await askAll(tried, questions, atOnce.inside, () => elapsedMs() > askingMs);
      return {
        ...compare(shownTo, questions.slice(0, after.length), before, after, record),
        isCutShort: after.length < questions.length,
        filledIn,
        together,
        milliseconds: Math.round(elapsedMs()),
      };
    });
  }).catch(explain);
}

/** The catalogue as it would be: its names are read again too, for the draft may be what a word means, or the first to say it. */
async function openTrial(catalogue: Catalogue, inside: Database): Promise<Catalogue> {
  const names = await readNames(inside);
  return { ...catalogue, db: inside, names, dictionary: names.dictionary, close: async () => {} };
}

/** Some at a time: while the database looks for one, the next is read. */
async function askAll(
  catalogue: Catalogue,
  questions: readonly AskedAgain[],
  atOnce: number,
  isOver: () => boolean = () => false,
): Promise<Found[]> {
  const found: Found[] = [];
  for (let at = 0; at < questions.length && !isOver(); at += atOnce) {
    found.push(...(await Promise.all(questions.slice(at, at + atOnce).map((one) => askAgain(catalogue, one)))));
  }
  return found;
}

async function askAgain(catalogue: Catalogue, { kind, text, chosen }: AskedAgain): Promise<Found> {
  const reader = readerOf(catalogue, "en");
  try {
    const question = readAsk({ text, kind, ...chosen }, catalogue.dictionary);
    if (question.kind === "practice") {
      const { hits } = await findPractices(catalogue, reader, question, {});
      return foundOf(hits);
    }
    return foundOf((await findEvents(catalogue, reader, question, {})).rows);
  } catch (error) {
    // What was chosen is no longer in the lists.
    if (error instanceof ConvivioError && error.code === "invalid-input") return { outcome: "none", records: [] };
    throw error;
  }
}

function foundOf(hits: readonly { row: { recordId: number }; level: number }[]): Found {
  return { outcome: outcomeFor(hits.length, worstLevel(hits)), records: hits.map(({ row }) => row.recordId) };
}

function compare(
  reader: GroupReader,
  questions: readonly AskedAgain[],
  before: readonly Found[],
  after: readonly Found[],
  draft: number,
): Pick<Rerun, "asked" | "before" | "after" | "changes"> {
  const totals = () => ({ answered: 0, weak: 0, none: 0 });
  const counted = { before: totals(), after: totals() };
  const changes = questions.flatMap(({ groupId, kind, text, chosen, asked }, at): RerunChange[] => {
    const [was, is] = [before[at], after[at]];
    if (was === undefined || is === undefined) return [];
    counted.before[was.outcome]++;
    counted.after[is.outcome]++;
    if (was.outcome === is.outcome && was.records.join() === is.records.join()) return [];
    const rank = is.records.indexOf(draft) + 1 || null;
    const question = { group: groupId, kind, text, chosen: chosenLabels(reader, chosen), asked };
    return [{ ...question, before: was.outcome, after: is.outcome, rank }];
  });
  return { asked: questions.length, ...counted, changes };
}

/** Cancelled by PostgreSQL, or a lock not had in time: other words than for a question that took too long. */
function explain(error: unknown): never {
  if (troubleOf(error) !== "took-too-long") throw error;
  throw new ConvivioError(
    "took-too-long",
    "Others are publishing, or too much of the catalogue hangs on this draft to try it. Nothing was changed. Try again in a moment.",
    "trial given up",
    { cause: error },
  );
}
