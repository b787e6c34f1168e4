// What members and channels follow: called by the bots, which vouch for who asks.
import {
  AnswerId,
  Followed,
  FollowFor,
  Follows,
  Pace,
  SubscriptionId,
  SubscriptionList,
  SubscriptionPreview,
  SubscriptionView,
} from "@convivio/core";
import { z } from "zod";
import { askingIn } from "../subscriptions/asking.ts";
import { follow } from "../subscriptions/follow.ts";
import { followedOfAnswer } from "../subscriptions/kept-answer.ts";
import { previewSubscription } from "../subscriptions/preview.ts";
import { listSubscriptions, stop } from "../subscriptions/stop.ts";
import { botProcedure, router } from "./trpc.ts";

const Preview = Follows.extend({ followed: Followed.optional(), answer: AnswerId.optional() }).refine(
  ({ followed, answer }) => (followed === undefined) !== (answer === undefined),
  { path: ["followed"], message: "Say what to follow, or by which answer: one of them." },
);

const Follow = Follows.extend({
  id: SubscriptionId,
  for: FollowFor,
  pace: Pace,
  /** Where it is answered late, after another bot: when it was asked. */
  askedAt: z.iso.datetime({ offset: true }).optional(),
});

export const subscriptionsRouter = router({
  preview: botProcedure
    .input(Preview)
    .output(SubscriptionPreview)
    .mutation(async ({ ctx: { catalogue }, input: { followed, answer, ...asking } }) => {
      const wanted = followed ?? (await followedOfAnswer(catalogue, answer ?? ""));
      return previewSubscription(catalogue, await askingIn(catalogue, asking), wanted);
    }),
  follow: botProcedure
    .input(Follow)
    .output(SubscriptionView)
    .mutation(async ({ ctx, input }) => follow(ctx.catalogue, await askingIn(ctx.catalogue, input), input)),
  list: botProcedure
    .input(Follows)
    .output(SubscriptionList)
    .query(async ({ ctx, input }) => listSubscriptions(ctx.catalogue, await askingIn(ctx.catalogue, input))),
  stop: botProcedure
    .input(Follows.extend({ id: SubscriptionId }))
    .output(SubscriptionView)
    .mutation(async ({ ctx, input }) => stop(ctx.catalogue, await askingIn(ctx.catalogue, input), input.id)),
});
