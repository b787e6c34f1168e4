// The audit log as a file, latest first.
import type { AuditEntry } from "@convivio/core";
import { type AuditFilter, type Database, listAudit } from "@convivio/db";
import { auditEntry } from "../desk/auditing.ts";
import { csvLine, csvStart } from "./csv.ts";
import { type ExportFormat, writeObjects } from "./file-response.ts";

const batch = 500;

export function exportAudit(db: Database, filter: AuditFilter, format: ExportFormat): AsyncGenerator<string> {
  const entries = listEntries(db, filter);
  return format === "csv" ? asCsv(entries) : writeObjects(entries, format);
}

async function* listEntries(db: Database, filter: AuditFilter): AsyncGenerator<AuditEntry> {
  for (let before: number | undefined, isMore = true; isMore; ) {
    const rows = await listAudit(db.tables, filter, { limit: batch, before });
    yield* rows.map((row) => auditEntry(row));
    before = rows.at(-1)?.id;
    isMore = rows.length === batch;
  }
}

const columns = [
  "id",
  "at",
  "actorKind",
  "actor",
  "action",
  "kind",
  "record",
  "title",
  "language",
  "revision",
  "detail",
];

async function* asCsv(entries: AsyncGenerator<AuditEntry>): AsyncGenerator<string> {
  yield csvStart + csvLine(columns);
  for await (const { id, at, actor, action, record, language, revision, detail } of entries) {
    yield csvLine([
      String(id),
      at,
      actor.kind,
      nameOf(actor),
      action,
      record?.kind ?? "",
      String(record?.id ?? ""),
      record?.title ?? "",
      language ?? "",
      String(revision ?? ""),
      detail === null ? "" : JSON.stringify(detail),
    ]);
  }
}

function nameOf(actor: AuditEntry["actor"]): string {
  return actor.kind === "member" ? `${actor.platform} ${actor.workspace} ${actor.user}` : actor.name;
}
