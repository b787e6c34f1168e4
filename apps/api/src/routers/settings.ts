// What the secretariat has decided for its whole desk.
import { Settings } from "@convivio/core";
import { changeSettings, getSettings } from "@convivio/db";
import { allow } from "./allow.ts";
import { deskProcedure, router } from "./trpc.ts";

export const settingsRouter = router({
  get: deskProcedure.output(Settings).query(({ ctx }) => getSettings(ctx.catalogue.db.tables)),
  change: deskProcedure
    .input(Settings)
    .output(Settings)
    .mutation(async ({ ctx, input }) => {
      allow(ctx.acting, "change-settings");
      await changeSettings(ctx.catalogue.db.tables, input);
      return input;
    }),
});
