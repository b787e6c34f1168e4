// Somebody writing on one line of a record: kept here at every letter, kept by the server at every pause, saved when they say so.
import { type Conflict, compareSnapshots, mergeSnapshots, type RecordKind, type Snapshot } from "@convivio/core";
import type { LocalCopies, LocalCopy } from "./local-copies.ts";

export interface Base {
  /** Null where nothing has been saved yet. */
  revision: number | null;
  snapshot: Snapshot;
}

/** What the server is asked; each rejects as the client does. */
export interface Port {
  keep(copy: { base: number | null; snapshot: Snapshot; version: number }): Promise<{ version: number }>;
  save(write: { madeFrom: number | null; snapshot: Snapshot }): Promise<{ revision: number | null }>;
  drop(): Promise<unknown>;
  /** What of a rejection concerns writing; null for everything that is only trouble on the way. */
  readStale(error: unknown): Stale | null;
}

/** Somebody was quicker: another person's revision, or this person in another window. */
export type Stale =
  | { by: "revision"; current: Base; name: string }
  /** Null where that window's writing was put away: it was saved, and the next save here meets it. */
  | { by: "window"; snapshot: Snapshot | null; version: number };

export type Keeping =
  /** Nothing to keep · about to be kept · on its way · kept by the server. */
  | "clean"
  | "changed"
  | "keeping"
  | "kept"
  /** Only here, until the server can be reached again. */
  | "here";

export interface WritingState {
  snapshot: Snapshot;
  base: Base;
  keeping: Keeping;
  /** When the server last kept it. */
  keptAt: number | null;
  isSaving: boolean;
  /** What both changed, to be chosen before anything is saved. */
  conflicts: readonly Conflict[];
  /** Whose version the conflicts are with, and the fields that were taken from it without a conflict. */
  merged: { name: string | null; taken: readonly string[] } | null;
  /** False where this browser keeps nothing: then a closed window would lose what the server has not kept. */
  isKeptHere: boolean;
}

export interface WritingOptions {
  kind: RecordKind;
  isTranslation: boolean;
  base: Base;
  /** Who saved that; null where nobody did. */
  baseBy: string | null;
  /** What the server kept of earlier writing. */
  kept: { base: number | null; snapshot: Snapshot; version: number; at: number } | null;
  /** The snapshot of the revision that the kept copy began from, where that is not the current one. */
  keptBase: Snapshot | null;
  port: Port;
  copies: LocalCopies;
  key: string;
  now?: () => number;
  restMs?: number;
}

const restMs = 1200;
const longestRetryMs = 30_000;

export class Writing {
  readonly #options: WritingOptions;
  readonly #listeners = new Set<() => void>();
  #state: WritingState;
  #version: number;
  /** What the server has, for merging with another window's. */
  #lastKept: Snapshot;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #retryMs = 0;
  #underWay: Promise<void> | null = null;

  constructor(options: WritingOptions) {
    this.#options = options;
    const begun = beginning(options);
    this.#version = options.kept?.version ?? 0;
    this.#lastKept = options.kept?.snapshot ?? options.base.snapshot;
    this.#state = {
      snapshot: begun.snapshot,
      base: options.base,
      keeping: begun.isChanged ? (begun.isFromServer ? "kept" : "changed") : "clean",
      keptAt: options.kept?.at ?? null,
      isSaving: false,
      conflicts: begun.conflicts,
      merged: begun.merged,
      isKeptHere: true,
    };
    if (this.#state.keeping === "changed") this.#rest();
  }

  get state(): WritingState {
    return this.#state;
  }

