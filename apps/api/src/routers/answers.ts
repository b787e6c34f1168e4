// Questions and the answers to them: what bots, the playground and other apps call.
import { Answer, Ask, Language, Platform } from "@convivio/core";
import { findAnswer, recordShare } from "@convivio/db";
import { z } from "zod";
import { askCatalogue } from "../answers/ask.ts";
import { openAnswer, Show } from "../answers/open.ts";
import { botProcedure, procedure, router } from "./trpc.ts";

export const AnswerId = z.string().regex(/^[A-Za-z0-9_-]{22}$/, "This is not the number of an answer.");

const Open = z.object({ id: AnswerId, show: Show, language: Language.optional(), platform: Platform.optional() });

const Share = z.object({
  id: AnswerId,
  platform: Platform,
  workspace: z.string().min(1).max(100),
  channel: z.string().min(1).max(100),
  message: z.string().min(1).max(100),
});

export const answersRouter = router({
  ask: procedure
    .input(Ask)
    .output(Answer)
    .query(({ ctx, input }) => {
      ctx.countQuestion();
      return askCatalogue(ctx.catalogue, ctx.log, input);
    }),
  open: procedure
    .input(Open)
    .output(Answer)
    .query(({ ctx, input }) => {
      ctx.countQuestion();
      return openAnswer(ctx.catalogue, ctx.log, input);
    }),
  /** Remembers the message to which an answer was shared, so that it can be corrected there. */
  share: botProcedure
    .input(Share)
    .output(z.object({ isKept: z.boolean() }))
    .mutation(async ({ ctx, input }) => {
      const found = await findAnswer(ctx.catalogue.db, input.id);
      if (found === null) return { isKept: false };
      const { id, ...address } = input;
      await recordShare(ctx.catalogue.db, {
        answerId: id,
        ...address,
        shown: found.kept.results.map(({ kind, slug, revision }) => ({ kind, slug, revision })),
      });
      return { isKept: true };
    }),
});
