// The job that finds what members are to hear of by themselves: their suggestions, what they asked in vain, and what is not so any more in what was shared.
import { isDeepStrictEqual } from "node:util";
import { fieldsShown } from "@convivio/core";
import {
  type CorrectedRecord,
  createDelivery,
  findLatestMatches,
  findShownNow,
  findSnapshots,
  lockDueShares,
  lockSuggestionNews,
  lockWaitingWishes,
  noteChangedShares,
  recordCorrected,
  recordSuggestionTold,
  recordWishConsidered,
  type SharedAnswerRow,
  type ShownNow,
  type Transaction,
} from "@convivio/db";
import { z } from "zod";
import type { Catalogue } from "../catalogue.ts";
import { type BoundJob, bindJob } from "../jobs/job.ts";
import { findMeaning } from "../subscriptions/followed.ts";

const makeNews = { name: "make-news", input: z.object({}), isExclusive: true };

/** Of each kind in one transaction: few enough that a stop comes soon. */
const batch = 100;

export function makeNewsJob(catalogue: Catalogue): BoundJob {
  return bindJob(makeNews, async (_, { signal }) => makeAllNews(catalogue, signal), { cron: "* * * * *", input: {} });
}

/** It can be cut off anywhere and begun again, and run in several processes. */
export async function makeAllNews(catalogue: Catalogue, signal?: AbortSignal): Promise<void> {
  const { tables } = catalogue.db;
  await catalogue.catchUp();
  await noteChangedShares(tables);
  for (const make of [tellSuggesters, grantWishes, correctShares]) {
    for (let taken = batch; taken === batch; ) {
      signal?.throwIfAborted();
      taken = await tables.transaction((inside) => make(inside, catalogue));
    }
  }
}

async function tellSuggesters(tables: Transaction): Promise<number> {
  const untold = await lockSuggestionNews(tables, batch);
  for (const one of untold) {
    const { id, platform, workspace, user, language } = one.suggestion;
    await createDelivery(tables, {
      type: "suggestion",
      once: `suggestion ${id} ${one.news} ${one.question ?? ""}`.trim(),
      ...{ platform, workspace: workspace ?? "", channel: null, user },
      language,
      payload: { suggestion: id, news: one.news },
    });
    await recordSuggestionTold(tables, one);
  }
  return untold.length;
}

async function grantWishes(tables: Transaction, catalogue: Catalogue): Promise<number> {
  const { version } = catalogue.names;
  const { dictionary } = catalogue;
  const waiting = await lockWaitingWishes(tables, version, batch);
  for (const { id, ask, platform, workspace, user, language } of waiting) {
    const wanted = findMeaning(ask, dictionary);
    const today = catalogue.today();
    const found = wanted === null ? null : await findLatestMatches(tables, dictionary, { wanted, limit: 1, today });
    const isTold = found !== null && found.count > 0;
    if (isTold && platform !== null && workspace !== null && user !== null) {
      const address = { platform, workspace, channel: null, user };
      const said = { ...address, language: language ?? "en", payload: { wish: id } };
      await createDelivery(tables, { type: "wish", once: `wish ${id}`, ...said });
    }
    await recordWishConsidered(tables, { id, version, isTold });
  }
  return waiting.length;
}

async function correctShares(tables: Transaction): Promise<number> {
  const due = await lockDueShares(tables, batch);
  for (const share of due) await correct(tables, share);
  return due.length;
}

async function correct(tables: Transaction, share: SharedAnswerRow): Promise<void> {
  const now = await findShownNow(
    tables,
    share.shown.map(({ record }) => record),
  );
  const corrected = await findCorrected(tables, share, now);
  const shown = share.shown.map(({ record }) => ({ record, revision: now.get(record)?.publishedRevision ?? null }));
  await recordCorrected(tables, share.id, shown);
  const { platform, workspace, channel, message, language } = share;
  if (corrected.length === 0 || (platform !== "slack" && platform !== "discord")) return;
  const revisions = shown.map(({ record, revision }) => `${record}:${revision ?? "-"}`).join(",");
  await createDelivery(tables, {
    type: "correction",
    once: `share ${share.id} ${revisions}`,
    ...{ platform, workspace, channel, user: null },
    language,
    payload: { message, records: corrected },
  });
}

/** What its readers believe and is not so: what is gone, and what says something else in a field that was shown. */
async function findCorrected(
  tables: Transaction,
  { shown, isWhole }: SharedAnswerRow,
  now: ReadonlyMap<number, ShownNow>,
): Promise<CorrectedRecord[]> {
  const numbers = shown.flatMap(({ record, revision }) => [revision, now.get(record)?.publishedRevision ?? null]);
  const snapshots = await findSnapshots(
    tables,
    numbers.filter((number) => number !== null),
  );
  return shown.flatMap(({ record, revision }): CorrectedRecord[] => {
    const current = now.get(record);
    // Of what they know to be gone, and of what comes back, nothing is said.
    if (revision === null || current === undefined || current.publishedRevision === revision) return [];
    const before = snapshots.get(revision);
    const called = typeof before?.title === "string" ? before.title : current.title;
    if (current.publishedRevision === null) return [{ record, title: called, what: "archived" }];
    const after = snapshots.get(current.publishedRevision);
    const isOther = fieldsShown(current.kind, isWhole).some(
      (field) => !isDeepStrictEqual(before?.[field] ?? null, after?.[field] ?? null),
    );
    return isOther ? [{ record, title: called, what: "corrected" }] : [];
  });
}
