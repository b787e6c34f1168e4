// The card of one resource: a toolkit, guideline, video, report or website, and where to find it.
import type { Card, Line, Part } from "../card.ts";
import { languageName, say } from "../messages/messages.ts";
import { dotted, lineOf, linked, plain } from "../runs.ts";
import { safeAddress } from "../safe-address.ts";
import { cardOf } from "./card-of.ts";
import { titleOf } from "./entries.ts";
import { labelled, languageMark, links, listing, notice, passage } from "./labels.ts";
import type { CardOptions } from "./options.ts";
import type { AnswerOf } from "./practices.ts";
import { whyLine } from "./question.ts";
import { allSources } from "./sources.ts";
import { suggestionParts } from "./suggestions.ts";

function whereItIs(answer: AnswerOf<"resource">): Line {
  const { resource, language } = answer;
  const address = safeAddress(resource.link);
  const line = address === null ? lineOf(say(language, "detail.noLink")) : [linked(titleOf(resource), address)];
  return labelled(language, "detail.open", line);
}

export function buildResourceCard(answer: AnswerOf<"resource">, options: CardOptions): Card {
  const { resource, language } = answer;
  const named = (names: readonly string[]) => names.map((name) => lineOf(name));
  const titled = (records: readonly { name: string; url: string }[]) =>
    records.map(({ name, url }) => ({ title: name, url }));
  const languages = resource.languages.map((code) => lineOf(languageName(code, language)));
  const parts: Part[] = [
    ...notice(
      dotted(
        say(language, `resourceKind.${resource.kind}`),
        resource.year === null ? say(language, "years.none") : String(resource.year),
      ),
      whereItIs(answer),
      languageMark(resource, language),
    ),
    ...passage(resource.summary),
    ...notice(whyLine(answer, "resource", resource.slug)),
    ...links(language, "detail.publishers", titled(resource.publishers), true),
    ...listing(language, "detail.languages", languages, true),
    ...listing(language, "detail.audience", named(resource.audience), true),
    ...links(language, "detail.themes", titled(resource.themes), true),
    ...links(language, "detail.exemplifiedBy", resource.practices),
    ...links(language, "detail.shownAt", resource.events),
    allSources(resource.sources, language),
    ...suggestionParts(answer, options),
  ];
  const title = titleOf(resource);
  const page = labelled(language, "detail.page", [linked(title, resource.url)]);
  return cardOf(answer, options, { heading: plain(title).text, link: resource.url, parts, footer: [page] });
}
