// The card of a press that leads nowhere: nothing is known of it any more, there is too much already, or the channel is not theirs to manage.
import type { Language } from "@convivio/core";
import { notice } from "../build-card/labels.ts";
import type { Card } from "../card.ts";
import { say, sayLine } from "../messages/messages.ts";
import { code, lineOf } from "../runs.ts";

/** Not knowing whether they may manage the channel is another thing than knowing that they may not. */
export type Refusal =
  | "expired"
  | "too-many"
  | "may-not-follow"
  | "may-not-stop"
  | "manager-unknown"
  | "bot-absent"
  | "no-language"
  | "no-time-zone"
  | "may-not-manage.slack"
  | "may-not-manage.discord"
  | "administers-unknown"
  | "not-installed.slack"
  | "not-installed.discord"
  | "no-server"
  | "no-channel";

const sentences = {
  expired: "follow.expired",
  "too-many": "follow.tooMany",
  "may-not-follow": "follow.channel.not-allowed",
  "may-not-stop": "following.mayNotStop",
  "manager-unknown": "follow.channel.unknown",
  "bot-absent": "follow.channel.absent",
  "no-language": "settings.noLanguage",
  "no-time-zone": "settings.noTimeZone",
  "may-not-manage.slack": "workspace.mayNot.slack",
  "may-not-manage.discord": "workspace.mayNot.discord",
  "administers-unknown": "workspace.unsaid",
  "not-installed.slack": "workspace.notInstalled.slack",
  "not-installed.discord": "workspace.notInstalled.discord",
  "no-server": "workspace.noServer",
  "no-channel": "workspace.noChannel",
} as const;

const headings = {
  expired: "heading.not-understood",
  "too-many": "heading.not-understood",
  "may-not-follow": "heading.not-allowed",
  "may-not-stop": "heading.not-allowed",
  "manager-unknown": "heading.not-allowed",
  "bot-absent": "heading.not-allowed",
  "no-language": "heading.not-understood",
  "no-time-zone": "heading.not-understood",
  "may-not-manage.slack": "heading.not-allowed",
  "may-not-manage.discord": "heading.not-allowed",
  "administers-unknown": "heading.not-available",
  "not-installed.slack": "heading.not-available",
  "not-installed.discord": "heading.not-available",
  "no-server": "heading.not-understood",
  "no-channel": "heading.not-understood",
} as const;

/** `command` is what to type instead, where that would help. */
export function buildRefusalCard(language: Language, refusal: Refusal, command: string | null = null): Card {
  const again = command === null ? [] : sayLine(language, "error.type", { command: code(command) });
  return {
    kind: "error",
    language,
    answer: null,
    heading: say(language, headings[refusal]),
    link: null,
    lead: [],
    parts: notice(lineOf(say(language, sentences[refusal])), again),
    position: null,
    actions: [],
    footer: [],
    isCut: false,
  };
}
