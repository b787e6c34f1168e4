// What should be public, as a simple model says it: read from nothing but the list of what was done, in its order.
import type { Database } from "@convivio/db";

export interface Done {
  id: number;
  action: string;
  record: number;
  revision: number | null;
  language: string | null;
  detail: { undone?: string; audit?: number } | null;
}

/** By record, then by language ("" for the original): the revision that everybody may read. */
export type Public = Map<number, Map<string, number>>;

export async function readDone(db: Database, records: readonly number[]): Promise<Done[]> {
  return db.sql<Done[]>`
    select id::int, action, record_id as record, revision_id as revision, language, detail from audit
    where record_id = any(${[...records]}) order by id`;
}

type Line = { record: number; language: string };
const nameOf = ({ record, language }: Line) => `${record} ${language}`;
/** Stands for the record as a whole: archived or not. */
const whole = "whole";

/** The one thing that an act changes, and to what; null for acts that concern drafts only. */
function effectOf({ action, record, revision, language }: Done): { of: string; to: number | null } | null {
  const line = nameOf({ record, language: language ?? "" });
  const archived = nameOf({ record, language: whole });
  if (action === "publish") return { of: line, to: revision };
  if (action === "archive") return language === null ? { of: archived, to: 1 } : { of: line, to: null };
  if (action === "restore" && language === null) return { of: archived, to: null };
  return null;
}

export function publicAfter(done: readonly Done[]): Public {
  const standing = new Map<string, number | null>();
  const before = new Map<number, { of: string; to: number | null }>();
  for (const one of done) {
    const effect = one.action === "undo" ? before.get(one.detail?.audit ?? 0) : effectOf(one);
    if (effect == null) continue;
    before.set(one.id, { of: effect.of, to: standing.get(effect.of) ?? null });
    standing.set(effect.of, effect.to);
  }
  const shown: Public = new Map();
  for (const [name, revision] of standing) {
    const [record = "", language = ""] = name.split(" ");
    const has = (of: string) => (standing.get(nameOf({ record: Number(record), language: of })) ?? null) !== null;
    if (revision === null || language === whole || has(whole) || !has("")) continue;
    const ofRecord = shown.get(Number(record)) ?? new Map<string, number>();
    shown.set(Number(record), ofRecord.set(language, revision));
  }
  return shown;
}
