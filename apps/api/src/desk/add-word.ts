// Adds one word to the names of a record: on top of what stands there, published at once where nothing else would be published with it.
import { type Acting, ConvivioError, fold, isWarning, may, type Snapshot, type WordOutcome } from "@convivio/core";
import {
  findRevision,
  type Line,
  lockLine,
  publicationProblems,
  review,
  type Tables,
  type Transaction,
  waitToPublish,
} from "@convivio/db";
import { lockToAct, requireMay, subjectNow } from "./authority.ts";
import { publishLine } from "./publish.ts";
import { writeLine } from "./save.ts";

interface Word {
  id: number;
  /** Where in the snapshot the words stand: "otherNames", or "otherLabels" and a language. */
  path: readonly string[];
  word: string;
}

export interface AddedWord {
  outcome: WordOutcome;
  /** As it stands there: somebody may have spelled it otherwise before. */
  word: string;
  /** Null where nothing had to be written. */
  revision: number | null;
  /** By which its publication can be undone for a moment. */
  undo: number | null;
}

export async function addWord(tables: Transaction, acting: Acting, { id, path, word }: Word): Promise<AddedWord> {
  await waitToPublish(tables);
  const line = await lockToAct(tables, acting, "edit", { record: id, language: null });
  if (line.state === "archived") {
    throw new ConvivioError("not-possible", "This record is archived. Restore it first, or choose another.", `${id}`);
  }
  const published = spellingIn(await snapshotOf(tables, line.publishedRevision), path, word);
  if (published !== null) return { outcome: "known", word: published, revision: null, undo: null };
  const current = await snapshotOf(tables, line.currentRevision);
  const written = spellingIn(current, path, word);
  if (written === null) await write(tables, acting, line, withWord(current, path, word));
  const { currentRevision } = await lockLine(tables, line);
  const revision = written === null ? currentRevision : null;
  return { word: written ?? word, revision, ...(await bringOut(tables, acting, line)) };
}

/** Nobody's unpublished changes are published along with a word. */
async function bringOut(
  tables: Transaction,
  acting: Acting,
  before: Line,
): Promise<Pick<AddedWord, "outcome" | "undo">> {
  const { record: id } = before;
  if (before.publishedRevision === null) return { outcome: "not-public", undo: null };
  if (before.publishedRevision !== before.currentRevision) return { outcome: "on-changes", undo: null };
  const line = await lockLine(tables, before);
  const asked = { id, language: null, seen: line.currentRevision };
  const subject = await subjectNow(tables, id, line);
  if (may(acting, "publish", subject)) {
    const knowingly = await unshownOf(tables, line);
    const { undo } = await publishLine({ tables }, acting, { ...asked, knowingly, together: [] });
    return { outcome: "published", undo };
  }
  requireMay(acting, "submit", subject);
  await review(tables, "submit", { record: id, language: null, seen: line.currentRevision, actor: acting.actor });
  return { outcome: "in-review", undo: null };
}

function write(
  tables: Transaction,
  acting: Acting,
  { record: id, currentRevision: madeFrom }: Line,
  snapshot: Snapshot,
) {
  return writeLine(tables, acting, { id, language: null, madeFrom, snapshot, translates: null });
}

/** What the published revision points at in vain was known to whoever published that; a word changes nothing about it. */
async function unshownOf(tables: Tables, { record, kind, currentRevision }: Line): Promise<number[]> {
  const snapshot = await snapshotOf(tables, currentRevision);
  const problems = await publicationProblems(tables, { record, kind, snapshot });
  return problems.filter(isWarning).flatMap((problem) => problem.record?.id ?? []);
}

async function snapshotOf(tables: Tables, revision: number | null): Promise<Snapshot> {
  return revision === null ? {} : ((await findRevision(tables, revision))?.snapshot ?? {});
}

function wordsAt(snapshot: Snapshot, [field = "", language]: readonly string[]): string[] {
  const value = snapshot[field];
  const words = language === undefined ? value : (value as Record<string, unknown> | null | undefined)?.[language];
  return Array.isArray(words) ? words : [];
}

/** The word as it stands there already, or null. Case and accents make no other word. */
function spellingIn(snapshot: Snapshot, path: readonly string[], word: string): string | null {
  return wordsAt(snapshot, path).find((one) => fold(one) === fold(word)) ?? null;
}

function withWord(snapshot: Snapshot, path: readonly string[], word: string): Snapshot {
  const [field = "", language] = path;
  const words = [...wordsAt(snapshot, path), word];
  if (language === undefined) return { ...snapshot, [field]: words };
  return { ...snapshot, [field]: { ...(snapshot[field] as object | null | undefined), [language]: words } };
}
