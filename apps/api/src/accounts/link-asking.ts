// Links by mail for whoever asks: answered before anything is looked up, so that neither the answer nor its time tells who has an account.
import type { Language } from "@convivio/core";
import type { Logger } from "pino";
import type { Postman } from "../mails/postman.ts";
import { type LinkMaker, mailSignInLink } from "./links.ts";

export interface LinkAsking {
  /** Returns at once. */
  ask(wanted: { email: string; language: Language }): void;
  /** Finishes what is in hand. */
  finish(): Promise<void>;
}

export function createLinkAsking({
  postman,
  log,
  ...maker
}: LinkMaker & { postman: Postman; log: Logger }): LinkAsking {
  const inHand = new Set<Promise<void>>();
  return {
    ask(wanted) {
      const work: Promise<void> = mailSignInLink(maker, wanted)
        .then(() => postman.wake())
        .catch((error: unknown) => log.error({ err: error }, "a one-time link could not be mailed"))
        .finally(() => inHand.delete(work));
      inHand.add(work);
    },
    async finish() {
      await Promise.all(inHand);
    },
  };
}
