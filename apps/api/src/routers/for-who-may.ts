// A procedure of the desk that is open to whoever may do one thing there, and to nobody else.
import type { DeskAction } from "@convivio/core";
import { requireDesk } from "../desk/authority.ts";
import { deskProcedure } from "./trpc.ts";

export const forWhoMay = (action: DeskAction) =>
  deskProcedure.use(({ ctx, next }) => {
    requireDesk(ctx.acting, action);
    return next();
  });
