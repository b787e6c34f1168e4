// How a question was read: what was understood, what was taken for something else, what was left out.
import { say } from "@convivio/cards";
import type { QuestionView } from "@convivio/core";
import { Facts } from "../parts/facts.tsx";
import type { Visit } from "../visit.ts";
import { tell } from "../words/words.ts";

export function Understanding({ visit, question }: { visit: Visit; question: QuestionView }) {
  const { language } = visit;
  const { understood, corrected, ignored } = question;
  if (understood.length + corrected.length + ignored.length === 0) return null;
  return (
    <section class="reading" aria-label={tell(language, "ask.reading")}>
      <Facts
        facts={[
          {
            label: say(language, "question.understood"),
            values: understood.map(({ facet, label }) => (
              <>
                <span class="quiet">{say(language, `facet.${facet}`)}</span> <bdi>{label}</bdi>
              </>
            )),
          },
          {
            label: say(language, "question.corrected"),
            values: corrected.map(({ typed, taken }) =>
              say(language, "question.correction", { typed: `\u2068${typed}\u2069`, taken: `\u2068${taken}\u2069` }),
            ),
          },
          { label: say(language, "question.ignored"), values: [...new Set(ignored)].map((word) => <bdi>{word}</bdi>) },
        ]}
      />
    </section>
  );
}
