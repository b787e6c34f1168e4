// What members suggest from chat, and how it goes with it; told by our own bots on their behalf.
import { Member, NewSuggestion, SuggestionAnswer, SuggestionView } from "@convivio/core";
import { listSuggestions } from "@convivio/db";
import { z } from "zod";
import { answerCurator } from "../suggestions/answer.ts";
import { suggestionView, suggestPractice } from "../suggestions/suggest.ts";
import { botProcedure, router } from "./trpc.ts";

/** As many as a card can show. */
const shownAtMost = 10;

export const suggestionsRouter = router({
  create: botProcedure
    .input(NewSuggestion)
    .output(SuggestionView)
    .mutation(({ ctx, input }) => suggestPractice(ctx.catalogue, input)),
  list: botProcedure
    .input(z.object({ member: Member }))
    .output(z.object({ suggestions: z.array(SuggestionView) }))
    .query(async ({ ctx, input }) => {
      const rows = await listSuggestions(ctx.catalogue.db.tables, input.member, shownAtMost);
      return { suggestions: rows.map((row) => suggestionView(ctx.catalogue, row)) };
    }),
  answer: botProcedure
    .input(SuggestionAnswer)
    .output(SuggestionView)
    .mutation(({ ctx, input }) => answerCurator(ctx.catalogue, input)),
});
