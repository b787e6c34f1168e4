// What somebody reads after they came back from Slack: that it is done, or what went wrong, each with the next step.
import { say } from "@convivio/cards";
import { type ErrorCode, errorCodes, isRightToLeft, type Language } from "@convivio/core";
import { ErrorCode as SlackCode } from "@slack/oauth";
import { postProblem } from "../posting.ts";
import type { Page } from "./page.ts";

/** What went wrong, by the code that stands on the page and in the log. */
export type Failure = { code: ErrorCode; sentence: (language: Language) => string };

export const organisation: Failure = {
  code: "not-possible",
  sentence: (language) => say(language, "install.organisation"),
};
export const notKept: Failure = { code: "not-available", sentence: (language) => say(language, "install.notKept") };

const expired: Failure = { code: "link-expired", sentence: (language) => say(language, "install.expired") };
const denied: Failure = { code: "not-allowed", sentence: (language) => say(language, "install.denied") };
const unreachable: Failure = {
  code: "not-available",
  sentence: (language) => say(language, "install.unreachable"),
};

/** Slack's own words for a code that is wrong, used or too old. */
const oldCodes = new Set(["invalid_code", "code_already_used", "code_expired"]);

/** @param said what Slack wrote into the address in place of a code; null where it wrote none. */
export function failureOf(error: unknown, said: string | null): Failure {
  const code = (error as { code?: unknown }).code;
  if (code === SlackCode.AuthorizationError) return denied;
  if (code === SlackCode.MissingCodeError) return said === null ? expired : refusedFor(said);
  if (code === SlackCode.MissingStateError || code === SlackCode.InvalidStateError) return expired;
  const problem = postProblem(error);
  if (problem.kind !== "refused") return unreachable;
  return oldCodes.has(problem.code) ? expired : refusedFor(problem.code);
}

function refusedFor(code: string): Failure {
  const named = /^[a-z_]{1,60}$/.test(code) ? code : "unknown_error";
  return { code: "not-possible", sentence: (language) => say(language, "install.refused", { code: named }) };
}

export function statusOf({ code }: Failure): number {
  return errorCodes[code].status;
}

export function buildFailurePage(failure: Failure, language: Language, installPath: string, reference: string): Page {
  return {
    language,
    heading: say(language, "heading.notInstalled"),
    sentences: [failure.sentence(language)],
    next: { label: say(language, "install.add"), href: installPath },
    notes: [say(language, "install.code", { code: failure.code }), say(language, "error.reference", { reference })],
  };
}

/** Between isolates, so that a command keeps its slash in front where the words around it run from the right. */
function apart(text: string, language: Language): string {
  return isRightToLeft(language) ? `\u2068${text}\u2069` : text;
}

export function buildInstalledPage(language: Language, at: { workspace: string; name: string }): Page {
  return {
    language,
    heading: say(language, "heading.installed", { workspace: apart(at.name, language) }),
    sentences: [
      say(language, "install.next", { command: apart("/practice turin housing", language) }),
      say(language, "install.manage", { command: apart("/convivio settings", language) }),
    ],
    next: {
      label: say(language, "install.open"),
      href: `https://app.slack.com/client/${encodeURIComponent(at.workspace)}`,
    },
  };
}
