// Where each column of the file goes: suggested from its name, shown with what stands in it, changed by whoever knows better.
import type { ImportView } from "@convivio/core";
import { useQuery } from "@tanstack/react-query";
import { useCallback, useState } from "react";
import { client } from "../../client.ts";
import { Button } from "../kit/button.tsx";
import { Checkbox } from "../kit/checkbox.tsx";
import type { FindChoices } from "../kit/choice.ts";
import { ComboBox } from "../kit/combo-box.tsx";
import { useWords } from "../messages/words.tsx";
import { useTargetNames } from "./use-target-names.ts";

type Props = {
  view: ImportView & { targets: string[] };
  isPending: boolean;
  onCheck: (mapping: (string | null)[], isToPublish: boolean) => void;
};

const shownExamples = 3;

export function MappingForm({ view, isPending, onCheck }: Props) {
  const { say } = useWords("imports");
  const [mapping, setMapping] = useState<readonly (string | null)[]>(view.mapping);
  const [isToPublish, setToPublish] = useState(view.isToPublish);
  const examples = useQuery({
    queryKey: ["import", view.id, "examples"],
    queryFn: ({ signal }) => client.imports.rows.query({ id: view.id, limit: shownExamples }, { signal }),
  });
  const used = mapping.filter((path) => path !== null);
  const isTwice = new Set(used).size < used.length;
  return (
    <section aria-labelledby="mapping" className="flex flex-col gap-16">
      <h2 id="mapping" className="font-semibold text-20">
        {say("mapping.title")}
      </h2>
      <p className="max-w-measure text-14 text-ink-quiet">{say("mapping.text")}</p>
      <ul className="flex flex-col">
        {view.columns.map((column, at) => (
          <li
            key={column}
            className="grid gap-8 border-line border-b py-12 wide:grid-cols-[1fr_1fr_1fr] wide:items-start"
          >
            <span className="min-w-0 font-semibold text-14">
              <bdi>{column}</bdi>
            </span>
            <span className="min-w-0 truncate text-12 text-ink-quiet" dir="auto">
              {examples.data?.rows
                .map(({ cells }) => cells[at])
                .filter(Boolean)
                .join(" · ")}
            </span>
            <Target
              label={say("mapping.target", { column })}
              targets={view.targets}
              value={mapping[at] ?? null}
              onChange={(path) => setMapping(mapping.map((known, place) => (place === at ? path : known)))}
            />
          </li>
        ))}
      </ul>
      {isTwice && <p className="text-14 text-brick">{say("mapping.twice")}</p>}
      {view.may.publish && (
        <Checkbox
          label={say("publish")}
          description={say("publish.hint")}
          isSelected={isToPublish}
          onChange={setToPublish}
        />
      )}
      <div>
        <Button
          look="primary"
          isDisabled={isTwice || used.length === 0}
          isPending={isPending}
          onPress={() => onCheck([...mapping], isToPublish)}
        >
          {say("check")}
        </Button>
      </div>
    </section>
  );
}

type TargetProps = {
  label: string;
  targets: readonly string[];
  value: string | null;
  onChange: (path: string | null) => void;
};

function Target({ label, targets, value, onChange }: TargetProps) {
  const nameOf = useTargetNames();
  const { say } = useWords("imports");
  // biome-ignore lint/correctness/useExhaustiveDependencies: the names change with the language only, which makes a new screen.
  const find = useCallback<FindChoices>(
    async (text) =>
      targets
        .map((id) => ({ id, title: nameOf(id) }))
        .filter(({ title }) => title.toLowerCase().includes(text.toLowerCase())),
    [targets],
  );
  return (
    <ComboBox
      label={label}
      isLabelHidden
      find={find}
      placeholder={say("mapping.none")}
      value={value === null ? null : { id: value, title: nameOf(value) }}
      onChange={(choice) => onChange(choice === null ? null : String(choice.id))}
    />
  );
}
