// What the readers of a shared answer believe and is not so: what is gone, and what says something else in a field that was shown.
import { isDeepStrictEqual } from "node:util";
import { fieldsShown, type Snapshot } from "@convivio/core";
import {
  type CorrectedRecord,
  findSaidThen,
  type SaidThen,
  type SharedAnswerRow,
  type ShownNow,
  type Transaction,
} from "@convivio/db";

export async function findCorrected(
  tables: Transaction,
  { shown, isWhole }: SharedAnswerRow,
  now: ReadonlyMap<number, ShownNow>,
): Promise<CorrectedRecord[]> {
  const numbers = shown.flatMap(({ record, revision, translation }) => {
    const current = now.get(record);
    return [revision, current?.publishedRevision, translation, current?.translation];
  });
  const said = await findSaidThen(
    tables,
    numbers.filter((number) => typeof number === "number"),
  );
  return shown.flatMap(({ record, revision, translation }): CorrectedRecord[] => {
    const current = now.get(record);
    // Of what they know to be gone, and of what comes back, nothing is said.
    if (revision === null || current === undefined) return [];
    const told = translation === null ? undefined : said.get(translation);
    const title = titleIn(told?.snapshot) ?? titleIn(said.get(revision)?.snapshot) ?? current.title;
    if (current.publishedRevision === null) return [{ record, title, what: "archived" }];
    const fields = fieldsShown(current.kind, isWhole);
    const isOther = (before: SaidThen | undefined, after: SaidThen | undefined) =>
      fields.some((field) => !isDeepStrictEqual(before?.snapshot[field] ?? null, after?.snapshot[field] ?? null));
    const isCorrected =
      isOther(said.get(revision), said.get(current.publishedRevision)) ||
      isCorrectedTranslation(told, said.get(current.translation ?? 0), isOther);
    return isCorrected ? [{ record, title, what: "corrected" }] : [];
  });
}

/** One that comes to be, goes, or follows what the original says since (which was told then) corrects nothing. */
function isCorrectedTranslation(
  before: SaidThen | undefined,
  after: SaidThen | undefined,
  isOther: (before: SaidThen, after: SaidThen) => boolean,
): boolean {
  if (before === undefined || after === undefined || before.translates !== after.translates) return false;
  return isOther(before, after);
}

function titleIn(snapshot: Snapshot | undefined): string | null {
  return typeof snapshot?.title === "string" && snapshot.title !== "" ? snapshot.title : null;
}
