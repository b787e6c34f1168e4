// Imports: files of records on their way in. The file itself comes through its own door; everything after it is here.
import {
  type Acting,
  ConvivioError,
  ImportRowView,
  ImportView,
  Mapping,
  QuestionLanguage,
  RowSort,
  readTarget,
  targetPaths,
} from "@convivio/core";
import {
  countImportRows,
  findImport,
  forgetCheck,
  getSettings,
  type ImportRow,
  listImportRows,
  listImports,
  moveImport,
  type Tables,
  type Transaction,
  writeAudit,
} from "@convivio/db";
import { z } from "zod";
import { requireDesk } from "../desk/authority.ts";
import { checkImport, runImport, undoImport } from "../imports/import-jobs.ts";
import {
  canCancel,
  canStart,
  canUndo,
  importViewOf,
  importViews,
  mayPublish,
  mayUndo,
  rowView,
} from "../imports/import-view.ts";
import type { Context } from "./context.ts";
import { deskProcedure, router } from "./trpc.ts";

const ById = z.object({ id: z.int32().positive() });
type Signed = Context & { acting: Acting };

async function getImport(tables: Tables, id: number): Promise<ImportRow> {
  const row = await findImport(tables, id);
  if (row === null) throw new ConvivioError("not-found", "There is no such import.", `import ${id}`, { field: "id" });
  return row;
}

/** Moves an import on in a transaction, with the line in the audit log that says so, and gives back how it stands then. */
async function step(
  ctx: Signed,
  id: number,
  action: "check" | "start" | "cancel" | "undo" | null,
  work: (tables: Transaction) => Promise<ImportRow>,
): Promise<ImportView> {
  requireDesk(ctx.acting, "import");
  const { db } = ctx.catalogue;
  const row = await db.tables.transaction(async (tables) => {
    const moved = await work(tables);
    const detail = { import: id, kind: moved.kind, name: moved.name };
    if (action !== null) await writeAudit(tables, { actor: ctx.acting.actor, action: `import.${action}`, detail });
    return moved;
  });
  return importViewOf(db, ctx.acting, row);
}

/** Changed and checked only as long as nothing has come of it. */
const canMap = ["ready", "checked"] as const;

function requireMapping({ kind, columns }: ImportRow, mapping: z.infer<typeof Mapping>): void {
  const wrong = mapping.find((path) => path !== null && readTarget(kind, path) === null);
  const paths = mapping.filter((path) => path !== null);
  const isTwice = new Set(paths).size < paths.length;
  if (mapping.length === columns.length && wrong === undefined && !isTwice) return;
  throw new ConvivioError(
    "invalid-input",
    isTwice
      ? "Two columns lead to the same field. Leave one of them out."
      : "A column leads to a field that there is not.",
    `mapping of ${kind}: ${wrong ?? "length or twice"}`,
    { field: "mapping" },
  );
}

