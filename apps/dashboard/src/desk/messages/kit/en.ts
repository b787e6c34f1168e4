// The words of the component kit in English: the measure for every other language.
import type { Message } from "../../../messages/message.ts";

export const en = {
  "field.required": "(required)",

  "counter.of": "{length} of {limit} characters",
  "counter.left": { one: "{count} character left", other: "{count} characters left" },
  "counter.over": { one: "{count} character too many", other: "{count} characters too many" },

  "select.choose": "Choose",

  "combo.clear": "Clear {title}",
  "combo.looking": "Looking",
  "combo.empty": "Nothing here yet. Type to search.",
  "combo.nothing": "Nothing is called “{text}”.",
  "combo.failed": "The search failed. Type again to try once more.",
  "combo.create": "Create “{title}”",

  "chips.remove": "Remove {title}",
  "chips.up": "Move {title} up",
  "chips.down": "Move {title} down",
  "chips.moved": "{title} is now {place} of {total}",
  "chips.removed": "{title} removed",

  "dialog.close": "Close",
  "dialog.cancel": "Cancel",

  "notice.region": "Notices",
  "notice.undo": "Undo",
  "notice.dismiss": "Dismiss",

  "progress.of": "{done} of {total}",
  "progress.soFar": "{done} so far",

  skeleton: "Loading",

  "error.again": "Try Again",
  "error.unchanged": "Nothing was changed.",
  "error.reference": "Reference: {reference}",

  "state.draft": "Draft",
  "state.in-review": "In review",
  "state.changes-asked": "Changes asked",
  "state.published": "Published",
  "state.archived": "Archived",
  "state.standing": "Earlier version published",

  "freshness.fresh": "Fresh",
  "freshness.due": "Due for a check",
  "freshness.stale": "Stale",
  "freshness.unknown": "Never checked",

  "person.none": "Nobody",

  breadcrumb: "Where you are",

  "summary.title": { one: "{count} thing needs your attention", other: "{count} things need your attention" },

  "outer.newTab": "(opens in a new tab)",

  "menu.chosen": "(chosen)",

  "search.clear": "Clear the Search",

  "actor.slack": "Somebody in Slack",
  "actor.discord": "Somebody in Discord",
  "actor.job": "Convivio itself",
  "actor.unknown": "Not known",
} as const satisfies Record<string, Message>;
