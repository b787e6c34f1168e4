// A catalogue of its own for a measurement: a new embedded server in a temporary folder, gone afterwards.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { connect, type Database, migrate, seed, startEmbedded } from "@convivio/db";

export interface TemporaryDatabase {
  db: Database;
  url: string;
  close(): Promise<void>;
}

/** Never the catalogue people work on: a measurement must not depend on it, nor touch it. */
export async function openTemporaryDatabase(options: { isSeeded: boolean }): Promise<TemporaryDatabase> {
  const folder = mkdtempSync(join(tmpdir(), "convivio-measure-"));
  const server = await startEmbedded({ folder });
  const db = connect(server.url, { statementTimeoutMs: 0 });
  await migrate(db);
  if (options.isSeeded) await seed(db);
  return {
    db,
    url: server.url,
    async close() {
      await db.close();
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
