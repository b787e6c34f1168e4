// Asking the API for an answer; whatever goes wrong becomes a card that says so, and a line in the log.
import { type ActionAddress, buildCard, buildErrorCard, type Card } from "@convivio/cards";
import {
  type Answer,
  type Ask,
  ConvivioError,
  type ErrorReport,
  type Language,
  maxQuestionLength,
  nothingChosen,
  type Platform,
} from "@convivio/core";
import { type Asking, callPatiently, defaultDeadlineMs } from "./api-call.ts";
import type { Share, Show } from "./catalogue.ts";
import { describeError } from "./log.ts";
import type { Reader } from "./members/asker.ts";
import { chosenBy } from "./members/chosen.ts";

/** Either an answer and its card, or the card that says what went wrong. */
export type Reply = { card: Card; answer: Answer; failure: null } | { card: Card; answer: null; failure: ErrorReport };

/** Longer than this, repeating what was typed helps nobody. */
const longestCommand = 200;

/** A language in the question itself is asked for this once; else the reader's own choice counts, then their platform's. */
export function askQuestion(asking: Asking, question: Ask, reader: Reader): Promise<Reply> {
  const typed = question.text.trim();
  const command = typed.startsWith("/") ? typed : `/${question.kind ?? "practice"} ${typed}`.trim();
  const asker = { member: reader.member, language: reader.language };
  return reply(asking, { language: question.language, command, reader }, async (signal) => {
    refuseTooLong(question.text);
    return asking.catalogue.answers.ask.query({ ...question, asker }, { signal });
  });
}

export type Opening = {
  id: string;
  show: Show;
  platform: Platform;
  /** The first of its results to show. */
  from?: number | undefined;
  /** An answer that others see too is opened for each in their own language; a private one goes on in its own. */
  isShared: boolean;
};

/** Opens an answer that a button carries, for its reader; for nobody in particular where it is to be shared. */
export function openAnswer(asking: Asking, opening: Opening, reader: Reader | null): Promise<Reply> {
  const { from, isShared, ...asked } = opening;
  const asker = reader !== null && isShared ? { member: reader.member, language: reader.language } : null;
  // What was asked is not known here, and after thirty days nowhere: the bare command tells how to ask.
  return reply(asking, { language: asker?.language, command: "/practice", from, reader }, (signal) =>
    asking.catalogue.answers.open.query(asker === null ? asked : { ...asked, asker }, { signal }),
  );
}

/** How to ask, and what went wrong, is for whoever asked alone, even where answers are public. */
export function isForAll({ kind }: Card): boolean {
  return kind !== "error" && kind !== "help";
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
type Reading = {
  language: Language | undefined;
  command: string;
  from?: number | undefined;
  /** Null where nobody in particular reads it. */
  reader: Reader | null;
};

async function reply(asking: Asking, { language, command, from, reader }: Reading, read: Read): Promise<Reply> {
  const { value: answer, failure } = await callPatiently(asking, "a question", read);
  // The API has answered in the reader's language; only what is said by their clock, or without an answer, needs more.
  const needsChoice = reader !== null && (answer === null || tellsTime(answer));
  const chosen = needsChoice ? await chosenBy(asking, reader.member) : nothingChosen;
  if (failure === null) {
    const timeZone = reader?.isAmongOthers ? null : (chosen.timeZone ?? reader?.timeZone ?? null);
    const options = {
      ...(from === undefined ? {} : { from }),
      ...(timeZone === null ? {} : { timeZone }),
      isPublic: reader?.isAmongOthers ?? false,
    };
    return { card: buildCard(answer, options), answer, failure };
  }
  const own = language ?? chosen.language ?? reader?.language ?? "en";
  const again = command.length > longestCommand ? {} : { command };
  return { card: buildErrorCard(failure, own, again), answer: null, failure };
}

/** Whether a time of day stands in it. */
function tellsTime(answer: Answer): boolean {
  const events = answer.kind === "event" ? [answer.event] : "events" in answer ? answer.events : [];
  return events.some(({ start }) => start.includes("T"));
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
