// Somebody writing on one line of a record: kept here at every letter, kept by the server at every pause, saved when they say so.
import type { Snapshot } from "@convivio/core";
import { type Begun, beginning } from "./beginning.ts";
import type { LocalCopies } from "./local-copies.ts";
import { bringTogether, isSameText, openConflicts, type Subject } from "./meeting.ts";
import type { Port, Stale } from "./port.ts";
import type { Base, WritingState } from "./state.ts";

export interface WritingOptions extends Subject, Begun {
  port: Port;
  copies: LocalCopies;
  /** The line in this browser, and this window's own copy of it. */
  line: string;
  key: string;
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
  /** What the copies are declared to follow: it stays behind while a conflict is open, so that the next window meets it again. */
  #from: { base: number | null; kept: Snapshot };
  /** What was sent and never answered: coming back, it is nobody else's. */
  #unanswered: Snapshot[] = [];
  /** Copies of closed windows, taken over into this one. */
  #takenOver: readonly string[];
  #timer: ReturnType<typeof setTimeout> | undefined;
  #retryMs = 0;
  #turn: Promise<unknown> = Promise.resolve();

  constructor(options: WritingOptions) {
    this.#options = options;
    const { base, kept, copies, line } = options;
    const locals = copies.list(line);
    const begun = beginning(
      options,
      options,
      locals.map(({ copy }) => copy),
    );
    this.#version = kept?.version ?? 0;
    this.#lastKept = kept?.snapshot ?? base.snapshot;
    this.#takenOver = locals.map(({ key }) => key);
    this.#from = { base: kept === null ? base.revision : kept.base, kept: locals[0]?.copy.kept ?? this.#lastKept };
    this.#state = { ...begun, base, keptAt: kept?.at ?? null, isSaving: false, isKeptHere: true };
    if (begun.conflicts.length === 0) this.#agree();
    if (this.#isWaiting) this.#rest();
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

  /** A field says something else now: this, or what a function makes of what it says by now. */
  change(field: string, value: unknown): void {
    const { snapshot: before } = this.#state;
    const snapshot = { ...before, [field]: typeof value === "function" ? value(before[field]) : value };
    this.#set({ snapshot, conflicts: openConflicts(snapshot, this.#state.conflicts), keeping: "changed" });
    this.#keepHere();
    this.#rest();
  }

  /** One of the conflicts is decided: this is what the field says. */
  choose(field: string, value: unknown): void {
    const conflicts = this.#state.conflicts.filter((conflict) => conflict.field.name !== field);
    this.#set({ conflicts });
    if (conflicts.length === 0) this.#agree();
    this.change(field, value);
  }

  /** The record stands at another revision, by another way than this: shown where nothing has been written. */
  follow(base: Base): void {
    if (this.hasChanges || this.#state.isSaving || base.revision === this.#state.base.revision) return;
    this.#set({ base, snapshot: base.snapshot, merged: null });
    this.#agree();
  }

  /** Tries at once what waits: when the network is back, or before the page goes. */
  async keepNow(): Promise<void> {
    clearTimeout(this.#timer);
    await this.#inTurn(() => this.#keep());
  }

  /** @returns the revision that now holds it; null while there is something to choose first. */
  save(): Promise<number | null> {
    clearTimeout(this.#timer);
    return this.#inTurn(async () => {
      this.#set({ isSaving: true });
      try {
        return await this.#save();
      } finally {
        this.#set({ isSaving: false });
        if (this.#isWaiting) this.#rest();
      }
    });
  }

  /** Forgets what was written since the last saved revision; what is typed meanwhile is not meant. */
  discard(): Promise<void> {
    clearTimeout(this.#timer);
    return this.#inTurn(async () => {
      const before = this.#state;
      const { snapshot } = before.base;
      this.#set({ snapshot, keeping: "clean", keptAt: null, conflicts: [], merged: null });
      try {
        await this.#options.port.drop();
      } catch (error) {
        const versions = { base: snapshot, mine: this.#state.snapshot, theirs: before.snapshot };
        const back = bringTogether(this.#options, versions).snapshot;
        this.#set({ ...before, snapshot: back, conflicts: openConflicts(back, before.conflicts), keeping: "changed" });
        this.#keepHere();
        this.#rest();
        throw error;
      }
      this.#putAway();
    });
  }

  close(): void {
    clearTimeout(this.#timer);
    this.#listeners.clear();
  }

  /** One request after the other: none of ours finds the record changed by another of ours. */
  #inTurn<T>(act: () => Promise<T>): Promise<T> {
    const done = this.#turn.then(act);
    this.#turn = done.catch(() => {});
    return done;
  }

  async #save(): Promise<number | null> {
    const { snapshot, base, conflicts } = this.#state;
    if (conflicts.length > 0) return null;
    if (!this.hasChanges && base.revision !== null) return base.revision;
    try {
      const { revision } = await this.#options.port.save({ madeFrom: base.revision, snapshot });
      this.#saved({ revision, snapshot });
      return revision;
    } catch (error) {
      const stale = this.#options.port.readStale(error);
      if (stale !== null) return this.#meet(stale) ? this.#save() : null;
      this.#unanswered.push(snapshot);
      throw error;
    }
  }

  #saved(base: Base): void {
    // What was typed while it was on its way belongs to the next revision.
    const isMore = this.#state.snapshot !== base.snapshot && this.hasChanges;
    this.#set({ base, keeping: isMore ? "changed" : "clean", keptAt: null, merged: null });
    this.#unanswered = [];
    this.#putAway();
  }

  /** The server has no working copy any more. */
  #putAway(): void {
    this.#version = 0;
    this.#agree();
  }

  #rest(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.keepNow(), this.#retryMs || restMs);
  }

  /** What another window kept is not written over while something of it is to be chosen. */
  get #isWaiting(): boolean {
    const { keeping } = this.#state;
    return (keeping === "changed" || keeping === "here") && this.#from.kept === this.#lastKept;
  }

