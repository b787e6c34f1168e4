// Databases to restore into, and backups in a folder that goes away.
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGzip, gunzipSync } from "node:zlib";
import { ConvivioError } from "@convivio/core";
import { expect } from "vitest";
import { connect, type Database } from "../../connect.ts";
import { migrate } from "../../migrate.ts";
import { openMigrated, publishSmallCatalogue } from "../../publish/testing/catalogue.ts";
import { freshDatabase, getTestServerUrl } from "../../testing/index.ts";
import { type BackupOptions, backup } from "../backup.ts";
import { openBackup } from "../backup-file.ts";
import { writeNewFile } from "../new-file.ts";
import { type RestoreOptions, restore } from "../restore.ts";
import { sealing } from "../seal.ts";
import { type Picture, photograph } from "./photograph.ts";

export interface Place {
  db: Database;
  url: string;
}

export function openPlaces() {
  const folder = mkdtempSync(join(tmpdir(), "convivio-backups-"));
  const closers: (() => Promise<void>)[] = [];
  let files = 0;
  const newPath = () => join(folder, String(++files));
  const empty = async (): Promise<Place> => {
    const { url, drop } = await freshDatabase({ serverUrl: getTestServerUrl() });
    // Not by the name of the api's sessions, which a restore refuses to work beside.
    const db = connect(url, { connections: 3, name: "test" });
    closers.push(() => db.close().then(drop));
    return { db, url };
  };
  return {
    newPath,
    empty,
    /** It holds something of its own, to see that this is left as it is. */
    async inhabited(): Promise<Place> {
      const place = await empty();
      await migrate(place.db);
      await place.db.sql`insert into records (kind) values ('theme')`;
      return place;
    },
    async keep(url: string, options?: BackupOptions): Promise<string> {
      const path = newPath();
      await writeNewFile(path, {}, (into) => backup(url, into, options));
      return path;
    },
    /** A backup with this content, as if it had been made so. */
    async seal(content: string, level = 6): Promise<string> {
      const path = newPath();
      const pieces = [Readable.from([Buffer.from(content)]), createGzip({ level }), sealing(() => {})] as const;
      await writeNewFile(path, {}, (into) => pipeline(...pieces, into));
      return path;
    },
    async close(): Promise<void> {
      for (const close of closers) await close();
      rmSync(folder, { recursive: true });
    },
  };
}

export type Places = ReturnType<typeof openPlaces>;

/** A backup of a few records, and what it must look like where it is restored. */
export async function keepSmallCatalogue(places: Places): Promise<{ path: string; picture: Picture }> {
  const opened = await openMigrated();
  await publishSmallCatalogue(opened.db.tables);
  const kept = { path: await places.keep(opened.url), picture: await photograph(opened.db) };
  await opened.close();
  return kept;
}

export const contentOf = (path: string): string => gunzipSync(readFileSync(path)).toString();

export async function restoreFile(url: string, path: string, options?: RestoreOptions) {
  const file = await openBackup(path);
  try {
    return await restore(url, file, options);
  } finally {
    await file.close();
  }
}

/** What is said to the person when this work is refused. */
export async function refusal(work: Promise<unknown>): Promise<string> {
  const error = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(ConvivioError);
  return (error as ConvivioError).message;
}
