// The door for files that go out: any list of records, and the audit log.
import { AuditAsked, RecordId, RecordKind, RecordNarrowing, RecordOrdering, RecordState } from "@convivio/core";
import { Hono } from "hono";
import { z } from "zod";
import type { AppEnv, AppOptions } from "../app-options.ts";
import { auditFilter } from "../desk/auditing.ts";
import { requireDesk } from "../desk/authority.ts";
import { narrowing } from "../desk/narrowing.ts";
import { readQuery } from "../read-query.ts";
import { signedIn } from "../signed-in.ts";
import { exportAudit } from "./export-audit.ts";
import { exportRecords } from "./export-records.ts";
import { type ExportFormat, fileResponse } from "./file-response.ts";

const files = "(csv|json|ndjson)";
const flag = z.enum(["true", "false"]).transform((text) => text === "true");
const number = z.coerce.number().pipe(RecordId);

/** The same filters as the list has, as they stand in an address: `state` may stand there several times. */
const RecordQuery = RecordNarrowing.extend({
  ...RecordOrdering.shape,
  isPublished: flag.optional(),
  isMissing: flag.optional(),
  country: number.optional(),
  city: number.optional(),
  theme: number.optional(),
  state: z.array(RecordState).max(5).optional(),
});

const AuditQuery = AuditAsked.extend({ record: number.optional() });

export function exportDoor(options: AppOptions): Hono<AppEnv> {
  const door = new Hono<AppEnv>();
  door.get(`/desk/exports/:file{[a-z]+\\.${files}}`, async (c) => {
    const { acting, catalogue } = await signedIn(c, options);
    requireDesk(acting, "export");
    const { kind, format } = readName(c.req.param("file"));
    const asked = readQuery(RecordQuery, { ...c.req.query(), kind, ...statesIn(c.req.queries("state")) });
    const filter = narrowing(acting, asked, catalogue.today());
    const order = { sort: asked.sort, isDescending: asked.order === "descending" };
    const text = exportRecords(catalogue.db, filter, order, format);
    return fileResponse(text, { name: `${kind}-${catalogue.today()}`, format }, c);
  });
  door.get(`/desk/:file{audit\\.${files}}`, async (c) => {
    const { acting, catalogue } = await signedIn(c, options);
    requireDesk(acting, "export-audit");
    const format = c.req.param("file").split(".")[1] as ExportFormat;
    const filter = auditFilter(readQuery(AuditQuery, c.req.query()));
    return fileResponse(exportAudit(catalogue.db, filter, format), { name: `audit-${catalogue.today()}`, format }, c);
  });
  return door;
}

function readName(file: string): { kind: RecordKind; format: ExportFormat } {
  const [kind, format] = file.split(".");
  return { kind: readQuery(z.object({ kind: RecordKind }), { kind }).kind, format: format as ExportFormat };
}

function statesIn(states: string[] | undefined): { state?: string[] } {
  return states === undefined ? {} : { state: states };
}
