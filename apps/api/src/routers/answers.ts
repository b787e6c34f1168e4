// Questions and the answers to them: what bots, the playground and other apps call.
import { Answer, AnswerId, Ask, ConvivioError, Language, Member, Platform } from "@convivio/core";
import { z } from "zod";
import { askCatalogue } from "../answers/ask.ts";
import { openAnswer, Show } from "../answers/open.ts";
import { rememberShare } from "../answers/share.ts";
import type { Context } from "./context.ts";
import { botProcedure, procedure, router } from "./trpc.ts";

/** Who asks, for our own bots to tell: only their choice of a language is looked up by it, and it is kept nowhere. */
const Asker = z.object({ member: Member, /** What their platform speaks with them. */ language: Language });

const Open = z.object({
  id: AnswerId,
  show: Show,
  language: Language.optional(),
  platform: Platform.optional(),
  asker: Asker.optional(),
});

const Share = z.object({
  id: AnswerId,
  platform: Platform,
  workspace: z.string().min(1).max(100),
  channel: z.string().min(1).max(100),
  message: z.string().min(1).max(100),
});

/** What was asked for this once, else the member's own choice, else what their platform speaks. */
async function languageFor(
  { caller, catalogue }: Pick<Context, "caller" | "catalogue">,
  asked: Language | undefined,
  asker: z.infer<typeof Asker> | undefined,
): Promise<Language | undefined> {
  if (asker === undefined) return asked;
  if (caller.kind !== "bot") {
    throw new ConvivioError("not-allowed", "Only Convivio's own bots say who asks.", "asker without the bot key", {
      field: "asker",
    });
  }
  return asked ?? (await catalogue.members.of(asker.member)).language ?? asker.language;
}

export const answersRouter = router({
  ask: procedure
    .input(Ask.extend({ asker: Asker.optional() }))
    .output(Answer)
    .query(async ({ ctx, input }) => {
      ctx.countQuestion();
      const { asker, ...ask } = input;
      return askCatalogue(ctx.catalogue, ctx.log, { ...ask, language: await languageFor(ctx, ask.language, asker) });
    }),
  open: procedure
    .input(Open)
    .output(Answer)
    .query(async ({ ctx, input }) => {
      ctx.countQuestion();
      const { asker, ...open } = input;
      return openAnswer(ctx.catalogue, ctx.log, { ...open, language: await languageFor(ctx, open.language, asker) });
    }),
  /** Remembers the message to which an answer was shared, so that it can be corrected there. */
  share: botProcedure
    .input(Share)
    .output(z.object({ isKept: z.boolean() }))
    .mutation(async ({ ctx, input }) => {
      return { isKept: await rememberShare(ctx.catalogue.db, input) };
    }),
});
