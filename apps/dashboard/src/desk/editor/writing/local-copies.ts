// What is being written, kept in this browser at every letter: a closed window or a lost network loses nothing.
import type { Snapshot } from "@convivio/core";

export interface LocalCopy {
  snapshot: Snapshot;
  /** What the server had of it when this was begun: what differs between the two is nowhere but here. */
  kept: Snapshot;
}

/** The copies of one line; each window has its own, so that none overwrites another's. */
export interface LocalCopies {
  /** By the key of the window that wrote each. */
  list(line: string): { key: string; copy: LocalCopy }[];
  /** False where this browser keeps nothing for us (a private window, a full disk). */
  write(key: string, copy: LocalCopy): boolean;
  remove(key: string): void;
}

export type CopyStorage = Pick<Storage, "getItem" | "setItem" | "removeItem" | "key" | "length">;

const prefix = "convivio.copy.";

/** One for each person, record and language. */
export function lineKey(account: string, id: number, language: string | null): string {
  return `${account}.${id}.${language ?? ""}.`;
}

export function localCopiesIn(storage: CopyStorage): LocalCopies {
  function read(key: string): LocalCopy | null {
    try {
      const text = storage.getItem(prefix + key);
      return text === null ? null : parseCopy(JSON.parse(text));
    } catch {
      return null;
    }
  }
  return {
    list(line) {
      const keys = Array.from({ length: storage.length }, (_, at) => storage.key(at) ?? "");
      return keys
        .filter((key) => key.startsWith(prefix + line))
        .flatMap((full) => {
          const key = full.slice(prefix.length);
          const copy = read(key);
          return copy === null ? [] : [{ key, copy }];
        });
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

function parseCopy(written: Partial<LocalCopy> | null): LocalCopy | null {
  const { snapshot, kept } = written ?? {};
  return isSnapshot(snapshot) && isSnapshot(kept) ? { snapshot, kept } : null;
}

function isSnapshot(value: unknown): value is Snapshot {
  return typeof value === "object" && value !== null;
}
