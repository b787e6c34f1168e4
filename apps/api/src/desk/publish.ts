// Publishing, with the drafts that are to be published along: all of them or none.
import { type Acted, type Acting, ConvivioError } from "@convivio/core";
import { publish, requireCurrent, type Tables, type Transaction } from "@convivio/db";
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
    for (const id of asked.together) await publishAlong(tables, acting, id);
    return publish(tables, { revision: move.seen, actor: acting.actor, knowingly: asked.knowingly });
  });
}

/** What it points at is published as it stands, by whoever may publish that too. */
async function publishAlong(tables: Transaction, acting: Acting, id: number): Promise<void> {
  const line = await lockToAct(tables, acting, "publish", { record: id, language: null });
  if (line.publishedRevision !== null) return;
  if (line.currentRevision === null) throw noSuchRecord();
  await publish(tables, { revision: line.currentRevision, actor: acting.actor, knowingly: "all" });
}

function nothingWritten(): ConvivioError {
  return new ConvivioError(
    "not-possible",
    "Nothing has been written yet. Write it first, then publish it.",
    "no revision",
  );
}
