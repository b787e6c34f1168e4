// Publishing, with the drafts that are to be published along: all of them or none.
import { type Acted, type Acting, ConvivioError } from "@convivio/core";
import { type PublicationDetail, publish, requireCurrent, type Tables, type Transaction } from "@convivio/db";
import { actOn } from "./act.ts";
import { lockToAct, noSuchRecord } from "./authority.ts";

interface Publish {
  id: number;
  language: string | null;
  seen: number | null;
  comment?: string | undefined;
  knowingly: number[];
  together: number[];
}

export function publishLine(db: { tables: Tables }, acting: Acting, asked: Publish): Promise<Acted> {
  return actOn(db, acting, "publish", asked, async (tables, move, line) => {
    if (move.seen === null) throw nothingWritten();
    // Publishing goes by the revision alone: one of another record was not asked about.
    await requireCurrent(tables, line, move.seen);
    const together: number[] = [];
    for (const id of asked.together) together.push(...(await publishAlong(tables, acting, id, asked.id)));
    const detail: PublicationDetail | null = together.length === 0 ? null : { together };
    const publication = { revision: move.seen, actor: acting.actor, knowingly: asked.knowingly };
    return publish(tables, { ...publication, ...(detail && { detail }) });
  });
}

/** What it points at is published as it stands, by whoever may publish that too. @returns the number of the audit row, where it had to be. */
async function publishAlong(tables: Transaction, acting: Acting, id: number, along: number): Promise<number[]> {
  const line = await lockToAct(tables, acting, "publish", { record: id, language: null });
  if (line.publishedRevision !== null) return [];
  if (line.currentRevision === null) throw noSuchRecord();
  const detail: PublicationDetail = { along };
  const { currentRevision: revision } = line;
  return [await publish(tables, { revision, actor: acting.actor, knowingly: "all", detail })];
}

function nothingWritten(): ConvivioError {
  return new ConvivioError(
    "not-possible",
    "Nothing has been written yet. Write it first, then publish it.",
    "no revision",
  );
}
