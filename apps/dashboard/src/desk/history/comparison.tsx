// Two revisions compared, field by field in the order of the story; or one of them, read as it stands.
import { compareSnapshots, type EditedRecord, type FoundRecord, fieldsOf, translatedFieldsOf } from "@convivio/core";
import type { ReactNode } from "react";
import { FieldDifference } from "../compare/field-difference.tsx";
import { FieldValue } from "../compare/field-value.tsx";
import { EmptyState } from "../kit/empty-state.tsx";
import { ErrorState } from "../kit/error-state.tsx";
import { Skeleton } from "../kit/skeleton.tsx";
import { Switch } from "../kit/switch.tsx";
import { useWords } from "../messages/words.tsx";
import { Restore } from "./restore.tsx";
import { type Pair, RevisionWords } from "./revision-list.tsx";
import { useRevision, type WholeRevision } from "./use-revisions.ts";

type ComparisonProps = {
  edited: EditedRecord;
  pair: Pair;
  showsAll: boolean;
  onShowAll: (showsAll: boolean) => void;
  onRestored: (revision: number) => void;
};

export function Comparison({ edited, pair, showsAll, onShowAll, onRestored }: ComparisonProps) {
  const { say } = useWords("history");
  const [from, to] = [useRevision(pair.from), useRevision(pair.to)];
  const failed = [from, to].find(({ error }) => error !== null);
  if (failed?.error) return <ErrorState error={failed.error} onRetry={() => void failed.refetch()} />;
  if (from.data === undefined || to.data === undefined) return <Skeleton lines={10} />;
  const isElsewhere = from.data.record !== edited.id || to.data.record !== edited.id;
  if (isElsewhere) return <EmptyState title={say("elsewhere.title")}>{say("elsewhere.text")}</EmptyState>;
  const isOne = from.data.id === to.data.id;
  const isArriving = from.isPlaceholderData || to.isPlaceholderData;
  return (
    <section aria-labelledby="comparison" aria-busy={isArriving} className="flex min-w-0 flex-col gap-16">
      <h2 id="comparison" className="font-semibold text-20">
        {say(isOne ? "reading" : "comparing")}
      </h2>
      <div className="grid gap-16 wide:grid-cols-2">
        {!isOne && <Side label={say("from")} {...{ revision: from.data, edited, onRestored }} />}
        <Side label={say(isOne ? "version" : "to")} {...{ revision: to.data, edited, onRestored }} />
      </div>
      {!isOne && <Switch label={say("all")} isSelected={showsAll} onChange={onShowAll} />}
      <Fields edited={edited} from={from.data} to={to.data} showsAll={showsAll} />
    </section>
  );
}

type SideProps = Pick<ComparisonProps, "edited" | "onRestored"> & { label: string; revision: WholeRevision };

function Side({ label, revision, edited, onRestored }: SideProps) {
  return (
    <div className="flex flex-col items-start gap-8 rounded-6 border border-line bg-plate p-12 text-14">
      <p className="text-12 text-ink-quiet">{label}</p>
      <RevisionWords revision={revision} />
      <Restore {...{ revision, edited, onRestored }} />
    </div>
  );
}

type FieldsProps = { edited: EditedRecord; from: WholeRevision; to: WholeRevision; showsAll: boolean };

function Fields({ edited, from, to, showsAll }: FieldsProps) {
  const { say } = useWords("history");
  const { kind, line, originalLanguage } = edited;
  const isTranslation = line.language !== null;
  const lang = line.language ?? originalLanguage;
  const references = namesIn(from, to);
  const differences = compareSnapshots(kind, from.snapshot, to.snapshot, isTranslation);
  const changed = new Map(differences.map((difference) => [difference.field.name, difference]));
  const isOne = from.id === to.id;
  const fields = (isTranslation ? translatedFieldsOf(kind) : fieldsOf(kind)).filter(({ name }) =>
    isOne ? isSaid(to.snapshot[name]) : showsAll || changed.has(name),
  );
  if (fields.length === 0) return <EmptyState title={say("same.title")}>{say("same.text")}</EmptyState>;
  return (
    <>
      {!isOne && <p role="status">{say("changed", { count: differences.length })}</p>}
      {fields.map((field) => {
        const difference = changed.get(field.name);
        return (
          <FieldBlock key={field.name} name={field.name} isQuiet={!isOne && difference === undefined}>
            {difference === undefined ? (
              <FieldValue {...{ field, value: to.snapshot[field.name], references, lang }} />
            ) : (
              <FieldDifference {...difference} {...{ references, lang }} />
            )}
          </FieldBlock>
        );
      })}
    </>
  );
}

function FieldBlock({ name, isQuiet, children }: { name: string; isQuiet: boolean; children: ReactNode }) {
  const { say } = useWords("fields");
  const { say: sayHistory } = useWords("history");
  return (
    <div className="flex flex-col gap-4 border-line border-t pt-12 text-14">
      <h3 className="font-semibold">
        {say(`field.${name}` as "field.title")}
        {isQuiet && <span className="font-normal text-12 text-ink-quiet"> {sayHistory("unchanged")}</span>}
      </h3>
      {children}
    </div>
  );
}

/** Both revisions name what they point at. */
function namesIn(from: WholeRevision, to: WholeRevision): FoundRecord[] {
  return [...new Map([...from.references, ...to.references].map((one) => [one.id, one])).values()];
}

function isSaid(value: unknown): boolean {
  if (value === null || value === undefined || value === "") return false;
  return typeof value !== "object" || Object.keys(value).length > 0;
}