  async #keep(): Promise<void> {
    if (!this.#isWaiting) return;
    const { snapshot } = this.#state;
    this.#set({ keeping: "keeping" });
    try {
      const { version } = await this.#options.port.keep({ base: this.#from.base, snapshot, version: this.#version });
      const isMore = this.#state.snapshot !== snapshot;
      this.#version = version;
      this.#lastKept = snapshot;
      this.#from.kept = snapshot;
      this.#retryMs = 0;
      this.#set({ keeping: isMore ? "changed" : "kept", keptAt: Date.now() });
      this.#keepHere();
    } catch (error) {
      const stale = this.#options.port.readStale(error);
      if (stale === null) {
        this.#unanswered.push(snapshot);
        this.#retryMs = Math.min(longestRetryMs, Math.max(2000, this.#retryMs * 2));
        this.#set({ keeping: "here" });
      } else this.#meet(stale);
    }
    if (this.#isWaiting) this.#rest();
  }

  /**
   * Brings somebody's version and this one together; what cannot be brought together is left to choose.
   * @returns whether it was our own, of which we had not heard that it arrived.
   */
  #meet(stale: Stale): boolean {
    const mine = this.#state.snapshot;
    const isWindow = stale.by === "window";
    const last = isWindow ? this.#lastKept : this.#state.base.snapshot;
    const theirs = isWindow ? (stale.snapshot ?? last) : stale.current.snapshot;
    const isOwn = this.#unanswered.some((sent) => isSameText(this.#options, sent, theirs));
    const met = bringTogether(this.#options, { base: isOwn ? theirs : last, mine, theirs });
    const conflicts = openConflicts(met.snapshot, this.#state.conflicts, met.conflicts);
    const isNews = !isOwn && (!isWindow || met.taken.length > 0 || met.conflicts.length > 0);
    if (isWindow) {
      this.#version = stale.version;
      this.#lastKept = theirs;
    } else if (isOwn) this.#version = 0;
    this.#set({
      snapshot: met.snapshot,
      base: isWindow ? this.#state.base : stale.current,
      conflicts,
      ...(isNews ? { merged: { name: isWindow ? null : stale.name, taken: met.taken } } : {}),
      keeping: "changed",
    });
    if (conflicts.length === 0) this.#agree();
    else this.#keepHere();
    return isOwn;
  }

  /** Nothing is left to choose: from here on the copies follow what there is now. */
  #agree(): void {
    if (this.#version === 0) this.#lastKept = this.#state.base.snapshot;
    this.#from = { base: this.#state.base.revision, kept: this.#lastKept };
    this.#keepHere();
    for (const key of this.#takenOver) this.#options.copies.remove(key);
    this.#takenOver = [];
  }

  /** Only what the server has not: the rest can be had from there. */
  #keepHere(): void {
    const { copies, key } = this.#options;
    const { keeping, snapshot } = this.#state;
    if (keeping === "clean" || keeping === "kept") copies.remove(key);
    else this.#set({ isKeptHere: copies.write(key, { snapshot, kept: this.#from.kept }) });
  }

  #set(change: Partial<WritingState>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener();
  }
}
