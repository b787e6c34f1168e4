// How the question was read: what was understood, what was taken for something else, what was left out.
import { say as sayCard } from "@convivio/cards";
import type { QuestionView } from "@convivio/core";
import type { ReactNode } from "react";
import { useWords } from "../messages/words.tsx";

function Row({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="flex flex-wrap items-baseline gap-8">
      <dt className="text-14 text-ink-quiet">{label}</dt>
      {children}
    </div>
  );
}

const chip = "rounded-6 border px-8 text-14 text-ink";

export function Understanding({ question }: { question: QuestionView }) {
  const { say, language } = useWords();
  const { understood, corrected, ignored } = question;
  if (understood.length + corrected.length + ignored.length === 0) return null;
  return (
    <section aria-label={say("chat.understood")}>
      <dl className="flex flex-wrap gap-x-24 gap-y-8">
        {understood.length > 0 && (
          <Row label={sayCard(language, "question.understood")}>
            {understood.map(({ facet, label, typed }) => (
              <dd key={`${facet} ${typed}`} className={`${chip} border-olive bg-olive-quiet`}>
                <span className="text-olive">{sayCard(language, `facet.${facet}`)}</span> <bdi>{label}</bdi>
              </dd>
            ))}
          </Row>
        )}
        {corrected.length > 0 && (
          <Row label={sayCard(language, "question.corrected")}>
            {corrected.map(({ typed, taken }) => (
              <dd key={typed} className={`${chip} border-ochre bg-ochre-quiet`}>
                {sayCard(language, "question.correction", {
                  typed: `\u2068${typed}\u2069`,
                  taken: `\u2068${taken}\u2069`,
                })}
              </dd>
            ))}
          </Row>
        )}
        {ignored.length > 0 && (
          <Row label={sayCard(language, "question.ignored")}>
            {[...new Set(ignored)].map((word) => (
              <dd key={word} className={`${chip} border-line bg-paper`}>
                <bdi>{word}</bdi>
              </dd>
            ))}
          </Row>
        )}
      </dl>
    </section>
  );
}
