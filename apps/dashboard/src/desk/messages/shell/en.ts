// The words of the frame around every screen in English: the measure for every other language.
import type { Message } from "../../../messages/message.ts";

export const en = {
  skip: "Skip to the content",

  desk: "Curators’ desk",

  navigation: "Navigation",

  language: "Language",

  "group.work": "Work",
  "group.catalogue": "Catalogue",
  "group.administration": "Administration",

  "go.home": "Home",
  "go.questions": "Questions",
  "go.reports": "Reported changes",
  "go.imports": "Imports",
  "go.sources": "Sources",
  "go.audit": "Audit log",
  "go.accounts": "People and roles",
  "go.mails": "Outbox",
  "go.settings": "Settings",
  "go.to": "Go to {place}",

  "account.menu": "Your account",
  "account.of": "Account of {name}",
  "account.own": "Your account",
  "account.signOut": "Sign Out",
  "account.stillIn": "You are still signed in: the desk could not be reached. Try again in a minute.",

  "role.contributor": "Contributor",
  "role.curator": "Curator",
  "role.administrator": "Administrator",

  "appearance.system": "Automatic colours",
  "appearance.light": "Light",
  "appearance.dark": "Dark",

  "search.open": "Find Anything",
  "search.hint": "A record, a screen, something to begin",
  "search.found": "Found",
  "search.records": "Records",
  "search.screens": "Screens",
  "search.actions": "Begin",
  "search.looking": "Looking",
  "search.nothing": "Nothing has this name. Try fewer letters.",
  "search.failed": "The search failed. Type again to try once more.",

  "shortcuts.title": "Keyboard Shortcuts",
  "shortcuts.on": "Single letters can be switched off:",
  "shortcuts.off": "Single letters are switched off. Switch them on here:",

  offline: "The desk cannot be reached. What you write is kept in this browser. We try again every few seconds.",

  "ended.title": "Your session has ended",
  "ended.text":
    "What you wrote is kept on this page. Sign in again in another tab, then come back here: this page goes on where it was.",
  "ended.signIn": "Sign In Again",
  "ended.done": "I Have Signed In",
  "ended.looking": "Looking",

  "notFound.title": "There is nothing at this address",
  "notFound.text": "The address may be mistyped, or what stood here has another one now. Ctrl-K finds anything.",
  "notFound.home": "To Your Home",

  "kind.practice.one": "Practice",
  "kind.practice.many": "Practices",
  "kind.practice.new": "New Practice",
  "kind.event.one": "Event",
  "kind.event.many": "Events",
  "kind.event.new": "New Event",
  "kind.series.one": "Series",
  "kind.series.many": "Series",
  "kind.series.new": "New Series",
  "kind.city.one": "City",
  "kind.city.many": "Cities",
  "kind.city.new": "New City",
  "kind.organisation.one": "Organisation",
  "kind.organisation.many": "Organisations",
  "kind.organisation.new": "New Organisation",
  "kind.person.one": "Person",
  "kind.person.many": "People",
  "kind.person.new": "New Person",
  "kind.statement.one": "Statement",
  "kind.statement.many": "Statements",
  "kind.statement.new": "New Statement",
  "kind.resource.one": "Resource",
  "kind.resource.many": "Resources",
  "kind.resource.new": "New Resource",
  "kind.theme.one": "Theme",
  "kind.theme.many": "Themes",
  "kind.theme.new": "New Theme",
  "kind.topic.one": "Topic",
  "kind.topic.many": "Topics",
  "kind.topic.new": "New Topic",
  "kind.country.one": "Country",
  "kind.country.many": "Countries",
  "kind.country.new": "New Country",
} as const satisfies Record<string, Message>;
