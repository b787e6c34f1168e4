// A new password: with the present one, or without it for whoever has just come in by a link because they forgot it.
import { shortestPassword } from "@convivio/core";
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
import { useSessionsChanged } from "./session-list.tsx";

export function OwnPasswordForm() {
  const { say } = useWords("accounts");
  const { say: sayEntry } = useWords("entry");
  const { email } = useAccount();
  const [current, setCurrent] = useState("");
  const [password, setPassword] = useState("");
  const sessionsChanged = useSessionsChanged();
  const read = useFailure();
  const submission = useSubmit({
    action: () => client.accounts.changePassword.mutate({ current: current === "" ? null : current, password }),
    onDone: () => {
      setCurrent("");
      setPassword("");
      notify({ text: say("password.changed") });
      sessionsChanged();
    },
    check: () => ([...password].length < shortestPassword ? wrong("password", sayEntry("wrong.short")) : null),
    read: (error) => {
      const failure = read(error);
      if (failure.field !== "current") return failure;
      const isWrong = failure.code === "not-recognised";
      return { ...failure, text: say(isWrong ? "password.wrong" : "password.needsCurrent") };
    },
  });
  return (
    <Form submission={submission} fields={["current", "password"]}>
      {/* For password managers: to which account this password belongs. */}
      <input type="text" name="email" autoComplete="username" value={email} readOnly hidden />
      <TextField
        label={say("password.current")}
        description={say("password.currentHint")}
        error={submission.errorOf("current")}
        value={current}
        onChange={setCurrent}
        type="password"
        autoComplete="current-password"
        dir="ltr"
      />
      <TextField
        label={say("password.new")}
        description={say("password.newHint")}
        error={submission.errorOf("password")}
        value={password}
        onChange={setPassword}
        type="password"
        autoComplete="new-password"
        dir="ltr"
      />
      <div>
        <Button type="submit" isPending={submission.isPending} pendingText={say("me.saving")}>
          {say("password.change")}
        </Button>
      </div>
    </Form>
  );
}
