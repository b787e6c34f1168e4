// Asking the API for an answer; whatever goes wrong becomes a card that says so, and a line in the log.
import { type ActionAddress, buildCard, buildErrorCard, type Card } from "@convivio/cards";
import {
  type Answer,
  type Ask,
  ConvivioError,
  type ErrorReport,
  type Language,
  maxQuestionLength,
} from "@convivio/core";
import { type Asking, callPatiently, defaultDeadlineMs } from "./api-call.ts";
import type { Open, Share, Show } from "./catalogue.ts";
import { describeError } from "./log.ts";

/** Either an answer and its card, or the card that says what went wrong. */
export type Reply = { card: Card; answer: Answer; failure: null } | { card: Card; answer: null; failure: ErrorReport };

/** Longer than this, repeating what was typed helps nobody. */
const longestCommand = 200;

export function askQuestion(asking: Asking, question: Ask): Promise<Reply> {
  const typed = question.text.trim();
  const command = typed.startsWith("/") ? typed : `/${question.kind ?? "practice"} ${typed}`.trim();
  return reply(asking, { language: question.language, command }, async (signal) => {
    refuseTooLong(question.text);
    return asking.catalogue.answers.ask.query(question, { signal });
  });
}

/** Opens an answer that a button carries. `from` is the first of its results to show. */
export function openAnswer(asking: Asking, open: Open & { from?: number | undefined }): Promise<Reply> {
  const { from, ...asked } = open;
  // What was asked is not known here, and after thirty days nowhere: the bare command tells how to ask.
  return reply(asking, { language: open.language, command: "/practice", from }, (signal) =>
    asking.catalogue.answers.open.query(asked, { signal }),
  );
}

/** What a button wants to see. A later part of the same answer is the same answer, shown from further down. */
export function showOf(address: ActionAddress): Show {
  const index = address.index ?? 0;
  if (address.action === "details") return { what: "details", index };
  if (address.action === "ask") return { what: "suggestion", index };
  return { what: address.action === "next" ? "next" : "same" };
}

/** Remembers where an answer was shared, so that it can be corrected there. Best effort: it is shared already. */
export async function rememberShare(asking: Asking, share: Share): Promise<void> {
  try {
    await asking.catalogue.answers.share.mutate(share, { signal: AbortSignal.timeout(defaultDeadlineMs) });
  } catch (error) {
    asking.log.warn({ error: describeError(error) }, "where an answer was shared could not be remembered");
  }
}

type Read = (signal: AbortSignal) => Promise<Answer>;
type Reading = { language: Language | undefined; command: string; from?: number | undefined };

async function reply(asking: Asking, { language, command, from }: Reading, read: Read): Promise<Reply> {
  const { value: answer, failure } = await callPatiently(asking, "a question", read);
  if (failure === null) return { card: buildCard(answer, from === undefined ? {} : { from }), answer, failure };
  const again = command.length > longestCommand ? {} : { command };
  return { card: buildErrorCard(failure, language ?? "en", again), answer: null, failure };
}

/** Said here already, so that a very long text is not sent through the network to be refused there. */
function refuseTooLong(text: string): void {
  if (text.length <= maxQuestionLength) return;
  throw new ConvivioError(
    "text-too-long",
    `This question is longer than ${maxQuestionLength} characters. Ask it in fewer words.`,
    `${text.length} characters`,
    { field: "text" },
  );
}
