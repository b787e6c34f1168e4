// The pages' own words in English; what cards already says is taken from there. Its keys are the measure for every other language.
export const en = {
  "frame.skip": "Skip to the content",
  "frame.browse": "Browse the catalogue",
  "frame.languages": "Languages",
  "frame.about":
    "Convivio is a shared table: practices of integration from cities of many cultures, each with its context and its sources.",
  "frame.licence": "Its own texts may be used by anyone under {licence}. Each source keeps its own terms.",
  "frame.playground": "See answers as Slack and Discord show them",

  "ask.label": "Your question",
  "ask.hint": "A city, a country, a theme or a year, in any order. Start with /event for events.",
  "ask.button": "Ask",
  "ask.title": "Ask the catalogue",
  "ask.answer": "Answer to “{question}”",
  "ask.reading": "How we read your question",
  "ask.results": "Results",

  "translation.stale": "The original has changed since this translation.",

  "list.languages": "Titles and texts stand in the language in which they were written.",
  "list.first": "Back to the First Page",
  "list.pages": "Pages of this list",
  "list.none": "Nothing of this is in the catalogue yet.",

  "kind.practice": "Practice",
  "kind.event": "Event",
  "kind.city": "City",
  "kind.theme": "Theme",
  "kind.organisation": "Organisation",
  "kind.resource": "Resource",

  "practices.about":
    "What cities did so that people live well together, by title. Each is told with its context: what works in one city may not travel as it is.",
  "events.about": "Where practices were told: who met, what was said, what was shown and what came next.",
  "cities.about": "Cities and districts, by name.",
  "cities.in": "Cities in {country}",
  "cities.all": "All cities",
  "themes.about": "The controlled list by which practices are tagged by hand.",
  "organisations.about": "Who leads, supports and pays for practices, or brings people together, by name.",
  "resources.about": "Toolkits, guidelines, videos, reports and websites, by title.",

  "events.all": "All",
  "events.upcoming": "Upcoming",
  "events.past": "Past",
  "events.when": "When they take place",
  "events.none": "No event is announced just now. Past ones are kept, with what was said there.",
  "events.series": "Series",

  "trust.title": "How far this is known",
  "trust.state": "State",
  "trust.published": "published",
  "trust.completeness": "How much is told",
  "trust.share": "{percent} of what another city would ask",
  "practice.lineage": "Where it came from",
  "lineage.adopted": "adopted as it was",
  "lineage.adapted": "adapted",
  "lineage.tried-and-dropped": "tried here and dropped",
  "practice.media": "Pictures and films",
  "practice.glance": "At a glance",

  "event.when": "When",
  "event.where": "Where",
  "event.kind": "Kind",
  "event.attendance": "How people met",
  "event.then": "Roles and affiliations are those of that day.",

  "city.names": "In other languages",
  "city.districts": "Districts",
  "city.country": "Country",
  "city.population": "Inhabitants",
  "city.map": "Map",
  "city.part": "Part of",

  "organisation.homepage": "Website",
  "resource.year": "Year",

  "source.lastSeen": "last seen on {date}",
  "source.archive": "archived copy",
  "source.noAddress": "no web address",

  "cite.title": "How to cite this page",
  "cite.text": "“{title}”. Convivio, revision {revision}, read on {date}.",
  "cite.licence":
    "The catalogue’s own text may be used under {licence}, naming Convivio. The sources keep their own terms.",

  "problem.next": "What you can do next",
  "problem.ask": "Ask for what you were looking for, or browse:",
} as const;
