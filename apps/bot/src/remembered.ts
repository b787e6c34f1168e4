// What a platform was asked, kept for a while: asked once for all who ask at the same moment, and of a bounded number.

export type RememberedOptions<Value> = {
  read(key: string): Promise<Value>;
  keepMs: number;
  /** A failure is kept too, but shortly: who cannot be asked is not asked for every request. */
  keepFailureMs: number;
  limit: number;
  now: () => number;
  onFailure(error: unknown): void;
};

export type Remembered<Value> = {
  /** Null where it could not be read. What is older than `keepMs`, or than told here, is read anew. */
  find(key: string, atMostMs?: number): Promise<Value | null>;
  forget(key: string): void;
};

type Kept<Value> = { at: number; keepMs: number; value: Promise<Value | null> };

export function remember<Value>(options: RememberedOptions<Value>): Remembered<Value> {
  const { read, keepMs, keepFailureMs, limit, now, onFailure } = options;
  // A Map keeps its insertion order: the first key is always the oldest.
  const kept = new Map<string, Kept<Value>>();

  function readAnew(key: string): Promise<Value | null> {
    const entry: Kept<Value> = { at: now(), keepMs, value: Promise.resolve(null) };
    entry.value = read(key).catch((error) => {
      entry.keepMs = keepFailureMs;
      onFailure(error);
      return null;
    });
    kept.delete(key);
    kept.set(key, entry);
    const [oldest] = kept.keys();
    if (kept.size > limit && oldest !== undefined) kept.delete(oldest);
    return entry.value;
  }

  return {
    find(key, atMostMs = keepMs) {
      const found = kept.get(key);
      const isFresh = found !== undefined && now() - found.at < Math.min(found.keepMs, atMostMs);
      return isFresh ? found.value : readAnew(key);
    },
    forget: (key) => void kept.delete(key),
  };
}
