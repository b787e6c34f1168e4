// What members suggest from chat, and how it goes with it; told by our own bots on their behalf.
import { Language, Member, NewSuggestion, SuggestionAnswer, SuggestionView, suggestionLimits } from "@convivio/core";
import { listSuggestions } from "@convivio/db";
import { z } from "zod";
import { answerCurator } from "../suggestions/answer.ts";
import { beginSuggestion } from "../suggestions/begin.ts";
import { suggestionView, suggestPractice } from "../suggestions/suggest.ts";
import { botProcedure, router } from "./trpc.ts";

/** As many as a card can show. */
const shownAtMost = 10;

export const suggestionsRouter = router({
  create: botProcedure
    .input(NewSuggestion)
    .output(SuggestionView)
    .mutation(({ ctx, input }) => suggestPractice(ctx.catalogue, input)),
  /** Before a form that is made from a message is opened. */
  begin: botProcedure
    .input(z.object({ text: z.string().max(suggestionLimits.text), member: Member, language: Language }))
    .output(z.object({ city: z.string().nullable(), theme: z.string().nullable() }))
    .query(async ({ ctx: { catalogue }, input: { text, member, language } }) => {
      const own = (await catalogue.members.of(member)).language;
      return beginSuggestion(catalogue, text, own ?? language);
    }),
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
