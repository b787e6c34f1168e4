// Questions for the desk: what the network asked, what is decided about it, and what members would see if a draft were published.
import {
  AliasAsked,
  AskedKind,
  LabelAsked,
  Language,
  QuestionGroup,
  QuestionGroupId,
  QuestionGroups,
  QuestionGroupsAsked,
  RecordId,
  RecordKind,
  Rerun,
  RerunAsked,
  WordAdded,
} from "@convivio/core";
import { listQuestionGroups } from "@convivio/db";
import { z } from "zod";
import { addAlias, addLabel, putOutOfScope, reopen, startDraft, undoWord } from "../questions/decide.ts";
import { getGroup, groupViews } from "../questions/group-views.ts";
import { rerunQuestions } from "../questions/rerun.ts";
import { forWhoMay } from "./for-who-may.ts";
import { router } from "./trpc.ts";

const examplesInList = 5;
const examplesOfGroup = 200;

const seeing = forWhoMay("see-questions");
const deciding = forWhoMay("decide-questions");

const DecisionId = z.number().int().positive();
const OfGroup = z.object({ group: QuestionGroupId });
const Decided = z.object({ decision: DecisionId });

export const questionsRouter = router({
  groups: seeing
    .input(QuestionGroupsAsked)
    .output(QuestionGroups)
    .query(async ({ ctx, input }) => {
      const { db, names } = ctx.catalogue;
      const { sort, offset, limit, reader, ...filter } = input;
      const { rows, ...counted } = await listQuestionGroups(db.tables, filter, { sort, offset, limit });
      const groups = await groupViews(db.tables, { names, language: reader }, rows, filter, examplesInList);
      return { ...counted, groups };
    }),
  /** One group, with everything that was typed. */
  group: seeing
    .input(OfGroup.extend({ reader: Language.default("en") }))
    .output(QuestionGroup)
    .query(({ ctx, input }) => {
      const { db, names } = ctx.catalogue;
      return getGroup(db.tables, { names, language: input.reader }, input.group, examplesOfGroup);
    }),
  outOfScope: deciding
    .input(OfGroup)
    .output(Decided)
    .mutation(async ({ ctx, input }) => ({
      decision: await putOutOfScope(ctx.catalogue, ctx.acting, input.group),
    })),
  /** Takes back one decision, or all of them. */
  reopen: deciding
    .input(OfGroup.extend({ decision: DecisionId.nullable().default(null) }))
    .output(z.object({ withdrawn: z.number().int().nonnegative() }))
    .mutation(async ({ ctx, input }) => ({ withdrawn: await reopen(ctx.catalogue, ctx.acting, input) })),
  draft: deciding
    .input(
      OfGroup.extend({
        kind: AskedKind.nullable().default(null),
        isAnother: z.boolean().default(false),
        reader: Language.default("en"),
      }),
    )
    .output(Decided.extend({ kind: RecordKind, id: RecordId, revision: z.number() }))
    .mutation(({ ctx, input }) => startDraft(ctx.catalogue, ctx.acting, input)),
  alias: deciding
    .input(AliasAsked)
    .output(WordAdded)
    .mutation(({ ctx, input }) => addAlias(ctx.catalogue, ctx.acting, input)),
  label: deciding
    .input(LabelAsked)
    .output(WordAdded)
    .mutation(({ ctx, input }) => addLabel(ctx.catalogue, ctx.acting, input)),
  /** Takes back a word that was published a moment ago. */
  undoWord: deciding
    .input(z.object({ decision: DecisionId, audit: z.number().int().positive() }))
    .output(z.object({ isUndone: z.boolean() }))
    .mutation(async ({ ctx, input }) => {
      await undoWord(ctx.catalogue, ctx.acting, input);
      return { isUndone: true };
    }),
  /** A mutation by its cost, though nothing is kept of it. */
  rerun: seeing
    .input(RerunAsked)
    .output(Rerun)
    .mutation(({ ctx, input }) => rerunQuestions(ctx.catalogue, ctx.acting, input)),
});
