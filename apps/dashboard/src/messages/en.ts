// The page's words in English: their keys and placeholders are the measure for every other language.
import type { Message } from "./message.ts";

export const en = {
  "page.title": "Convivio: what other cities have tried",
  "page.skip": "Skip to the answer",
  "page.headline": "What has another city already tried?",
  "page.lead":
    "Ask about living together in cities of many cultures. You see the answer that your network would get in Slack or Discord, each claim with its source.",
  "page.newTab": "(opens in a new tab)",

  "ask.label": "Your question",
  "ask.hint": "A city, a country, a theme or a year, in any order. Start with /event for events.",
  "ask.send": "Ask",
  "ask.tooLong": {
    one: "{count} character too many. Ask in fewer words.",
    other: "{count} characters too many. Ask in fewer words.",
  },
  "ask.examples": "Try one of these",

  "setting.language": "Language",
  "setting.appearance": "Appearance",
  "appearance.system": "Automatic",
  "appearance.light": "Light",
  "appearance.dark": "Dark",

  "answer.waiting": "The answer",
  "answer.to": "Answer to “{question}”",
  "answer.help": "How to ask",
  "answer.looking": "Looking for an answer",
  "answer.found": { one: "{count} result.", other: "{count} results." },
  "answer.showing": "Showing {from} to {to}.",
  "answer.opened": "Details: {title}.",
  "answer.nothing": "Nothing in the catalogue answers this. What is near is shown below.",
  "answer.whole": "Back to the Whole Answer",
  "answer.views": "Show the answer as",
  "answer.slack": "As Slack shows it",
  "answer.discord": "As Discord shows it",
  "answer.text": "As plain text",
  "answer.textHint": "The same facts in nothing but words, for a terminal or an e-mail.",

  "empty.title": "The table is laid",
  "empty.text": "Ask a question, or pick an example. The answer is served here.",

  "chat.used": "You used {command}",
  "chat.app": "App",
  "chat.private": "Only you can see this",
  "chat.share":
    "In chat, this button shows the answer to the whole channel, with “Shared by” and your name. Nothing is posted from this page. To show somebody now, send them this page’s address.",
  "chat.follow":
    "In chat, this button shows what you would be told and when, and lets you follow it. This page sends nothing to anybody.",
  "chat.wish":
    "In a chat this button tells the curators that somebody wants this answered, without a name. This page tells nobody.",
  "chat.form":
    "In a chat this button opens a small form that goes to the curators. This page sends nothing to anybody.",
  "chat.understood": "How we read your question",

  "failure.kept": "Your question is kept above.",
  "failure.again": "Try Again",
  "failure.ask": "Ask the Question Again",
  "failure.reference": "Reference: {reference}",

  "footer.catalogue": "The whole catalogue",
  "footer.members": "What members see in Slack and Discord",
  "footer.about":
    "Convivio is a shared table: it brings practices of integration, and the events where they were told, to the chat where city practitioners already talk.",
  "footer.licence": "Its own texts may be used by anyone under {licence}. Each source keeps its own terms.",
  "footer.connect": "To have it in your own chat, read {slack} or {discord} in the repository.",
} as const satisfies Record<string, Message>;

export type MessageKey = keyof typeof en;
export type Messages = Readonly<Record<MessageKey, Message>>;
