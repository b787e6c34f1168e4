// What members choose for themselves, told by our own bots on their behalf.
import { Member, MemberSettings } from "@convivio/core";
import { changeMemberSettings, forgetMemberTraces, listMemberTraces } from "@convivio/db";
import { z } from "zod";
import { botProcedure, router } from "./trpc.ts";

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
    .output(z.object({ traces: z.record(z.string(), z.array(z.record(z.string(), z.unknown()))) }))
    .query(async ({ ctx, input }) => {
      const traces = await listMemberTraces(ctx.catalogue.db.tables, input.member);
      return { traces: JSON.parse(JSON.stringify(traces)) };
    }),
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
