// For what people do with their own account: asks nobody but whether they are signed in.
import { ConvivioError } from "@convivio/core";
import "./context-inside.ts";
import { deskProcedure } from "./trpc.ts";

export const ownProcedure = deskProcedure.use(({ ctx, next }) => {
  if (ctx.person === null) throw new ConvivioError("not-signed-in", "Sign in first.", "no person");
  return next({ ctx: { own: ctx.person } });
});
