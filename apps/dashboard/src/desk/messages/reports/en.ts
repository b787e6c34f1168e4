// The words of what members report in English: the measure for every other language.
import type { Message } from "../../../messages/message.ts";

export const en = {
  title: "Reported changes",
  text: "What members say has changed, or is not as it is told. See whether it is so, change the record, then close the report. Who reported it is not shown.",
  show: "Show",
  "show.open": "Open",
  "show.closed": "Closed",
  first: "The first {count} are shown.",
  "reason.outdated": "Out of date",
  "reason.wrong": "Not as it is told",
  "reason.link": "A link does not open",
  "reason.harm": "Could harm somebody",
  "reason.other": "Something else",
  reportedIn: "Reported in {platform}",
  changed: "It has been published anew since. Perhaps it says so already.",
  close: "Close the Report",
  reopen: "Open It Again",
  pending: "One moment",
  closedBy: "Closed by {name}",
  "done.closed": "The report on “{title}” was closed",
  "done.already": "Somebody has closed this report already",
  "done.reopened": "The report on “{title}” is open again",
  notice: { one: "A member reported a change", other: "Members reported {count} changes" },
  "empty.open": "No report is open",
  "empty.open.text":
    "When somebody presses Report a Change under an answer in Slack or Discord, it comes here, the longest waiting first.",
  "empty.closed": "No report has been closed",
  "empty.closed.text": "What was looked at and closed stands here, the latest first.",
} as const satisfies Record<string, Message>;
