// A wish: a question that found nothing and that somebody wants answered; and whom to tell once it is.
import { z } from "zod";
import { AnswerId } from "./answer/answer-id.ts";
import { Language } from "./language.ts";
import { Member } from "./member.ts";

/** Counted with the question; of the member nothing is kept. */
export const Wish = z.object({ answer: AnswerId });
export type Wish = z.infer<typeof Wish>;

/** The member wants to hear of it: only now it is kept who they are, until they have been told. */
export const WishToBeTold = z.object({ answer: AnswerId, member: Member, language: Language });
export type WishToBeTold = z.infer<typeof WishToBeTold>;
