// The job that finds what members are to hear of by themselves: their suggestions, what they asked in vain, and what is not so any more in what was shared.
import {
  createDelivery,
  findLatestMatches,
  findShownNow,
  lockDueShares,
  lockSuggestionNews,
  lockWaitingWishes,
  noteChangedShares,
  recordCorrected,
  recordSuggestionTold,
  recordWishConsidered,
  type SharedAnswerRow,
  type Transaction,
} from "@convivio/db";
import { z } from "zod";
import type { Catalogue } from "../catalogue.ts";
import { type BoundJob, bindJob } from "../jobs/job.ts";
import { findMeaning } from "../subscriptions/followed.ts";
import { findCorrected } from "./find-corrected.ts";

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
  const { platform, workspace, channel, message, language } = share;
  const ids = share.shown.map(({ record }) => record);
  const now = await findShownNow(tables, { ids, language });
  const corrected = await findCorrected(tables, share, now);
  const shown = ids.map((record) => {
    const { publishedRevision: revision = null, translation = null } = now.get(record) ?? {};
    return { record, revision, translation };
  });
  await recordCorrected(tables, share.id, shown);
  if (corrected.length === 0 || (platform !== "slack" && platform !== "discord")) return;
  const revisions = shown.map(({ record, revision, translation }) => `${record}:${revision}:${translation}`).join(",");
  await createDelivery(tables, {
    type: "correction",
    once: `share ${share.id} ${revisions}`,
    ...{ platform, workspace, channel, user: null },
    language,
    payload: { message, records: corrected },
  });
}
