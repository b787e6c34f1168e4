// Everything by which a list can be narrowed; each acts at once.
import { Freshness, type RecordKind, RecordState, Waits } from "@convivio/core";
import { Button } from "../kit/button.tsx";
import { CheckboxGroup } from "../kit/checkbox.tsx";
import { Popup } from "../kit/popup.tsx";
import { RadioGroup } from "../kit/radio-group.tsx";
import { Select } from "../kit/select.tsx";
import { useWords } from "../messages/words.tsx";
import { useAccount, useActing } from "../session/use-session.ts";
import { hasPart, isNarrowed, waitsOf, widening } from "./asked.ts";
import type { ListPartProps } from "./list-part.ts";
import { RecordFilter } from "./record-filter.tsx";
import { useAssignees } from "./use-assignees.ts";

export function Filters({ kind, search, change }: ListPartProps) {
  const { say } = useWords("list");
  const { say: sayKit } = useWords("kit");
  return (
    <Popup label={say("filters")} trigger={<Button icon="filter">{say("filters")}</Button>}>
      <CheckboxGroup
        label={say("filter.state")}
        choices={RecordState.options.map((id) => ({ id, label: sayKit(`state.${id}`) }))}
        value={search.state ?? []}
        onChange={(state) => change({ state: state.length === 0 ? undefined : state })}
      />
      <YesNo part="published" {...{ kind, search, change }} />
      <YesNo part="missing" {...{ kind, search, change }} />
      {hasPart(kind, "freshness") && (
        <Select
          label={say("filter.freshness")}
          choices={[
            { id: "any", label: say("any") },
            ...Freshness.options.map((id) => ({ id, label: sayKit(`freshness.${id}`) })),
          ]}
          value={search.freshness ?? "any"}
          onChange={(freshness) => change({ freshness: Freshness.safeParse(freshness).data })}
        />
      )}
      {hasPart(kind, "country") && <RecordFilter part="country" {...{ search, change }} />}
      {hasPart(kind, "theme") && <RecordFilter part="theme" {...{ search, change }} />}
      <WaitsFilter {...{ kind, search, change }} />
      <AssigneeFilter {...{ kind, search, change }} />
      {isNarrowed(search) && <Button onPress={() => change(widening)}>{say("filters.clear")}</Button>}
    </Popup>
  );
}

function YesNo({ part, search, change }: ListPartProps & { part: "published" | "missing"; kind: RecordKind }) {
  const { say } = useWords("list");
  const value = search[part];
  return (
    <RadioGroup
      label={say(`filter.${part}`)}
      layout="row"
      choices={[
        { id: "any", label: say("any") },
        { id: "yes", label: say(`${part}.yes`) },
        { id: "no", label: say(`${part}.no`) },
      ]}
      value={value === undefined ? "any" : value ? "yes" : "no"}
      onChange={(chosen) => change({ [part]: chosen === "any" ? undefined : chosen === "yes" })}
    />
  );
}

function WaitsFilter({ kind, search, change }: ListPartProps) {
  const { say } = useWords("list");
  const possible = waitsOf(useActing(), kind);
  return (
    <Select
      label={say("filter.waits")}
      choices={[{ id: "any", label: say("any") }, ...possible.map((id) => ({ id, label: say(`waits.${id}`) }))]}
      value={search.waits ?? "any"}
      onChange={(waits) => change({ waits: Waits.safeParse(waits).data })}
    />
  );
}

function AssigneeFilter({ search, change }: ListPartProps) {
  const { say } = useWords("list");
  const { id: own } = useAccount();
  const others = useAssignees().filter(({ id }) => id !== own);
  return (
    <Select
      label={say("filter.assignee")}
      choices={[
        { id: "any", label: say("any") },
        { id: "me", label: say("assignee.me") },
        { id: "none", label: say("assignee.none") },
        ...others.map(({ id, name }) => ({ id, label: name })),
      ]}
      value={search.assignee ?? "any"}
      onChange={(assignee) => change({ assignee: assignee === "any" ? undefined : assignee })}
    />
  );
}
