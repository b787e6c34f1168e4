// Requests that bots have acknowledged: handed over here before they are answered, so that none depends on one process.
import { AbandonedRequest, ChatPlatform, Holder, NewRequest, RequestIdentity } from "@convivio/core";
import {
  beginReplies,
  claimAbandonedRequests,
  finishRequests,
  renewRequests,
  type SealedAddress,
  takeRequests,
} from "@convivio/db";
import { z } from "zod";
import type { Context } from "./context.ts";
import { botProcedure, router } from "./trpc.ts";
import "./context-inside.ts";

const atOnce = 200;

const Taking = z.object({ platform: ChatPlatform, holder: Holder, requests: z.array(NewRequest).max(atOnce) });
const Held = z.object({ platform: ChatPlatform, holder: Holder, identities: z.array(RequestIdentity).max(atOnce) });
const Yours = z.object({ yours: z.array(RequestIdentity) });

/** What stands sealed: the identity too, for whoever takes it over. */
const Sealed = z.tuple([RequestIdentity, z.string()]);

function addressOf(platform: ChatPlatform, hidden: string): SealedAddress {
  return { table: "requests", platform, id: hidden, field: "payload" };
}

/** Asks the database by what it knows, and gives back by what the bot knows. */
async function hiding(
  { hideIdentity }: Pick<Context, "hideIdentity">,
  identities: readonly string[],
  ask: (hidden: string[]) => Promise<string[]>,
): Promise<string[]> {
  const known = new Map(identities.map((identity) => [hideIdentity(identity), identity]));
  const found = await ask([...known.keys()]);
  return found.flatMap((hidden) => known.get(hidden) ?? []);
}

export const requestsRouter = router({
  /** Of all who take the same request, one is the first; those that are this bot's to answer are told. */
  take: botProcedure
    .input(Taking)
    .output(z.object({ first: z.array(RequestIdentity) }))
    .mutation(async ({ ctx, input: { platform, holder, requests } }) => {
      const sealed = requests.map((request) => {
        const identity = ctx.hideIdentity(request.identity);
        const whole = JSON.stringify([request.identity, request.payload]);
        return { ...request, identity, payload: ctx.sealing.seal(whole, addressOf(platform, identity)) };
      });
      const identities = requests.map(({ identity }) => identity);
      const { db } = ctx.catalogue;
      return { first: await hiding(ctx, identities, () => takeRequests(db, { platform, holder, requests: sealed })) };
    }),
  /** Well within `requestHeldSeconds`, for everything that a bot has in hand; tells what it still has. */
  renew: botProcedure
    .input(Held)
    .output(Yours)
    .mutation(async ({ ctx, input: { identities, ...held } }) => ({
      yours: await hiding(ctx, identities, (hidden) =>
        renewRequests(ctx.catalogue.db, { ...held, identities: hidden }),
      ),
    })),
  /** Right before the replies are posted; those that are not told are not posted. */
  replying: botProcedure
    .input(Held)
    .output(Yours)
    .mutation(async ({ ctx, input: { identities, ...held } }) => ({
      yours: await hiding(ctx, identities, (hidden) => beginReplies(ctx.catalogue.db, { ...held, identities: hidden })),
    })),
  finish: botProcedure
    .input(Held)
    .output(Yours)
    .mutation(async ({ ctx, input: { identities, ...held } }) => ({
      yours: await hiding(ctx, identities, (hidden) =>
        finishRequests(ctx.catalogue.db, { ...held, identities: hidden }),
      ),
    })),
  /** What bots that died have left behind; `gaveUp` counts those for which it is too late. */
  claimAbandoned: botProcedure
    .input(z.object({ platform: ChatPlatform, holder: Holder, limit: z.number().int().min(1).max(50) }))
    .output(z.object({ requests: z.array(AbandonedRequest), gaveUp: z.number().int() }))
    .mutation(async ({ ctx, input }) => {
      const { claimed, gaveUp } = await claimAbandonedRequests(ctx.catalogue.db, input);
      if (gaveUp > 0) ctx.log.warn({ platform: input.platform, gaveUp }, "requests were given up");
      const requests = claimed.flatMap((request) => {
        try {
          const opened = ctx.sealing.open(request.payload, addressOf(request.platform, request.identity));
          const [identity, payload] = Sealed.parse(JSON.parse(opened));
          return [{ ...request, identity, payload }];
        } catch (error) {
          // One that cannot be read must not cost the others a try.
          ctx.log.error({ err: error, platform: input.platform }, "a request could not be opened");
          return [];
        }
      });
      return { requests, gaveUp };
    }),
});
