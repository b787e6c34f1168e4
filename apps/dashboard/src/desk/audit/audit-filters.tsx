// What narrows the audit log: a person, an act, a record, days.
import type { AuditAsked } from "@convivio/core";
import { useQuery } from "@tanstack/react-query";
import { useCallback } from "react";
import { client } from "../../client.ts";
import { Button } from "../kit/button.tsx";
import type { FindChoices } from "../kit/choice.ts";
import { ComboBox } from "../kit/combo-box.tsx";
import { Select } from "../kit/select.tsx";
import { TextField } from "../kit/text-field.tsx";
import { useAssignees } from "../list/use-assignees.ts";
import { useWords } from "../messages/words.tsx";
import type { AuditSearch } from "./audit-search.ts";
import { knownActs, useActName } from "./audit-sentence.tsx";

type FilterProps = { asked: AuditAsked; onNarrow: (changed: Partial<AuditSearch>) => void };

export function AuditFilters({ asked, onNarrow, onClear }: FilterProps & { onClear?: () => void }) {
  const { say } = useWords("audit");
  return (
    <search aria-label={say("filters")} className="flex flex-col items-start gap-12">
      <div className="grid w-full gap-12 sm:grid-cols-2 wide:grid-cols-3">
        <PersonFilter asked={asked} onNarrow={onNarrow} />
        <ActFilter asked={asked} onNarrow={onNarrow} />
        <RecordFilter asked={asked} onNarrow={onNarrow} />
        {(["from", "to"] as const).map((day) => (
          <TextField
            key={day}
            label={say(day)}
            type="date"
            dir="ltr"
            value={asked[day] ?? ""}
            onChange={(value) => onNarrow({ [day]: value === "" ? undefined : value })}
          />
        ))}
      </div>
      <p className="text-12 text-ink-quiet">{say("days")}</p>
      {onClear !== undefined && (
        <Button icon="close" onPress={onClear}>
          {say("clear")}
        </Button>
      )}
    </search>
  );
}

/** In a list of choices, the one that narrows nothing. */
const any = "any";

function PersonFilter({ asked, onNarrow }: FilterProps) {
  const { say } = useWords("audit");
  const accounts = useAssignees();
  const { account } = asked;
  const isKnown = account === undefined || accounts.some(({ id }) => id === account);
  return (
    <Select
      label={say("person")}
      choices={[
        { id: any, label: say("person.any") },
        ...(isKnown ? [] : [{ id: account, label: say("person.closed") }]),
        ...accounts.map(({ id, name }) => ({ id, label: name })),
      ]}
      value={account ?? any}
      onChange={(id) => onNarrow({ account: id === any ? undefined : id })}
    />
  );
}

function ActFilter({ asked, onNarrow }: FilterProps) {
  const { say } = useWords("audit");
  const nameOf = useActName();
  const { action } = asked;
  const isKnown = action === undefined || knownActs.includes(action);
  return (
    <Select
      label={say("act")}
      choices={[
        { id: any, label: say("act.any") },
        ...(isKnown ? [] : [{ id: action, label: action }]),
        ...knownActs.map((act) => ({ id: act, label: nameOf(act) })),
      ]}
      value={action ?? any}
      onChange={(id) => onNarrow({ action: id === any ? undefined : id })}
    />
  );
}

const mostFound = 12;

function RecordFilter({ asked: { record }, onNarrow }: FilterProps) {
  const { say, language } = useWords("audit");
  const { say: sayField } = useWords("fields");
  const { data } = useQuery({
    queryKey: ["record", record, null, language],
    queryFn: ({ signal }) => client.records.get.query({ id: record ?? 0, reader: language }, { signal }),
    enabled: record !== undefined,
  });
  const find: FindChoices = useCallback(
    async (text, signal) => {
      const { found } = await client.records.find.query({ text, limit: mostFound, language }, { signal });
      return found.map(({ id, title, titleLanguage, kind, place }) => ({
        id,
        title: title === "" ? sayField("value.unnamed") : title,
        lang: titleLanguage ?? undefined,
        note: [sayField(`kind.${kind}`), place].filter(Boolean).join(" · "),
      }));
    },
    [language, sayField],
  );
  const title = data?.title ? data.title : sayField("value.unnamed");
  return (
    <ComboBox
      label={say("record")}
      value={record === undefined ? null : { id: record, title }}
      onChange={(chosen) => onNarrow({ record: chosen === null ? undefined : Number(chosen.id) })}
      find={find}
    />
  );
}
