// Records for the desk, of every kind and state: lists, one to edit, and everything that can be done to one.
import {
  AccountName,
  ActAsked,
  Acted,
  AnySnapshot,
  EditedRecord,
  FoundRecord,
  Language,
  LineAsked,
  RecordId,
  RecordKind,
  RecordList,
  RecordListAsked,
  recordKinds,
} from "@convivio/core";
import {
  archive,
  assign,
  countRecords,
  discard,
  findNeeding,
  findRecords,
  listAccountNames,
  listRecords,
  nameAccounts,
  review,
  unarchive,
} from "@convivio/db";
import { z } from "zod";
import { actOn } from "../desk/act.ts";
import { requireDesk, requireMay, subjectNow } from "../desk/authority.ts";
import { readEdited } from "../desk/edited.ts";
import { narrowing, readerOf, seenBy } from "../desk/narrowing.ts";
import { publishLine } from "../desk/publish.ts";
import { foundRecords, listRow } from "../desk/rows.ts";
import { createDraft, saveLine } from "../desk/save.ts";
import { titlesFor } from "../desk/titles.ts";
import { undoAct } from "../desk/undo.ts";
import { deskProcedure, router } from "./trpc.ts";

const Publish = ActAsked.extend({
  /** Records it points at that stay unpublished, each known to whoever publishes. */
  knowingly: z.array(RecordId).max(500).default([]),
  /** Drafts it points at that are published with it. */
  together: z.array(RecordId).max(50).default([]),
});

const Save = LineAsked.extend({
  /** The revision it was written from; null for the first. */
  madeFrom: z.number().int().positive().nullable(),
  snapshot: AnySnapshot,
  translates: z.number().int().positive().nullable().default(null),
});

const AskChanges = ActAsked.required({ comment: true });

export const recordsRouter = router({
  list: deskProcedure
    .input(RecordListAsked)
    .output(RecordList)
    .query(async ({ ctx, input }) => {
      const { db, names } = ctx.catalogue;
      const { language } = input;
      const filter = narrowing(ctx.acting, input, ctx.catalogue.today());
      const [total, rows] = await Promise.all([
        countRecords(db, filter),
        listRecords(db, filter, { ...input, isDescending: input.order === "descending" }),
      ]);
      const [accounts, titleOf] = await Promise.all([
        nameAccounts(
          db.tables,
          rows.flatMap(({ assigneeId }) => assigneeId ?? []),
        ),
        titlesFor(db.tables, readerOf(ctx.acting, ctx.catalogue, language), rows),
      ]);
      return { total, rows: rows.map((row) => listRow(names, row, { accounts, titleOf }, language)) };
    }),
  /** By the first letters of their names, for pickers and for the search of everything. */
  find: deskProcedure
    .input(
      z.object({
        text: z.string().max(200),
        kinds: z.array(RecordKind).max(recordKinds.length).optional(),
        limit: z.number().int().min(1).max(50).default(12),
        language: Language.default("en"),
      }),
    )
    .output(z.object({ found: z.array(FoundRecord) }))
    .query(async ({ ctx, input }) => {
      const { tables } = ctx.catalogue.db;
      const found = await findRecords(tables, {
        ...input,
        kinds: input.kinds ?? recordKinds,
        createdBy: seenBy(ctx.acting),
      });
      return { found: await foundRecords(tables, readerOf(ctx.acting, ctx.catalogue, input.language), found) };
    }),
  get: deskProcedure
    .input(LineAsked.extend({ reader: Language.default("en") }))
    .output(EditedRecord)
    .query(({ ctx, input }) => readEdited(ctx.catalogue, ctx.acting, input, input.reader)),
  /** Whom a record can be given to. */
  assignees: deskProcedure.output(z.object({ accounts: z.array(AccountName) })).query(async ({ ctx }) => {
    requireDesk(ctx.acting, "see-colleagues");
    return { accounts: await listAccountNames(ctx.catalogue.db.tables) };
  }),
  /** The published records that cannot do without this one. */
  needing: deskProcedure
    .input(z.object({ id: RecordId }))
    .output(
      z.object({ count: z.number(), first: z.array(z.object({ kind: RecordKind, id: RecordId, title: z.string() })) }),
    )
    .query(async ({ ctx, input }) => {
      const { tables } = ctx.catalogue.db;
      const record = await subjectNow(tables, input.id, null);
      requireMay(ctx.acting, "see", record);
      return findNeeding(tables, { record: input.id, kind: record.kind });
    }),
  create: deskProcedure
    .input(z.object({ kind: RecordKind, snapshot: AnySnapshot.default({}) }))
    .output(z.object({ id: RecordId, revision: z.number() }))
    .mutation(({ ctx, input }) => createDraft(ctx.catalogue.db, ctx.acting, input.kind, input.snapshot)),
  save: deskProcedure
    .input(Save)
    .output(Acted)
    .mutation(({ ctx, input }) => saveLine(ctx.catalogue.db, ctx.acting, input)),
  submit: deskProcedure
    .input(ActAsked)
    .output(Acted)
    .mutation(({ ctx, input }) =>
      actOn(ctx.catalogue.db, ctx.acting, "submit", input, (tables, move) => review(tables, "submit", move)),
    ),
  withdraw: deskProcedure
    .input(ActAsked)
    .output(Acted)
    .mutation(({ ctx, input }) =>
      actOn(ctx.catalogue.db, ctx.acting, "withdraw", input, (tables, move) => review(tables, "withdraw", move)),
    ),
  askChanges: deskProcedure
    .input(AskChanges)
    .output(Acted)
    .mutation(({ ctx, input }) =>
      actOn(ctx.catalogue.db, ctx.acting, "ask-changes", input, (tables, move) => review(tables, "ask-changes", move)),
    ),
  publish: deskProcedure
    .input(Publish)
    .output(Acted)
    .mutation(({ ctx, input }) => publishLine(ctx.catalogue.db, ctx.acting, input)),
  discard: deskProcedure
    .input(ActAsked)
    .output(Acted)
    .mutation(({ ctx, input }) => actOn(ctx.catalogue.db, ctx.acting, "discard", input, discard)),
  archive: deskProcedure
    .input(ActAsked)
    .output(Acted)
    .mutation(({ ctx, input }) => actOn(ctx.catalogue.db, ctx.acting, "archive", input, archive)),
  restore: deskProcedure
    .input(ActAsked)
    .output(Acted)
    .mutation(({ ctx, input }) => actOn(ctx.catalogue.db, ctx.acting, "restore", input, unarchive)),
  assign: deskProcedure
    .input(ActAsked.extend({ account: z.string().max(100).nullable() }))
    .output(Acted)
    .mutation(({ ctx, input }) =>
      actOn(ctx.catalogue.db, ctx.acting, "assign", input, (tables, move) =>
        assign(tables, { ...move, assigneeId: input.account }),
      ),
    ),
  comment: deskProcedure
    .input(AskChanges)
    .output(Acted)
    .mutation(({ ctx, input }) => actOn(ctx.catalogue.db, ctx.acting, "comment", input, async () => null)),
  /** Within moments, by whoever did it, while nothing else has happened. */
  undo: deskProcedure
    .input(z.object({ audit: z.number().int().positive() }))
    .output(z.object({ isUndone: z.boolean() }))
    .mutation(async ({ ctx, input }) => {
      await ctx.catalogue.db.tables.transaction((tables) => undoAct(tables, ctx.acting, input.audit));
      return { isUndone: true };
    }),
});
