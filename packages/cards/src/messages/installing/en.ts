// What is said in English while Convivio is added to a workspace, and where it is not; keys and placeholders are the measure for the others.
import type { Message } from "../message.ts";

export const en = {
  "install.add": "Add to Slack",
  "install.open": "Open Slack",
  "heading.installed": "Convivio is in {workspace}",
  "install.next": "In Slack, type {command} in any channel. Only you see the answer.",
  "install.manage": "Whoever manages the workspace can choose its language and more with {command}.",
  "heading.notInstalled": "Convivio was not added",
  "install.denied": "It was not allowed in Slack, so nothing has changed. To add it all the same, begin again.",
  "install.expired":
    "What was begun here works once, for ten minutes, in the browser in which it was begun. Nothing has changed. Begin again.",
  "install.refused":
    "Slack did not accept what was asked of it ({code}). Nothing was kept. Begin again; if that does not help, tell whoever runs this Convivio.",
  "install.unreachable": "Slack cannot be reached just now. Nothing was kept. Begin again in a minute.",
  "install.notKept":
    "Slack let Convivio in, but we could not keep that just now. Nothing is lost. Begin again in a minute.",
  "install.organisation":
    "Convivio is added to one workspace at a time, not to a whole organisation. Nothing was kept. Begin again, and choose a workspace.",
  "install.code": "Code: {code}",
  "heading.notHere": "Convivio is not in this workspace",
  "notHere.add":
    "It was taken out, or never quite added, so it cannot answer here. Whoever manages the workspace can add it: {link}",
} as const satisfies Record<string, Message>;
