// How the question was read: what was understood, ignored and corrected, and why a result matched.
import type { Answer, Facet, Language, QuestionView, Reason, ResultKind, Understood } from "@convivio/core";
import type { Line } from "../card.ts";
import { cleanText } from "../clean-text.ts";
import { cardLimits } from "../limits.ts";
import { say, sayLine } from "../messages/messages.ts";
import { dot, dotted, join, lineOf } from "../runs.ts";
import { labelled } from "./labels.ts";

function facetLine(part: { facet: Facet; label: string }, language: Language): Line {
  return join([lineOf(say(language, `facet.${part.facet}`)), lineOf(part.label)], " ");
}

function upTo(lines: readonly Line[], max: number, language: Language): Line {
  const rest = lines.length - max;
  const more = rest > 0 ? [lineOf(say(language, "list.more", { count: rest }))] : [];
  return join([...lines.slice(0, max), ...more], say(language, "separator"));
}

/** "Understood: city Turin, theme Housing · Ignored: the · Corrected: barcelna → Barcelona". */
export function questionLine(question: QuestionView, language: Language): Line {
  const { understood, ignored, corrected } = question;
  const max = cardLimits.questionParts;
  const corrections = corrected.map((change) => sayLine(language, "question.correction", change));
  return join(
    [
      labelled(
        language,
        "question.understood",
        upTo(
          understood.map((part) => facetLine(part, language)),
          max,
          language,
        ),
      ),
      labelled(
        language,
        "question.ignored",
        upTo(
          ignored.map((word) => lineOf(word)),
          max,
          language,
        ),
      ),
      labelled(language, "question.corrected", upTo(corrections, max, language)),
    ],
    dot,
  );
}

const named: ReadonlySet<Facet> = new Set<Facet>([
  "city",
  "country",
  "theme",
  "topic",
  "series",
  "period",
  "organisation",
]);

/** A heading for a list: "Practices · Turin · Housing". */
export function headingOf(first: string, understood: readonly Understood[]): string {
  const parts = understood.filter((part) => named.has(part.facet)).slice(0, 3);
  return [first, ...parts.map((part) => cleanText(part.label))].filter((text) => text !== "").join(dot);
}

/** Index of a record among the answer's results; null when it is not one. */
export function findResultIndex(answer: Answer, kind: ResultKind, slug: string): number | null {
  const index = answer.results.findIndex((result) => result.kind === kind && result.slug === slug);
  return index < 0 ? null : index;
}

/** Kinds of answer that show one record, which a suggestion may have led to: then there is nothing that it matched. */
const single: ReadonlySet<Answer["kind"]> = new Set(["practice", "event", "resource"]);

/** "Why it matched: city Turin · theme Housing". */
export function whyLine(answer: Answer, kind: ResultKind, slug: string): Line {
  const index = findResultIndex(answer, kind, slug);
  const reasons: readonly Reason[] = index === null ? [] : (answer.results[index]?.why ?? []);
  if (reasons.length === 0 && single.has(answer.kind)) return [];
  const { language } = answer;
  const lines = reasons.slice(0, cardLimits.reasons).map((reason) => facetLine(reason, language));
  const rest = reasons.length - lines.length;
  const all = rest > 0 ? [...lines, lineOf(say(language, "list.more", { count: rest }))] : lines;
  return labelled(language, "why", all.length > 0 ? dotted(...all) : lineOf(say(language, "why.none")));
}
