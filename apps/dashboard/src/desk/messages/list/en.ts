// The words of the lists in English: the measure for every other language.
import type { Message } from "../../../messages/message.ts";

export const en = {
  "search.label": "Search by Name",
  "search.hint": "Search by name",

  count: { one: "{count} record", other: "{count} records" },

  any: "Any",

  columns: "Columns",
  "columns.hint": "On a narrow window the last ones are left out.",

  "column.title": "Name",
  "column.state": "State",
  "column.updated": "Changed",
  "column.missing": "Missing",
  "column.freshness": "Freshness",
  "column.assignee": "With",
  "column.languages": "Languages",
  "column.created": "Made",

  sort: "Sort by",
  "sort.title": "By name",
  "sort.updated": "Changed last",
  "sort.created": "Made last",
  "sort.state": "By state",
  "sort.missing": "Most missing",

  "missing.nothing": "Nothing",
  "missing.count": { one: "{count} field", other: "{count} fields" },
  "missing.yes": "Something is missing",
  "missing.no": "Nothing is missing",

  "published.yes": "Published",
  "published.no": "Not published",

  export: "Export",
  "export.as": "As {format}",

  filters: "Filters",
  "filters.clear": "Clear All Filters",
  "filters.set": "Filters that are set",

  "filter.state": "State",
  "filter.published": "In the public catalogue",
  "filter.missing": "To be published",
  "filter.freshness": "Freshness",
  "filter.country": "Country",
  "filter.theme": "Theme",
  "filter.waits": "Waits for you",
  "filter.assignee": "With",

  "waits.own": "Yours, not published yet",
  "waits.review": "Waiting for a review",
  "waits.check": "Due for a check",
  "waits.behind": "Translations behind their original",

  "assignee.me": "Me",
  "assignee.none": "Nobody",

  "chip.assignee": "With: {name}",

  "nothing.fits": "Nothing fits",
  "nothing.text": "No record here has a name with these words. Try fewer letters, or clear the filters.",
  "nothing.filters": "No record fits all the filters at once. Take one away, or clear them all.",
  "nothing.yet": "Nothing here yet",
  "nothing.begin": "What you or your colleagues begin is listed here, from the first draft on.",
  "nothing.own": "What you begin is listed here, from the first draft on.",

  "gaps.text": "Some rows could not be fetched.",
  "gaps.retry": "Try Again",
} as const satisfies Record<string, Message>;
