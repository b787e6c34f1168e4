// One's own name, as others see it.
import { PersonalName } from "@convivio/core";
import { useState } from "react";
import { client } from "../../client.ts";
import { useFailure, wrong } from "../forms/failure.ts";
import { Form } from "../forms/form.tsx";
import { useSubmit } from "../forms/use-submit.ts";
import { Button } from "../kit/button.tsx";
import { notify } from "../kit/notices.ts";
import { TextField } from "../kit/text-field.tsx";
import { useWords } from "../messages/words.tsx";
import { useAccount } from "../session/use-session.ts";
import { useShownAccount } from "./use-own-account.ts";

export function NameForm() {
  const { say } = useWords("accounts");
  const { say: sayEntry } = useWords("entry");
  const account = useAccount();
  const show = useShownAccount();
  const [name, setName] = useState(account.name);
  const submission = useSubmit({
    action: () => client.accounts.update.mutate({ name: name.trim() }),
    onDone: (changed) => {
      show(changed);
      notify({ text: say("me.saved") });
    },
    check: () => (PersonalName.safeParse(name).success ? null : wrong("name", sayEntry("wrong.name"))),
    read: useFailure(),
  });
  return (
    <Form submission={submission} fields={["name"]}>
      <TextField
        label={say("me.name")}
        description={say("me.nameHint")}
        error={submission.errorOf("name")}
        value={name}
        onChange={setName}
        autoComplete="name"
        spellCheck={false}
      />
      <div>
        <Button type="submit" isPending={submission.isPending} pendingText={say("me.saving")}>
          {say("me.saveName")}
        </Button>
      </div>
    </Form>
  );
}
