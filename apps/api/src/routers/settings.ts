// What the secretariat has decided for its whole desk.
import { Settings } from "@convivio/core";
import { changeSettings, getSettings } from "@convivio/db";
import { requireDesk } from "../desk/authority.ts";
import { deskProcedure, router } from "./trpc.ts";

export const settingsRouter = router({
  get: deskProcedure.output(Settings).query(({ ctx }) => getSettings(ctx.catalogue.db.tables)),
  change: deskProcedure
    .input(Settings)
    .output(Settings)
    .mutation(async ({ ctx, input }) => {
      requireDesk(ctx.acting, "change-settings");
      await changeSettings(ctx.catalogue.db, input, ctx.acting.actor);
      return input;
    }),
});
