// Requests that bots have acknowledged: handed over here before they are answered, so that none depends on one process.
import {
  AbandonedRequest,
  ChatPlatform,
  Holder,
  PlatformId,
  RequestAddress,
  RequestKind,
  RequestPayload,
} from "@convivio/core";
import {
  beginReply,
  claimAbandonedRequests,
  finishRequest,
  renewRequests,
  type SealedAddress,
  takeRequest,
} from "@convivio/db";
import { z } from "zod";
import { botProcedure, router } from "./trpc.ts";
import "./context-inside.ts";

/** Slack takes a reply for half an hour, Discord for a quarter. */
const longestLifeMs = 1_800_000;
const identitiesAtMost = 200;

const Held = RequestAddress.extend({ holder: Holder });
const IsYours = z.object({ isYours: z.boolean() });

const NewRequest = Held.extend({
  workspace: PlatformId.nullable(),
  kind: RequestKind,
  payload: RequestPayload,
  livesForMs: z.number().int().min(1000).max(longestLifeMs),
});

function addressOf({ platform, identity }: RequestAddress): SealedAddress {
  return { table: "requests", platform, id: identity, field: "payload" };
}

export const requestsRouter = router({
  /** Of all who take the same request, one is the first. */
  take: botProcedure
    .input(NewRequest)
    .output(z.object({ isFirst: z.boolean() }))
    .mutation(async ({ ctx, input }) => {
      const payload = ctx.sealing.seal(input.payload, addressOf(input));
      return { isFirst: await takeRequest(ctx.catalogue.db, { ...input, payload }) };
    }),
  /** Well within 20 seconds, for everything that a bot has in hand; tells what it still has. */
  renew: botProcedure
    .input(
      z.object({
        platform: ChatPlatform,
        identities: z.array(RequestAddress.shape.identity).max(identitiesAtMost),
        holder: Holder,
      }),
    )
    .output(z.object({ held: z.array(z.string()) }))
    .mutation(async ({ ctx, input }) => ({ held: await renewRequests(ctx.catalogue.db, input) })),
  /** Right before the reply is posted; not posted where this is no. */
  replying: botProcedure
    .input(Held)
    .output(IsYours)
    .mutation(async ({ ctx, input }) => ({ isYours: await beginReply(ctx.catalogue.db, input) })),
  finish: botProcedure
    .input(Held)
    .output(IsYours)
    .mutation(async ({ ctx, input }) => ({ isYours: await finishRequest(ctx.catalogue.db, input) })),
  /** What bots that died have left behind; `gaveUp` counts those for which it is too late. */
  claimAbandoned: botProcedure
    .input(z.object({ platform: ChatPlatform, holder: Holder, limit: z.number().int().min(1).max(50) }))
    .output(z.object({ requests: z.array(AbandonedRequest), gaveUp: z.number().int() }))
    .mutation(async ({ ctx, input }) => {
      const { claimed, gaveUp } = await claimAbandonedRequests(ctx.catalogue.db, input);
      if (gaveUp > 0) ctx.log.warn({ platform: input.platform, gaveUp }, "requests were given up");
      const requests = claimed.flatMap(({ payload, ...request }) => {
        try {
          return [{ ...request, payload: ctx.sealing.open(payload, addressOf(request)) }];
        } catch (error) {
          // One that cannot be read must not cost the others a try.
          ctx.log.error({ err: error, platform: input.platform }, "a request could not be opened");
          return [];
        }
      });
      return { requests, gaveUp };
    }),
});