  get hasChanges(): boolean {
    return this.#state.keeping !== "clean";
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** A field says something else now. */
  change(field: string, value: unknown): void {
    this.replace({ ...this.#state.snapshot, [field]: value });
  }

  replace(snapshot: Snapshot): void {
    const isKeptHere = this.#keepHere(snapshot);
    this.#set({ snapshot, keeping: "changed", isKeptHere });
    this.#rest();
  }

  /** One of the conflicts is decided: this is what the field says. */
  choose(field: string, value: unknown): void {
    const conflicts = this.#state.conflicts.filter((conflict) => conflict.field.name !== field);
    this.#set({ conflicts });
    this.change(field, value);
  }

  /** Tries at once what waits: when the network is back, or before the page goes. */
  async keepNow(): Promise<void> {
    clearTimeout(this.#timer);
    if (this.#state.keeping === "changed" || this.#state.keeping === "here") await this.#keep();
    else await this.#underWay;
  }

  /** @returns the revision that now holds it; null while there is something to choose first. */
  async save(): Promise<number | null> {
    if (this.#state.conflicts.length > 0) return null;
    clearTimeout(this.#timer);
    await this.#underWay;
    if (!this.hasChanges && this.#state.base.revision !== null) return this.#state.base.revision;
    const { snapshot, base } = this.#state;
    this.#set({ isSaving: true });
    try {
      const { revision } = await this.#options.port.save({ madeFrom: base.revision, snapshot });
      this.#saved({ revision, snapshot });
      return revision;
    } catch (error) {
      const stale = this.#options.port.readStale(error);
      if (stale === null) throw error;
      this.#meet(stale);
      return null;
    } finally {
      this.#set({ isSaving: false });
    }
  }

  /** Forgets what was written since the last saved revision. */
  async discard(): Promise<void> {
    clearTimeout(this.#timer);
    await this.#underWay;
    await this.#options.port.drop();
    this.#options.copies.remove(this.#options.key);
    this.#version = 0;
    this.#lastKept = this.#state.base.snapshot;
    this.#set({ snapshot: this.#state.base.snapshot, keeping: "clean", keptAt: null, conflicts: [], merged: null });
  }

  close(): void {
    clearTimeout(this.#timer);
    this.#listeners.clear();
  }

  #saved(base: Base): void {
    // What was typed while it was on its way belongs to the next revision.
    const isMore = this.#state.snapshot !== base.snapshot;
    this.#version = 0;
    this.#lastKept = base.snapshot;
    if (!isMore) this.#options.copies.remove(this.#options.key);
    this.#set({ base, keeping: isMore ? "changed" : "clean", keptAt: null, merged: null });
    if (isMore) this.#rest();
  }

  #rest(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#keep(), this.#retryMs || (this.#options.restMs ?? restMs));
  }

  #keep(): Promise<void> {
    this.#underWay ??= this.#keepOnce().finally(() => {
      this.#underWay = null;
      if (this.#state.keeping === "changed" || this.#state.keeping === "here") this.#rest();
    });
    return this.#underWay;
  }

  async #keepOnce(): Promise<void> {
    const { snapshot, base } = this.#state;
    this.#set({ keeping: "keeping" });
    try {
      const { version } = await this.#options.port.keep({ base: base.revision, snapshot, version: this.#version });
      this.#version = version;
      this.#lastKept = snapshot;
      this.#retryMs = 0;
      const isMore = this.#state.snapshot !== snapshot;
      this.#set({ keeping: isMore ? "changed" : "kept", keptAt: this.#now() });
    } catch (error) {
      const stale = this.#options.port.readStale(error);
      if (stale !== null) return this.#meet(stale);
      this.#retryMs = Math.min(longestRetryMs, Math.max(2000, this.#retryMs * 2));
      this.#set({ keeping: "here" });
    }
  }

  /** Brings somebody's version and this one together; what cannot be brought together is left to choose. */
  #meet(stale: Stale): void {
    const { kind, isTranslation } = this.#options;
    const mine = this.#state.snapshot;
    const isWindow = stale.by === "window";
    const base = isWindow ? this.#lastKept : this.#state.base.snapshot;
    const theirs = isWindow ? (stale.snapshot ?? base) : stale.current.snapshot;
    const { merged, conflicts } = mergeSnapshots(kind, { base, mine, theirs }, isTranslation);
    const taken = compareSnapshots(kind, mine, merged, isTranslation).map(({ field }) => field.name);
    if (isWindow) {
      this.#version = stale.version;
      this.#lastKept = theirs;
    }
    this.#keepHere(merged);
    this.#set({
      snapshot: merged,
      base: isWindow ? this.#state.base : stale.current,
      conflicts,
      merged: { name: isWindow ? null : stale.name, taken },
      keeping: "changed",
    });
    this.#rest();
  }

  #keepHere(snapshot: Snapshot): boolean {
    const { copies, key } = this.#options;
    return copies.write(key, { base: this.#state.base.revision, snapshot, version: this.#version, at: this.#now() });
  }

  #now(): number {
    return (this.#options.now ?? Date.now)();
  }

  #set(change: Partial<WritingState>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener();
  }
}

interface Beginning {
  snapshot: Snapshot;
  isChanged: boolean;
  isFromServer: boolean;
  conflicts: readonly Conflict[];
  merged: WritingState["merged"];
}

/** Goes on from what was written last, here or elsewhere; where the record has moved on since, both are brought together. */
function beginning({ kind, isTranslation, base, baseBy, kept, keptBase, copies, key }: WritingOptions): Beginning {
  const local = copies.read(key);
  const copy = latest(local, kept);
  const none = { conflicts: [], merged: null };
  if (copy === null) return { snapshot: base.snapshot, isChanged: false, isFromServer: false, ...none };
  const isFromServer = copy !== local;
  const isChanged = compareSnapshots(kind, base.snapshot, copy.snapshot, isTranslation).length > 0;
  if (copy.base === base.revision || keptBase === null) {
    return { snapshot: copy.snapshot, isChanged, isFromServer, ...none };
  }
  const versions = { base: keptBase, mine: copy.snapshot, theirs: base.snapshot };
  const { merged, conflicts } = mergeSnapshots(kind, versions, isTranslation);
  const taken = compareSnapshots(kind, copy.snapshot, merged, isTranslation).map(({ field }) => field.name);
  return { snapshot: merged, isChanged: true, isFromServer: false, conflicts, merged: { name: baseBy, taken } };
}

function latest(local: LocalCopy | null, kept: WritingOptions["kept"]) {
  if (local === null || kept === null) return local ?? kept;
  return local.at >= kept.at ? local : kept;
}
