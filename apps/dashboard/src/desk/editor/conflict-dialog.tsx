// Two people changed the same fields: each is shown as it was and as both have it now, and a person chooses, field by field.
import type { Conflict, FoundRecord } from "@convivio/core";
import { useState } from "react";
import { FieldDifference } from "../compare/field-difference.tsx";
import { Button } from "../kit/button.tsx";
import { Dialog } from "../kit/dialog.tsx";
import { RadioGroup } from "../kit/radio-group.tsx";
import { useWords } from "../messages/words.tsx";
import { useFieldNames } from "./use-field.ts";
import type { WritingState } from "./writing/state.ts";
import type { Writing } from "./writing/writing.ts";

type Side = "mine" | "theirs" | "both";

type Props = {
  writing: Writing;
  state: WritingState;
  references: readonly FoundRecord[];
  lang: string;
};

/** Nothing is saved before everything is chosen; closing it keeps what is there for later. */
export function ConflictDialog({ writing, state, references, lang }: Props) {
  const { say } = useWords("editor");
  const [isLater, setLater] = useState(false);
  const [sides, setSides] = useState<Readonly<Record<string, Side>>>({});
  const { conflicts, merged } = state;
  if (conflicts.length === 0) return null;
  const who = merged?.name ?? say("conflict.otherWindow");
  const isChosen = conflicts.every(({ field }) => sides[field.name] !== undefined);

  function decide(): void {
    for (const conflict of conflicts) writing.choose(conflict.field.name, chosen(conflict, sides[conflict.field.name]));
    setSides({});
  }

  if (isLater) {
    return (
      <Button look="danger" onPress={() => setLater(false)}>
        {say("conflict.open", { count: conflicts.length })}
      </Button>
    );
  }
  return (
    <Dialog
      title={say("conflict.title", { name: who })}
      isOpen
      size="wide"
      onClose={() => setLater(true)}
      actions={
        <>
          <Button onPress={() => setLater(true)}>{say("conflict.later")}</Button>
          <Button look="primary" isDisabled={!isChosen} onPress={decide}>
            {say("conflict.decide")}
          </Button>
        </>
      }
    >
      <p className="max-w-measure text-14">{say("conflict.text", { name: who })}</p>
      {conflicts.map((conflict) => (
        <OneConflict
          key={conflict.field.name}
          conflict={conflict}
          who={who}
          references={references}
          lang={lang}
          side={sides[conflict.field.name] ?? null}
          onChoose={(side) => setSides({ ...sides, [conflict.field.name]: side })}
        />
      ))}
    </Dialog>
  );
}

type OneProps = {
  conflict: Conflict;
  who: string;
  references: readonly FoundRecord[];
  lang: string;
  side: Side | null;
  onChoose: (side: Side) => void;
};

function OneConflict({ conflict, who, references, lang, side, onChoose }: OneProps) {
  const { say } = useWords("editor");
  const { labelOf } = useFieldNames();
  const { field, base, mine, theirs } = conflict;
  const label = labelOf(field.name);
  const sides: Side[] = canHaveBoth(conflict) ? ["mine", "theirs", "both"] : ["mine", "theirs"];
  return (
    <section aria-label={label} className="flex flex-col gap-12 border-line border-t pt-16">
      <h3 className="font-semibold text-16">{label}</h3>
      <div className="grid gap-16 wide:grid-cols-2">
        <div className="flex min-w-0 flex-col gap-4">
          <h4 className="text-14 text-ink-quiet">{say("conflict.mine")}</h4>
          <FieldDifference field={field} before={base} after={mine} references={references} lang={lang} />
        </div>
        <div className="flex min-w-0 flex-col gap-4">
          <h4 className="text-14 text-ink-quiet">{say("conflict.theirs", { name: who })}</h4>
          <FieldDifference field={field} before={base} after={theirs} references={references} lang={lang} />
        </div>
      </div>
      <RadioGroup
        label={say("conflict.choose", { field: label })}
        choices={sides.map((id) => ({ id, label: say(`conflict.take.${id}`, { name: who }) }))}
        value={side}
        onChange={onChoose}
      />
    </section>
  );
}

/** Texts can stand one after the other, to be brought together by hand; lists are joined. */
function canHaveBoth({ mine, theirs }: Conflict): boolean {
  return (typeof mine === "string" && typeof theirs === "string") || (Array.isArray(mine) && Array.isArray(theirs));
}

function chosen({ mine, theirs }: Conflict, side: Side | undefined): unknown {
  if (side === "theirs") return theirs;
  if (side !== "both") return mine;
  if (Array.isArray(mine) && Array.isArray(theirs)) {
    const known = new Set(mine.map((part) => JSON.stringify(part)));
    return [...mine, ...theirs.filter((part) => !known.has(JSON.stringify(part)))];
  }
  return `${String(mine)}\n\n${String(theirs)}`;
}
