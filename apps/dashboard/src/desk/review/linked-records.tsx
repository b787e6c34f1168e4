// What a record points at and nobody outside can read yet: each is published with it, or its link waits, as somebody chooses.
import { type EditedRecord, isPossible, isWarning, type Problem, type RecordKind } from "@convivio/core";
import { useQueries } from "@tanstack/react-query";
import { client } from "../../client.ts";
import { editorLink } from "../address/links.ts";
import { StateBadge } from "../kit/badge.tsx";
import { Button } from "../kit/button.tsx";
import { OuterLink } from "../kit/outer-link.tsx";
import { RadioGroup } from "../kit/radio-group.tsx";
import { RecordTitle } from "../kit/record-title.tsx";
import { Skeleton } from "../kit/skeleton.tsx";
import { useWords } from "../messages/words.tsx";

export type LinkChoice = "together" | "wait";

export interface LinkedRecord {
  id: number;
  kind: RecordKind;
  /** It cannot be published without this one. */
  isNeeded: boolean;
  /** The fields that point at it. */
  fields: readonly string[];
  /** Null until it is known whether it could be published itself. */
  canTogether: boolean | null;
  record: EditedRecord | null;
}

/** The records among the problems, each once, with whether it could be published along. */
export function useLinkedRecords(problems: readonly Problem[]): LinkedRecord[] {
  const { language: reader } = useWords("review");
  const linked = linkedIn(problems);
  const found = useQueries({
    queries: linked.map(({ id }) => ({
      queryKey: ["record", id, null, reader],
      queryFn: ({ signal }: { signal: AbortSignal }) => client.records.get.query({ id, reader }, { signal }),
    })),
  });
  return linked.map((one, at) => {
    const record = found[at]?.data ?? null;
    // What one may not see, one cannot publish either.
    const canTogether = found[at]?.isError ? false : record === null ? null : canPublish(record);
    return { ...one, record, canTogether };
  });
}

function linkedIn(problems: readonly Problem[]): Omit<LinkedRecord, "canTogether" | "record">[] {
  const found = new Map<number, Omit<LinkedRecord, "canTogether" | "record">>();
  for (const { field, code, record } of problems) {
    if (record === null) continue;
    const before = found.get(record.id);
    const name = field.split(".")[0] ?? "";
    found.set(record.id, {
      ...record,
      isNeeded: code === "needs-published" || before?.isNeeded === true,
      fields: [...new Set([...(before?.fields ?? []), name])],
    });
  }
  return [...found.values()];
}

function canPublish({ may, line, problems }: EditedRecord): boolean {
  return may.includes("publish") && isPossible("publish", line) && problems.every(isWarning);
}

function isFor({ isNeeded, canTogether }: LinkedRecord, choice: LinkChoice): boolean {
  return choice === "wait" ? !isNeeded : canTogether === true;
}

const other = (choice: LinkChoice): LinkChoice => (choice === "wait" ? "together" : "wait");

type LinkedRecordsProps = {
  linked: readonly LinkedRecord[];
  chosen: ReadonlyMap<number, LinkChoice>;
  onChoose: (choices: ReadonlyMap<number, LinkChoice>) => void;
  /** Somebody tried to publish: what is not chosen yet is said. */
  isTried: boolean;
};

export function LinkedRecords({ linked, chosen, onChoose, isTried }: LinkedRecordsProps) {
  const { say } = useWords("review");
  if (linked.length === 0) return null;
  const chooseAll = (wanted: LinkChoice) =>
    onChoose(new Map(linked.map((one): [number, LinkChoice] => [one.id, isFor(one, wanted) ? wanted : other(wanted)])));
  return (
    <div className="flex flex-col gap-12">
      <h3 className="font-semibold text-16">{say("linked.title")}</h3>
      <p className="max-w-measure text-14">{say("linked.text")}</p>
      {linked.length > 1 && (
        <div className="flex flex-wrap gap-8">
          <Button onPress={() => chooseAll("together")}>{say("linked.allTogether")}</Button>
          <Button onPress={() => chooseAll("wait")}>{say("linked.allWait")}</Button>
        </div>
      )}
      <ul className="flex flex-col gap-12">
        {linked.map((one) => (
          <li key={one.id} className="flex flex-col gap-4 rounded-6 border border-line p-12">
            <Linked
              one={one}
              choice={chosen.get(one.id) ?? null}
              onChoose={(choice) => onChoose(new Map(chosen).set(one.id, choice))}
              isTried={isTried}
            />
          </li>
        ))}
      </ul>
    </div>
  );
}

type LinkedProps = {
  one: LinkedRecord;
  choice: LinkChoice | null;
  onChoose: (choice: LinkChoice) => void;
  isTried: boolean;
};

function Linked({ one, choice, onChoose, isTried }: LinkedProps) {
  const { say } = useWords("review");
  const { say: sayField } = useWords("fields");
  const { record, kind, id, fields, isNeeded, canTogether } = one;
  if (canTogether === null) return <Skeleton lines={2} />;
  const title = record?.title || sayField("value.unnamed");
  const lacking =
    record?.problems.filter((problem) => !isWarning(problem)).map(({ field }) => field.split(".")[0]) ?? [];
  const fieldName = (name: string | undefined) => sayField(`field.${name}` as "field.title");
  const choices = (["together", "wait"] as const)
    .filter((option) => isFor(one, option))
    .map((option) => ({ id: option, label: say(`linked.${option}`) }));
  return (
    <>
      <p className="flex flex-wrap items-baseline gap-8 text-14">
        <OuterLink href={editorLink(kind, id).to}>{record === null ? title : <RecordTitle {...record} />}</OuterLink>
        <span className="text-12 text-ink-quiet">
          {sayField(`kind.${kind}`)} · {fields.map(fieldName).join(", ")}
        </span>
        {record !== null && <StateBadge state={record.line.state} />}
      </p>
      {isNeeded && <p className="text-14">{say("linked.needed")}</p>}
      {!canTogether && (
        <p className="text-14 text-ink-quiet">
          {lacking.length > 0
            ? say("linked.lacks", { fields: [...new Set(lacking)].map(fieldName).join(", ") })
            : say("linked.notYours")}
        </p>
      )}
      {choices.length > 0 && (
        <RadioGroup
          label={say("linked.choose", { title })}
          isLabelHidden
          choices={choices}
          value={choice}
          onChange={onChoose}
          error={isTried && choice === null ? say("linked.missing") : null}
        />
      )}
    </>
  );
}
