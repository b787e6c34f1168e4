// Seals everything anew by the first key, while the api runs; cut off anywhere, the next run goes on from there.
import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { ConvivioError } from "@convivio/core";
import { countSealed, type Database, holdLease, listSealedBy, releaseLease, replaceSealed } from "@convivio/db";
import type { KeyFile } from "./key-file.ts";
import { type KeyRing, missingKey } from "./keys.ts";
import { createSealing } from "./sealing.ts";

export interface Rotation {
  /** The id of the key that seals from now on. */
  key: string;
  isNew: boolean;
  resealed: number;
  /** Keys that have sealed nothing of what there is. */
  removable: string[];
  /** Keys by which another process, which has not been told of the first, goes on sealing. */
  stillUsed: string[];
}

export interface RotationOptions {
  db: Database;
  /** A file gets a new key; those of the environment are used as they stand. */
  keys: KeyRing | KeyFile;
  batch?: number;
  /** Longer than a process may take between sealing something and writing it. */
  lookAgainAfterMs?: number;
  onProgress?: (resealed: number) => void;
}

/** Nobody else may add a key meanwhile; a run that was killed is in nobody's way for long. */
const lease = { name: "rotate-keys", ttlMs: 15_000 };

export async function rotateKeys({ db, keys, ...options }: RotationOptions): Promise<Rotation> {
  const { batch = 100, lookAgainAfterMs = 2000, onProgress = () => {} } = options;
  const holder = randomUUID();
  await holdOn(db, holder);
  try {
    const isNew = "add" in keys && !(await isUnfinished(db, keys));
    if (isNew) keys.add();
    let resealed = 0;
    const resealAll = async () => {
      let found = batch;
      // A process that still seals by another key would keep this busy for ever: what is left then is told at the end.
      while (found === batch) {
        found = await resealSome(db, keys, batch);
        resealed += found;
        onProgress(resealed);
        await holdOn(db, holder);
      }
    };
    await resealAll();
    // What was sealed by the old key just before there was a new one may have been written just after.
    await pause(lookAgainAfterMs);
    await resealAll();
    return { ...(await whatIsLeft(db, keys)), isNew, resealed };
  } finally {
    await releaseLease(db, { ...lease, holder });
  }
}

async function holdOn(db: Database, holder: string): Promise<void> {
  const { heldBy } = await holdLease(db, { ...lease, holder });
  if (heldBy === holder) return;
  throw new ConvivioError(
    "not-possible",
    "Keys are being rotated already. Wait for that, or half a minute if it died.",
  );
}

const idsOf = (keys: KeyRing) => keys.list().map(({ id }) => id);

/** A new key for each run that was cut off would be one too many. */
async function isUnfinished(db: Database, keys: KeyRing): Promise<boolean> {
  return (await listSealedBy(db, idsOf(keys).slice(1), 1)).length > 0;
}

async function resealSome(db: Database, keys: KeyRing, limit: number): Promise<number> {
  const sealing = createSealing(keys);
  const found = await listSealedBy(db, idsOf(keys).slice(1), limit);
  for (const { sealed, ...address } of found) {
    await replaceSealed(db, { ...address, sealed }, sealing.seal(sealing.open(sealed, address), address));
  }
  return found.length;
}

async function whatIsLeft(db: Database, keys: KeyRing): Promise<Omit<Rotation, "isNew" | "resealed">> {
  const [key = "", ...others] = idsOf(keys);
  const used = await countSealed(db);
  const unknown = [...used.keys()].filter((id) => id !== key && !others.includes(id));
  if (unknown.length > 0) throw missingKey(unknown);
  return {
    key,
    removable: others.filter((id) => !used.has(id)),
    stillUsed: others.filter((id) => used.has(id)),
  };
}
