// What this process has taken on already: a first look that costs nothing, before the API is asked of all the others.

export type Seen = {
  /** True the first time an identity is seen within a day; a retry that is the first to arrive is the first. */
  first(identity: string): boolean;
};

const dayMs = 24 * 60 * 60 * 1000;

export function createSeen(options: { now?: () => number; keepMs?: number; limit?: number } = {}): Seen {
  const { now = Date.now, keepMs = dayMs, limit = 100_000 } = options;
  // A Map keeps its insertion order: the first key is always the oldest.
  const seenAt = new Map<string, number>();

  const forgetOld = () => {
    for (const [identity, at] of seenAt) {
      if (seenAt.size <= limit && now() - at < keepMs) return;
      seenAt.delete(identity);
    }
  };

  return {
    first(identity) {
      const at = seenAt.get(identity);
      if (at !== undefined && now() - at < keepMs) return false;
      seenAt.delete(identity);
      seenAt.set(identity, now());
      forgetOld();
      return true;
    },
  };
}
