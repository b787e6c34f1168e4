// A server in a few lines, a browser's storage, and windows over both: where the tests of writing begin.
import type { Snapshot } from "@convivio/core";
import { vi } from "vitest";
import { localCopiesIn } from "../local-copies.ts";
import type { Port, Stale } from "../port.ts";
import { Writing, type WritingOptions } from "../writing.ts";

class StaleError extends Error {
  readonly stale: Stale;
  constructor(stale: Stale) {
    super("stale");
    this.stale = stale;
  }
}

/** A server in a few lines: one record, one working copy, and switches for what can go wrong. */
function openServer(first: Snapshot) {
  const server = {
    revision: 1,
    snapshot: first,
    copy: null as { base: number | null; snapshot: Snapshot; version: number } | null,
    isReachable: true,
    kept: 0,
    /** What a request waits for on its way. */
    gate: Promise.resolve(),
    /** What was asked is done, and nobody hears of it. */
    isAnswerLost: false,
  };
  function answer<T>(given: T): T {
    if (server.isAnswerLost) throw new TypeError("no network");
    return given;
  }
  const port: Port = {
    async keep({ base, snapshot, version }) {
      await server.gate;
      if (!server.isReachable) throw new TypeError("no network");
      if ((server.copy?.version ?? 0) !== version) {
        throw new StaleError({
          by: "window",
          snapshot: server.copy?.snapshot ?? null,
          version: server.copy?.version ?? 0,
        });
      }
      server.copy = { base, snapshot, version: version + 1 };
      server.kept++;
      return answer({ version: version + 1 });
    },
    async save({ madeFrom, snapshot }) {
      await server.gate;
      if (!server.isReachable) throw new TypeError("no network");
      if (madeFrom !== server.revision) {
        const current = { revision: server.revision, snapshot: server.snapshot };
        throw new StaleError({ by: "revision", current, name: "Ben" });
      }
      Object.assign(server, { revision: server.revision + 1, snapshot, copy: null });
      return answer({ revision: server.revision });
    },
    async drop() {
      await server.gate;
      if (!server.isReachable) throw new TypeError("no network");
      server.copy = null;
    },
    readStale: (error) => (error instanceof StaleError ? error.stale : null),
  };
  return { server, port };
}

const storage = () => {
  const kept = new Map<string, string>();
  return {
    kept,
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
    key: (at: number) => [...kept.keys()][at] ?? null,
    get length() {
      return kept.size;
    },
  };
};

export const first = { title: "Door", summary: "A door.", purpose: "To enter." };
export let opened: ReturnType<typeof openServer>;
export let store: ReturnType<typeof storage>;
let windows = 0;

export function write(told: Partial<WritingOptions> = {}): Writing {
  const { server, port } = opened;
  const base = { revision: server.revision, snapshot: server.snapshot };
  const kept = server.copy === null ? null : { ...server.copy, at: 1 };
  return new Writing({
    kind: "practice",
    isTranslation: false,
    base,
    baseBy: "Ben",
    kept,
    keptBase: null,
    port,
    copies: localCopiesIn(store),
    line: "anna.1..",
    key: `anna.1..${++windows}`,
    ...told,
  });
}

/** A new server and a new browser, and a clock that waits. @returns what lets the clock go. */
export function setOut(): () => void {
  vi.useFakeTimers();
  opened = openServer(first);
  store = storage();
  return () => vi.useRealTimers();
}

/** At another browser, or back at an earlier one. */
export function sitAt(browser = storage()): void {
  store = browser;
}

export const rest = (ms = 1500) => vi.advanceTimersByTimeAsync(ms);
/** What was asked for is on its way, and not further. */
export const leave = () => vi.advanceTimersByTimeAsync(0);

/** Requests wait on their way. @returns what lets them through. */
export function closeGate(): () => void {
  let open = () => {};
  opened.server.gate = new Promise((resolve) => {
    open = resolve;
  });
  return open;
}

/** Somebody else saves. */
export function ben(change: Snapshot): void {
  const { server } = opened;
  Object.assign(server, { revision: server.revision + 1, snapshot: { ...server.snapshot, ...change } });
}

export const reopen = () => write({ keptBase: first });
