// What is being written, kept in this browser at every letter: a closed window or a lost network loses nothing.
import type { Snapshot } from "@convivio/core";

export interface LocalCopy {
  /** The revision it was begun from; null where there is none yet. */
  base: number | null;
  snapshot: Snapshot;
  /** The version of the working copy that the server had when this was written. */
  version: number;
  /** Milliseconds since 1970. */
  at: number;
}

export interface LocalCopies {
  read(key: string): LocalCopy | null;
  /** False where this browser keeps nothing for us (a private window, a full disk). */
  write(key: string, copy: LocalCopy): boolean;
  remove(key: string): void;
}

const prefix = "convivio.copy.";

/** One for each person, record and language. */
export function copyKey(account: string, id: number, language: string | null): string {
  return `${account}.${id}.${language ?? ""}`;
}

export function localCopiesIn(storage: Pick<Storage, "getItem" | "setItem" | "removeItem">): LocalCopies {
  return {
    read(key) {
      try {
        const text = storage.getItem(prefix + key);
        return text === null ? null : parseCopy(JSON.parse(text));
      } catch {
        return null;
      }
    },
    write(key, copy) {
      try {
        storage.setItem(prefix + key, JSON.stringify(copy));
        return true;
      } catch {
        return false;
      }
    },
    remove(key) {
      try {
        storage.removeItem(prefix + key);
      } catch {
        // Then there was nothing to remove either.
      }
    },
  };
}

function parseCopy(kept: Partial<LocalCopy> | null): LocalCopy | null {
  if (typeof kept?.snapshot !== "object" || kept.snapshot === null || typeof kept.at !== "number") return null;
  return { base: kept.base ?? null, snapshot: kept.snapshot, version: kept.version ?? 0, at: kept.at };
}