export const importsRouter = router({
  /** Latest first. */
  list: deskProcedure
    .input(z.object({ limit: z.number().int().min(1).max(100).default(20), before: z.int32().positive().optional() }))
    .output(z.object({ list: z.array(ImportView), next: z.number().nullable() }))
    .query(async ({ ctx, input }) => {
      requireDesk(ctx.acting, "import");
      const { db } = ctx.catalogue;
      const rows = await listImports(db.tables, { limit: input.limit + 1, before: input.before });
      const shown = rows.slice(0, input.limit);
      const next = rows.length > input.limit ? (shown.at(-1)?.id ?? null) : null;
      return { list: await importViews(db, ctx.acting, shown), next };
    }),
  get: deskProcedure
    .input(ById)
    .output(
      ImportView.extend({
        /** Where a column can lead, in the order of the story. */
        targets: z.array(z.string()),
      }),
    )
    .query(async ({ ctx, input }) => {
      requireDesk(ctx.acting, "import");
      const row = await getImport(ctx.catalogue.db.tables, input.id);
      return { ...(await importViewOf(ctx.catalogue.db, ctx.acting, row)), targets: targetPaths(row.kind) };
    }),
  /** Says where each column leads. What was checked before is forgotten. */
  map: deskProcedure
    .input(ById.extend({ mapping: Mapping, language: QuestionLanguage.optional() }))
    .output(ImportView)
    .mutation(({ ctx, input }) =>
      step(ctx, input.id, null, async (tables) => {
        const { id, mapping, language } = input;
        const changed = { state: "ready" as const, mapping, ...(language === undefined ? {} : { language }) };
        const row = await moveImport(tables, id, canMap, changed);
        requireMapping(row, mapping);
        await forgetCheck(tables, id);
        return row;
      }),
    ),
  /** Starts the dry run of everything. */
  check: deskProcedure
    .input(
      ById.extend({
        /** The rows are to be published at once: what is missing for that counts as wrong. */
        isToPublish: z.boolean().default(false),
      }),
    )
    .output(ImportView)
    .mutation(({ ctx, input }) =>
      step(ctx, input.id, "check", async (tables) => {
        const { id, isToPublish } = input;
        const row = await moveImport(tables, id, canMap, { state: "checking", isToPublish, endedAt: null });
        if (isToPublish) await requirePublishing(ctx.acting, tables, row);
        await forgetCheck(tables, id);
        await ctx.jobs.enqueue(checkImport, { import: id }, tables);
        return row;
      }),
    ),
  rows: deskProcedure
    .input(
      ById.extend({
        sort: RowSort.default("all"),
        limit: z.number().int().min(1).max(200).default(50),
        after: z.int32().min(0).default(0),
      }),
    )
    .output(z.object({ rows: z.array(ImportRowView), next: z.number().nullable() }))
    .query(async ({ ctx, input }) => {
      requireDesk(ctx.acting, "import");
      const { id, sort, after, limit } = input;
      const row = await getImport(ctx.catalogue.db.tables, id);
      const rows = await listImportRows(ctx.catalogue.db.tables, id, { sort, after, limit: limit + 1 });
      const shown = rows.slice(0, limit);
      const next = rows.length > limit ? (shown.at(-1)?.row ?? null) : null;
      return { rows: shown.map((one) => rowView(row, one)), next };
    }),
  /** Brings in what was found valid; after a cancel, the rest of it. */
  start: deskProcedure
    .input(
      ById.extend({
        /** Also the rows that say once more what there is. */
        withDuplicates: z.boolean().default(false),
      }),
    )
    .output(ImportView)
    .mutation(({ ctx, input }) =>
      step(ctx, input.id, "start", async (tables) => {
        const { acting } = ctx;
        const { id, withDuplicates } = input;
        const changed = { state: "importing" as const, withDuplicates, acting, endedAt: null };
        const row = await moveImport(tables, id, canStart, changed);
        if (row.isToPublish) await requirePublishing(acting, tables, row);
        await ctx.jobs.enqueue(runImport, { import: id }, tables);
        return row;
      }),
    ),
  /** Stops what runs. What has come in by then stays, until it is undone. */
  cancel: deskProcedure
    .input(ById)
    .output(ImportView)
    .mutation(({ ctx, input }) =>
      step(ctx, input.id, "cancel", async (tables) => {
        const { id } = input;
        const { state } = await getImport(tables, id);
        if (state === "checking") {
          const row = await moveImport(tables, id, ["checking"], { state: "ready" });
          await forgetCheck(tables, id);
          return row;
        }
        return moveImport(tables, id, canCancel, { state: "cancelled", endedAt: new Date() });
      }),
    ),
  /** Archives what it made, but for what somebody has gone on with. */
  undo: deskProcedure
    .input(ById)
    .output(ImportView)
    .mutation(async ({ ctx, input }) => {
      const { id } = input;
      const { acting } = ctx;
      requireDesk(acting, "import");
      const found = await getImport(ctx.catalogue.db.tables, id);
      if (!mayUndo(acting, found)) {
        throw new ConvivioError(
          "not-allowed",
          "Somebody else brought this in. Ask them, or an administrator, to undo it.",
          `import ${id}`,
        );
      }
      const counts = (await countImportRows(ctx.catalogue.db, [id])).get(id);
      if (counts?.imported === 0) {
        throw new ConvivioError(
          "not-possible",
          "Nothing has come of this import, so there is nothing to undo.",
          "undo",
        );
      }
      return step(ctx, id, "undo", async (tables) => {
        const row = await moveImport(tables, id, canUndo, { state: "undoing", acting, endedAt: null });
        await ctx.jobs.enqueue(undoImport, { import: id }, tables);
        return row;
      });
    }),
});

async function requirePublishing(acting: Acting, tables: Transaction, row: ImportRow): Promise<void> {
  if (mayPublish(acting, row, await getSettings(tables))) return;
  throw new ConvivioError(
    "not-allowed",
    "You may not publish these yourself. Bring them in as drafts, then send them to review.",
    "publish of an import",
    { field: "isToPublish" },
  );
}
