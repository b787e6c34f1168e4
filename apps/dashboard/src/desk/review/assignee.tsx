// Who looks after a record now: given to somebody, taken by oneself, or left to nobody.
import type { AccountName, EditedRecord } from "@convivio/core";
import { client } from "../../client.ts";
import { Button } from "../kit/button.tsx";
import { PersonName } from "../kit/person-name.tsx";
import { Select } from "../kit/select.tsx";
import { useAssignees } from "../list/use-assignees.ts";
import { useWords } from "../messages/words.tsx";
import { useAccount } from "../session/use-session.ts";
import { ActFailure } from "./act-failure.tsx";
import { useAct } from "./use-act.ts";

type AssigneeProps = { edited: EditedRecord; onChanged: () => void };

export function Assignee({ edited, onChanged }: AssigneeProps) {
  const { say } = useWords("review");
  const { assignee } = edited.line;
  if (edited.may.includes("assign")) return <Choice edited={edited} onChanged={onChanged} />;
  return (
    <p>
      <span className="font-semibold">{say("assignee")}:</span> <PersonName name={assignee?.name ?? null} />
    </p>
  );
}

const nobody = "nobody";

function Choice({ edited, onChanged }: AssigneeProps) {
  const { say } = useWords("review");
  const { say: sayKit } = useWords("kit");
  const own = useAccount();
  const { isPending, failure, run } = useAct(onChanged);
  const { id, line } = edited;
  const chosen = line.assignee;
  const known = useAssignees();
  // Somebody whose account was closed since is still named.
  const accounts = chosen === null || known.some((one) => one.id === chosen.id) ? known : [chosen, ...known];

  function give(account: AccountName | null): void {
    const asked = { id, language: line.language, seen: line.currentRevision, account: account?.id ?? null };
    const done = account === null ? say("assigned.nobody") : say("assigned", { name: account.name });
    void run(() => client.records.assign.mutate(asked), done);
  }

  return (
    <div className="flex flex-col items-start gap-8">
      <div className="w-full max-w-[20rem]">
        <Select
          label={say("assignee")}
          choices={[
            { id: nobody, label: sayKit("person.none") },
            ...accounts.map((one) => ({ id: one.id, label: one.name })),
          ]}
          value={chosen?.id ?? nobody}
          onChange={(to) => {
            if (to !== (chosen?.id ?? nobody)) give(accounts.find((one) => one.id === to) ?? null);
          }}
          isDisabled={isPending}
        />
      </div>
      {chosen?.id !== own.id && (
        <Button icon="person" onPress={() => give({ id: own.id, name: own.name })} isPending={isPending}>
          {say("assign.own")}
        </Button>
      )}
      <ActFailure failure={failure} />
    </div>
  );
}
