// Messages that are owed: bots claim them, ask once more right before the post, and say how it went.
import { ChatPlatform, Delivery, DeliveryOutcome } from "@convivio/core";
import { beginPost } from "@convivio/db";
import { z } from "zod";
import { claim } from "../deliveries/claim.ts";
import { settle } from "../deliveries/settle.ts";
import { botProcedure, router } from "./trpc.ts";

/** In one claim: no more than a bot posts before it runs out. */
const mostClaimed = 50;

const Report = z.object({ id: z.number().int().positive(), claim: z.string().regex(/^[\x21-\x7E]{1,64}$/) });

export const deliveriesRouter = router({
  claim: botProcedure
    .input(z.object({ platform: ChatPlatform, limit: z.number().int().min(1).max(mostClaimed) }))
    .output(z.array(Delivery))
    .mutation(({ ctx, input }) => claim(ctx.catalogue, ctx.log, input)),
  post: botProcedure
    .input(Report)
    .output(z.object({ isYours: z.boolean() }))
    .mutation(async ({ ctx, input }) => ({ isYours: await beginPost(ctx.catalogue.db.tables, input) })),
  settle: botProcedure
    .input(z.intersection(Report, DeliveryOutcome))
    .output(z.object({ isKept: z.boolean() }))
    .mutation(async ({ ctx, input }) => ({ isKept: await settle(ctx.catalogue, input, input) })),
});
