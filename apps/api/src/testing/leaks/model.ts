// What should be public, as a simple model says it: read from nothing but the list of what was done, in its order.
import { referencesOf, type Snapshot, titleFieldOf, translatedFieldsOf } from "@convivio/core";
import type { Database } from "@convivio/db";
import { type Kind, namingFields, saidFields } from "./kinds.ts";
import { wordsIn } from "./words.ts";

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

export interface Known {
  id: number;
  kind: Kind;
}

/** What readers should see, made of the model and of what was written in the revisions that it names. */
export class Readable {
  readonly #shown: Public;
  readonly #written: ReadonlyMap<number, Snapshot>;
  readonly records: readonly Known[];

  constructor(known: readonly Known[], shown: Public, written: ReadonlyMap<number, Snapshot>) {
    this.#shown = shown;
    this.#written = written;
    this.records = known.filter(({ id }) => shown.has(id));
  }

  has(id: number): boolean {
    return this.#shown.has(id);
  }

  of(kind: Kind): Known[] {
    return this.records.filter((one) => one.kind === kind);
  }

  /** Everything that public revisions say, in any language. */
  words(): Set<string> {
    const revisions = [...this.#shown.values()].flatMap((ofRecord) => [...ofRecord.values()]);
    return wordsIn(JSON.stringify(revisions.map((revision) => this.#written.get(revision))));
  }

  /** What a record says in any language: that by which it is found. */
  wordsOf({ id }: Known): Set<string> {
    const revisions = [...(this.#shown.get(id)?.values() ?? [])];
    return wordsIn(JSON.stringify(revisions.map((revision) => ({ ...this.#written.get(revision), slug: null }))));
  }

  /** A record as a reader of the language gets it: translated where it is, and where the original says anything. */
  told({ id, kind }: Known, language: string): Snapshot {
    const ofRecord = this.#shown.get(id);
    const original = this.#written.get(ofRecord?.get("") ?? 0) ?? {};
    const translated = this.#written.get(ofRecord?.get(language) ?? 0) ?? {};
    const texts = translatedFieldsOf(kind).flatMap(({ name }) =>
      typeof original[name] === "string" && typeof translated[name] === "string" ? [[name, translated[name]]] : [],
    );
    return { ...original, ...Object.fromEntries(texts) };
  }

  pointsAt(one: Known, field: string): number[] {
    return referencesOf(one.kind, this.told(one, "en")).flatMap((reference) =>
      reference.field.split(".")[0] === field ? [reference.id] : [],
    );
  }

  /** Those of a kind that point at a record, or at any of several. */
  pointing(kind: Kind, field: string, at: readonly number[]): Known[] {
    return this.of(kind).filter((one) => this.pointsAt(one, field).some((id) => at.includes(id)));
  }

  /** The words of a view of the record: its own, and the names of what it is shown with. */
  view(one: Known, language: string): Set<string> {
    const said = this.told(one, language);
    const own = JSON.stringify(saidFields[one.kind].map((field) => said[field]));
    const named = namingFields[one.kind].flatMap((field) => this.pointsAt(one, field).flatMap((id) => this.#find(id)));
    const around = one.kind === "resource" ? this.#around(one) : [];
    const titles = [...named, ...around].map((other) => this.told(other, language)[titleFieldOf(other.kind)]);
    const spoken = one.kind === "event" ? this.pointing("statement", "event", [one.id]) : [];
    return new Set([
      ...wordsIn(`${own} ${JSON.stringify(titles)}`),
      ...spoken.flatMap((statement) => [...this.view(statement, language)]),
    ]);
  }

  views(records: readonly Known[], language: string): Set<string> {
    return new Set(records.flatMap((one) => [...this.view(one, language)]));
  }

  /** What a resource is shown with that points at it. */
  #around({ id }: Known): Known[] {
    return [...this.pointing("practice", "resources", [id]), ...this.pointing("event", "resourcesShown", [id])];
  }

  #find(id: number): Known[] {
    return this.records.filter((one) => one.id === id);
  }
}

interface Read {
  readable: Readable;
  done: Done[];
  /** By record, whatever it is that anybody wrote in it. */
  written: Map<number, Set<string>>;
}

export async function readReadable(db: Database, known: readonly Known[]): Promise<Read> {
  const ids = known.map(({ id }) => id);
  const [done, revisions] = await Promise.all([
    readDone(db, ids),
    db.sql<{ id: number; record: number; snapshot: Snapshot }[]>`
      select id::int, record_id as record, snapshot from revisions where record_id = any(${ids})`,
  ]);
  const snapshots = new Map(revisions.map(({ id, snapshot }) => [id, snapshot]));
  const written = new Map(
    [...Map.groupBy(revisions, ({ record }) => record)].map(([record, own]) => [record, wordsIn(JSON.stringify(own))]),
  );
  return { readable: new Readable(known, publicAfter(done), snapshots), done, written };
}
