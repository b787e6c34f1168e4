// What members choose for themselves, told by our own bots on their behalf.
import { Member, MemberSettings, MemberTraces, OwnDataLink } from "@convivio/core";
import { changeMemberSettings, forgetMemberTraces } from "@convivio/db";
import { z } from "zod";
import { makeOwnDataLink } from "../members/own-data-link.ts";
import { readTraces } from "../members/traces.ts";
import { botProcedure, router } from "./trpc.ts";
import "./context-inside.ts";

export const membersRouter = router({
  settings: botProcedure
    .input(z.object({ member: Member }))
    .output(MemberSettings)
    .query(({ ctx, input }) => ctx.catalogue.members.of(input.member)),
  /** What is left out stays as it is; null takes a choice back. */
  changeSettings: botProcedure
    .input(z.object({ member: Member, settings: MemberSettings.partial() }))
    .output(MemberSettings)
    .mutation(async ({ ctx, input }) => {
      const chosen = await changeMemberSettings(ctx.catalogue.db, input.member, input.settings);
      ctx.catalogue.members.forget();
      return chosen;
    }),
  /** Everything that is kept about them, for them to keep. */
  traces: botProcedure
    .input(z.object({ member: Member }))
    .output(z.object({ traces: MemberTraces }))
    .query(async ({ ctx, input }) => ({ traces: await readTraces(ctx.catalogue, input.member) })),
  /** For the member alone: whoever has it gets all of it, for as long as it opens. */
  ownDataLink: botProcedure
    .input(z.object({ member: Member }))
    .output(OwnDataLink)
    .mutation(({ ctx, input }) => makeOwnDataLink(ctx, input.member)),
  /** What they gave to the catalogue stays; who they were does not. */
  forget: botProcedure
    .input(z.object({ member: Member }))
    .output(z.object({ isForgotten: z.literal(true) }))
    .mutation(async ({ ctx, input }) => {
      await ctx.catalogue.db.tables.transaction((tables) => forgetMemberTraces(tables, input.member));
      ctx.catalogue.members.forget();
      return { isForgotten: true as const };
    }),
});
