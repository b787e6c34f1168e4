// Questions that members want answered; told by our own bots on their behalf.
import { Wish, WishToBeTold } from "@convivio/core";
import { z } from "zod";
import { wishAnswered, wishToBeTold } from "../wishes/wish.ts";
import { botProcedure, router } from "./trpc.ts";

export const wishesRouter = router({
  create: botProcedure
    .input(Wish)
    .output(z.object({ isNew: z.boolean() }))
    .mutation(({ ctx, input }) => wishAnswered(ctx.catalogue, input)),
  tellMe: botProcedure
    .input(WishToBeTold)
    .output(z.object({ isWaiting: z.literal(true) }))
    .mutation(async ({ ctx, input }) => {
      await wishToBeTold(ctx.catalogue, input);
      return { isWaiting: true as const };
    }),
});
