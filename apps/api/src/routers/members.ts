// What members choose for themselves, told by our own bots on their behalf.
import { Member, MemberSettings } from "@convivio/core";
import { changeMemberSettings } from "@convivio/db";
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
});
