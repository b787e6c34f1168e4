// What was said and done about a record on its way, oldest first.
import { type EditedRecord, may } from "@convivio/core";
import { useQuery } from "@tanstack/react-query";
import { client } from "../../client.ts";
import { historyLink } from "../address/links.ts";
import { useActorName } from "../kit/actor-name.tsx";
import { Badge } from "../kit/badge.tsx";
import { DateTime } from "../kit/date-time.tsx";
import { TextLink } from "../kit/link-button.tsx";
import { nameOfLanguage } from "../messages/language-name.ts";
import { useWords } from "../messages/words.tsx";
import { useActing } from "../session/use-session.ts";
import { type Entry, entriesOf } from "./entries.ts";

const mostSteps = 200;

export function Conversation({ edited }: { edited: EditedRecord }) {
  const { say } = useWords("review");
  const steps = useSteps(edited.id);
  const entries = entriesOf(edited.comments, steps, edited.line.language);
  return (
    <div className="flex flex-col gap-12">
      <h3 className="font-semibold text-16">{say("conversation")}</h3>
      {entries.length === 0 ? (
        <p className="text-ink-quiet">{say("conversation.empty")}</p>
      ) : (
        <ol className="flex flex-col gap-12">
          {entries.map((entry) => (
            <li key={entry.key} className="flex flex-col gap-4 border-line border-s-2 ps-12">
              <EntryWords entry={entry} edited={edited} />
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}

/** The steps stand in the audit log, which not everybody may see; what was said is for everybody who sees the record. */
function useSteps(record: number) {
  const isAllowed = may(useActing(), "see-audit");
  const { data } = useQuery({
    queryKey: ["audit", "steps", record],
    queryFn: ({ signal }) => client.audit.list.query({ record, limit: mostSteps }, { signal }),
    enabled: isAllowed,
  });
  return data?.list ?? [];
}

function EntryWords({ entry, edited }: { entry: Entry; edited: EditedRecord }) {
  const { say, language: reader } = useWords("review");
  const nameOf = useActorName();
  const { actor, step, text, at, revision, language } = entry;
  const isOfOtherLine = language !== edited.line.language;
  const isOld = revision !== null && !isOfOtherLine && revision !== edited.line.currentRevision;
  return (
    <>
      <p className="text-ink-quiet">
        <span className="text-ink">{say(`did.${step ?? "remark"}`, { name: nameOf(actor) })}</span>{" "}
        <DateTime value={at} />
      </p>
      {isOfOtherLine && (
        <span>
          <Badge>{language === null ? say("original") : nameOfLanguage(language, reader)}</Badge>
        </span>
      )}
      {text !== null && (
        <p dir="auto" className="w-fit max-w-measure whitespace-pre-wrap break-words">
          {text}
        </p>
      )}
      {isOld && (
        <span>
          <TextLink
            {...historyLink(
              { kind: edited.kind, id: edited.id, language },
              { from: revision, to: edited.line.currentRevision },
            )}
          >
            {say("compare", { number: String(revision) })}
          </TextLink>
        </span>
      )}
    </>
  );
}
