// A request that a bot has acknowledged and handed over to the api, so that another bot finishes it when this one dies.
import { z } from "zod";
import { ChatPlatform, PlatformId } from "./member.ts";

/**
 * taken: somebody makes the answer · replying: it may be on its way · done · abandoned: given up after too many tries,
 * or because the platform takes no reply any more.
 */
export const RequestState = z.enum(["taken", "replying", "done", "abandoned"]);
export type RequestState = z.infer<typeof RequestState>;

/** By which a platform's request is known, however often it is delivered. */
export const RequestIdentity = z.string().min(1).max(200);
export const RequestAddress = z.object({ platform: ChatPlatform, identity: RequestIdentity });
export type RequestAddress = z.infer<typeof RequestAddress>;

export const RequestKind = z.string().regex(/^[a-z][a-z-]{0,31}$/, "Use a name such as slash-command.");

/** What is needed to answer it, as the bot writes it; nobody else reads it. */
export const RequestPayload = z.string().min(1).max(32_000);

export const NewRequest = z.object({
  identity: RequestIdentity,
  workspace: PlatformId.nullable(),
  kind: RequestKind,
  payload: RequestPayload,
  /** How long the platform takes a reply: Slack for half an hour, Discord for a quarter. */
  livesForMs: z.number().int().min(1000).max(1_800_000),
});
export type NewRequest = z.infer<typeof NewRequest>;

/**
 * A bot that has not said for so long that it still has a request counts as dead, and its member has waited as long. That
 * another has it by then while it was only slow costs nothing: whoever does not have it any more says nothing.
 */
export const requestHeldSeconds = 12;

/** After so many it is given up: it may be what bots die of. So at the last it is only said that it was interrupted. */
export const mostAttempts = 5;

/** A request whose bot died, given to another. */
export const AbandonedRequest = RequestAddress.extend({
  kind: RequestKind,
  /** As its bot left it. Taken may be answered afresh; replying may have been answered already, which must be said instead. */
  state: z.enum(["taken", "replying"]),
  payload: RequestPayload,
  /** This one included. */
  attempts: z.number().int().positive(),
  /** When its first bot took it: what was done since was done knowing of it. */
  at: z.iso.datetime({ offset: true }),
});
export type AbandonedRequest = z.infer<typeof AbandonedRequest>;
