// Asking the API for an answer, within a deadline; whatever goes wrong becomes a card that says so, and a line in the log.
import { setTimeout as pause } from "node:timers/promises";
import { type ActionAddress, buildCard, buildErrorCard, type Card } from "@convivio/cards";
import { errorReportOf } from "@convivio/client";
import {
  type Answer,
  type Ask,
  ConvivioError,
  type ErrorReport,
  errorCodes,
  type Language,
  maxQuestionLength,
} from "@convivio/core";
import type { Catalogue, Open, Share, Show } from "./catalogue.ts";
import { describeError, type Log } from "./log.ts";

export type Asking = {
  catalogue: Catalogue;
  log: Log;
  /** How long a member waits at most for an answer or an honest error. */
  deadlineMs?: number;
};

/** Either an answer and its card, or the card that says what went wrong. */
export type Reply = { card: Card; answer: Answer; failure: null } | { card: Card; answer: null; failure: ErrorReport };

const defaultDeadlineMs = 8000;
/** Short pauses before asking again an API that is not there (restarting, say): asking is a read, so it is safe. */
const pausesMs = [200, 600];
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
  const started = performance.now();
  try {
    const answer = await readPatiently(read, asking.deadlineMs ?? defaultDeadlineMs);
    return { card: buildCard(answer, from === undefined ? {} : { from }), answer, failure: null };
  } catch (error) {
    const failure = reportOf(error);
    logFailure(asking.log, failure, error, Math.round(performance.now() - started));
    const again = command.length > longestCommand ? {} : { command };
    return { card: buildErrorCard(failure, language ?? "en", again), answer: null, failure };
  }
}

/** The words of a question stay out: who asked what is nobody's business, least of all the log's. */
function logFailure(log: Log, { code, reference }: ErrorReport, error: unknown, ms: number): void {
  const isOurs = errorCodes[code].kind === "not-available";
  if (isOurs) log.error({ code, reference, ms, error: describeError(error) }, "a question got no answer");
  else log.info({ code, reference, ms }, "a question was refused");
}

/** The client knows the failures of a call; those of this file say themselves what they are. */
function reportOf(error: unknown): ErrorReport {
  const report = errorReportOf(error);
  if (!(error instanceof ConvivioError)) return report;
  return { ...report, code: error.code, message: error.message, field: error.field };
}

async function readPatiently(read: Read, deadlineMs: number): Promise<Answer> {
  const signal = AbortSignal.timeout(deadlineMs);
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await withDeadline(read(signal), signal, deadlineMs);
    } catch (error) {
      const pauseMs = pausesMs[attempt];
      if (pauseMs === undefined || signal.aborted || reportOf(error).code !== "not-available") throw error;
      await pause(pauseMs);
    }
  }
}

/** The signal asks the client to stop; the race makes sure that a member does not wait for one that does not listen. */
function withDeadline<T>(work: Promise<T>, signal: AbortSignal, deadlineMs: number): Promise<T> {
  return new Promise((resolve, reject) => {
    const late = () =>
      reject(
        new ConvivioError("took-too-long", "The answer took too long.", `no answer from the API in ${deadlineMs} ms`),
      );
    signal.addEventListener("abort", late, { once: true });
    work
      .then(resolve, (error) => (signal.aborted ? late() : reject(error)))
      .finally(() => {
        signal.removeEventListener("abort", late);
      });
  });
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
