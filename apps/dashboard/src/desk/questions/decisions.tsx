// What was decided about a group: by whom, and which record answers it or will.
import type { QuestionDecisionView } from "@convivio/core";
import { recordAddress } from "../address/links.ts";
import { ActorName } from "../kit/actor-name.tsx";
import { StateBadge } from "../kit/badge.tsx";
import { DateTime } from "../kit/date-time.tsx";
import { TextLink } from "../kit/link-button.tsx";
import { RecordTitle } from "../kit/record-title.tsx";
import { nameOfLanguage } from "../messages/language-name.ts";
import { useWords } from "../messages/words.tsx";

export function Decisions({ decisions }: { decisions: readonly QuestionDecisionView[] }) {
  if (decisions.length === 0) return null;
  return (
    <ul className="flex flex-col gap-4 rounded-6 bg-table-quiet px-12 py-8 text-14">
      {decisions.map((decision) => (
        <li key={decision.id} className="flex flex-wrap items-center gap-x-8 gap-y-4">
          <What {...decision} />
          <span className="text-ink-quiet">
            <ActorName actor={decision.actor} /> · <DateTime value={decision.at} />
          </span>
        </li>
      ))}
    </ul>
  );
}

function What({ decision, standing, record, word, language: of }: QuestionDecisionView) {
  const { say, language } = useWords("questions");
  if (decision === "out-of-scope" || standing === "out-of-scope" || record === null) {
    return <span className="font-semibold">{say("decided.out-of-scope")}</span>;
  }
  const languageOf = of === null || decision !== "label" ? "" : ` (${nameOfLanguage(of, language)})`;
  return (
    <>
      {word !== null && (
        <span>
          <bdi className="font-semibold">{word}</bdi>
          {languageOf}
        </span>
      )}
      <span>{say(`decided.${decision}.${standing}`)}:</span>
      <TextLink to={recordAddress(record)}>
        <RecordTitle {...record} />
      </TextLink>
      <StateBadge state={record.state} isPublished={record.isPublished} />
    </>
  );
}
