// "Tell the curators": an answer that found nothing is counted with its question, and nothing is kept of who asked.
import { ConvivioError, keptQuestion, type Wish, type WishToBeTold } from "@convivio/core";
import { askToBeTold, createWish, findAnswer } from "@convivio/db";
import { readAsk } from "../answers/asked.ts";
import { expired } from "../answers/open.ts";
import type { Catalogue } from "../catalogue.ts";

/** @returns whether it counts only now: pressed twice, it counted before. */
export async function wishAnswered({ db, dictionary }: Catalogue, { answer }: Wish): Promise<{ isNew: boolean }> {
  const found = await findAnswer(db, answer);
  if (found === null) throw expired();
  const { cursor: _, ...ask } = found.kept.ask;
  const question = keptQuestion(readAsk(ask, dictionary), ask);
  return { isNew: await createWish(db.tables, { answerId: answer, ask, question }) };
}

/** From now on it is known who they are, until they have been told. */
export async function wishToBeTold(catalogue: Catalogue, wish: WishToBeTold): Promise<void> {
  await wishAnswered(catalogue, wish);
  if (await askToBeTold(catalogue.db.tables, wish)) return;
  throw new ConvivioError(
    "not-possible",
    "You have been told already, or somebody else asked to be told by this button. Ask the question again.",
    `answer ${wish.answer}`,
  );
}
