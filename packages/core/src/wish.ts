// A wish: a question that found nothing and that somebody wants answered; and whom to tell once it is.
import { z } from "zod";
import { Language } from "./language.ts";
import { Member } from "./member.ts";

/** The opaque number of a kept answer, by which a button says what was asked. */
export const AnswerId = z.string().regex(/^[A-Za-z0-9_-]{22}$/, "This is not the number of an answer.");

/** Counted with the question; of the member nothing is kept. */
export const Wish = z.object({ answer: AnswerId });
export type Wish = z.infer<typeof Wish>;

/** The member wants to hear of it: only now it is kept who they are, until they have been told. */
export const WishToBeTold = z.object({ answer: AnswerId, member: Member, language: Language });
export type WishToBeTold = z.infer<typeof WishToBeTold>;
