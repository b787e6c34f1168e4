// What of a question was understood, each part with what it was taken for; and the words that were not, marked in words and not by colour alone.
import type { UnderstoodPart } from "@convivio/core";
import { Icon } from "../kit/icon.tsx";
import { useWords } from "../messages/words.tsx";

type UnderstoodProps = { parts: readonly UnderstoodPart[]; unknown: readonly string[] };

export function Understood({ parts, unknown }: UnderstoodProps) {
  const { say } = useWords("questions");
  return (
    <dl className="flex flex-col gap-4 text-14">
      <div className="flex flex-wrap gap-x-8">
        <dt className="text-ink-quiet">{say("understood")}:</dt>
        {parts.length === 0 && <dd>{say("understood.nothing")}</dd>}
        {parts.map((part) => (
          <dd key={`${part.facet} ${part.slug} ${part.label}`}>
            <Part {...part} />
          </dd>
        ))}
      </div>
      {unknown.length > 0 && (
        <div className="flex flex-wrap items-center gap-x-8 gap-y-4">
          <dt className="flex items-center gap-4 text-ochre">
            <Icon name="warning" className="size-12" />
            {say("unknown")}:
          </dt>
          {unknown.map((word) => (
            <dd key={word}>
              <mark className="rounded-6 border border-ochre bg-ochre-quiet px-4 font-semibold text-ink">
                <bdi>{word}</bdi>
              </mark>
            </dd>
          ))}
        </div>
      )}
    </dl>
  );
}

function Part({ facet, label }: UnderstoodPart) {
  const { say } = useWords("questions");
  const { say: sayCard } = useWords("cards");
  const isWord = label === "upcoming" || label === "past";
  return (
    <>
      <bdi className="font-semibold">{facet === "period" && isWord ? say(`period.${label}`) : label}</bdi>{" "}
      <span className="text-ink-quiet">({sayCard(`facet.${facet}`)})</span>
    </>
  );
}
