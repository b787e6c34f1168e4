// A delivery: one message that Convivio owes somebody without having been asked just now. A bot claims it, posts it once, and says how that went.
import { z } from "zod";
import { EventView, PracticeSummary } from "./answer/views.ts";
import { Language } from "./language.ts";
import { ChatPlatform } from "./member.ts";
import { SubscriptionView } from "./subscription.ts";
import { SuggestionView } from "./suggestion.ts";

/**
 * waiting: nobody has it · claimed: a bot has it and has not begun to post · posting: it may be on its way ·
 * sent · uncertain: the platform did not say whether it arrived, so it is never repeated · refused: the platform will
 * never take it · dropped: there was nothing left to say, or nobody to say it to.
 */
export const deliveryStates = ["waiting", "claimed", "posting", "sent", "uncertain", "refused", "dropped"] as const;
export const DeliveryState = z.enum(deliveryStates);
export type DeliveryState = z.infer<typeof DeliveryState>;

/** Where it goes: a channel, or a member's direct messages. */
export const DeliveryAddress = z.object({
  platform: ChatPlatform,
  workspace: z.string(),
  channel: z.string().nullable(),
  user: z.string().nullable(),
});
export type DeliveryAddress = z.infer<typeof DeliveryAddress>;

/** What is new for a subscription, as it is at the moment of posting. */
export const Digest = z.object({
  type: z.literal("digest"),
  subscription: SubscriptionView,
  practices: z.array(PracticeSummary),
  events: z.array(EventView),
  /** How many more there are than are shown. */
  more: z.number().int().nonnegative(),
});
export type Digest = z.infer<typeof Digest>;

/** What has become of a member's suggestion: a curator asks something about it, or everybody can read it. */
export const SuggestionNews = z.object({
  type: z.literal("suggestion"),
  news: z.enum(["asked", "published"]),
  suggestion: SuggestionView,
});
export type SuggestionNews = z.infer<typeof SuggestionNews>;

/** What a member asked in vain, and wanted to be told of, has an answer now. */
export const WishGranted = z.object({
  type: z.literal("wish"),
  /** As it was asked, scrubbed. */
  asked: z.string(),
  /** Where the same question is answered on the web. */
  url: z.string(),
  practices: z.array(PracticeSummary),
  events: z.array(EventView),
  more: z.number().int().nonnegative(),
});
export type WishGranted = z.infer<typeof WishGranted>;

/** What a shared answer showed is not so any more: said once, quietly, beneath it. */
export const ShareCorrection = z.object({
  type: z.literal("correction"),
  /** The message that showed it, by the platform's number. */
  message: z.string(),
  records: z
    .array(
      z.object({
        title: z.string(),
        /** archived: taken out of the catalogue; then there is no page. */
        what: z.enum(["archived", "corrected"]),
        url: z.string().nullable(),
      }),
    )
    .min(1),
});
export type ShareCorrection = z.infer<typeof ShareCorrection>;

export const DeliveryContent = z.discriminatedUnion("type", [Digest, SuggestionNews, WishGranted, ShareCorrection]);
export type DeliveryContent = z.infer<typeof DeliveryContent>;

export const Delivery = z.object({
  id: z.number().int().positive(),
  /** Proves that the bot which reports on it is the one that has it in hand. */
  claim: z.string(),
  address: DeliveryAddress,
  language: Language,
  content: DeliveryContent,
  /** For platforms that take a post only once by it; at most 25 characters. */
  nonce: z.string().max(25),
});
export type Delivery = z.infer<typeof Delivery>;

/** How a post went. `later`: the platform asked for patience, and nothing was posted. */
export const DeliveryOutcome = z.discriminatedUnion("outcome", [
  z.object({ outcome: z.literal("sent"), channel: z.string().max(64), message: z.string().max(64) }),
  z.object({ outcome: z.literal("uncertain") }),
  /** `isGone`: the place or the person cannot be reached any more, so what they follow is stopped. */
  z.object({ outcome: z.literal("refused"), code: z.string().max(100), isGone: z.boolean() }),
  z.object({ outcome: z.literal("later"), retryAfterMs: z.number().int().nonnegative().max(86_400_000) }),
]);
export type DeliveryOutcome = z.infer<typeof DeliveryOutcome>;
