// From the input of answers.ask to a question: the text, and the choices made beside it.
import {
  type Ask,
  type Concept,
  ConvivioError,
  type Dictionary,
  type NamedFacet,
  parseQuestion,
  type Question,
} from "@convivio/core";

/** Reads the text and adds what was chosen from lists. A choice that does not exist is an error that names its field. */
export function readAsk(ask: Ask, dictionary: Dictionary): Question {
  const chosen = (["city", "country", "series", "theme"] as const).flatMap((facet) => {
    const slug = ask[facet];
    return slug === undefined ? [] : [chooseEntry(facet, slug, dictionary)];
  });
  const question = parseQuestion([ask.text, ask.when ?? ""].join(" ").trim(), dictionary, ask.kind ?? "practice");
  for (const concept of chosen) {
    if (concept.facet === "theme") question.concepts.push(concept);
    else question.places.push([concept]);
  }
  const isHelp = question.isHelp && chosen.length === 0 && (ask.when ?? "") === "";
  return { ...question, text: question.text, isHelp };
}

function chooseEntry(facet: NamedFacet & keyof Ask, slug: string, dictionary: Dictionary): Concept {
  const entry = dictionary.entries(facet).find((one) => one.slug === slug);
  if (entry === undefined) {
    throw new ConvivioError("invalid-input", `There is no ${facet} "${slug}". Choose one from the list.`, "", {
      field: facet,
    });
  }
  return { facet, id: entry.id, slug, typed: entry.label.en ?? slug, words: [], family: [], weight: 1 };
}
