// What a new account needs: a name, an address where it is not known yet, and a password.
import { Email, PersonalName, shortestPassword } from "@convivio/core";
import { useState } from "react";
import { EmailField } from "../forms/email-field.tsx";
import { type Failure, useFailure, wrong } from "../forms/failure.ts";
import { Form } from "../forms/form.tsx";
import { useSubmit } from "../forms/use-submit.ts";
import { Button } from "../kit/button.tsx";
import { TextField } from "../kit/text-field.tsx";
import { useWords } from "../messages/words.tsx";

export interface NewAccount {
  name: string;
  email: string;
  password: string;
}

type NewAccountFormProps = {
  /** The address of an invitation; null where it must be asked for. */
  email: string | null;
  button: string;
  pendingText: string;
  action: (account: NewAccount) => Promise<unknown>;
  onDone: () => Promise<void>;
  onOver: () => void;
};

export function NewAccountForm({ email: known, button, pendingText, action, onDone, onOver }: NewAccountFormProps) {
  const { say } = useWords("entry");
  const [name, setName] = useState("");
  const [typed, setTyped] = useState("");
  const [password, setPassword] = useState("");
  const email = known ?? typed.trim();
  const check = (): Failure | null => {
    if (!PersonalName.safeParse(name).success) return wrong("name", say("wrong.name"));
    if (!Email.safeParse(email).success) return wrong("email", say("wrong.email"));
    return [...password].length < shortestPassword ? wrong("password", say("wrong.short")) : null;
  };
  const submission = useSubmit({
    action: () => action({ name, email, password }),
    onDone,
    check,
    read: useFailure({ "not-possible": "wrong.taken" }),
    onFailure: ({ code }) => code === "link-expired" && onOver(),
  });
  return (
    <Form submission={submission} fields={["name", "email", "password"]}>
      <TextField
        label={say("field.name")}
        description={say("hint.name")}
        error={submission.errorOf("name")}
        value={name}
        onChange={setName}
        name="name"
        autoComplete="name"
        spellCheck={false}
        isRequired
      />
      {known === null ? (
        <EmailField
          label={say("field.email")}
          error={submission.errorOf("email")}
          value={typed}
          onChange={setTyped}
          isRequired
        />
      ) : (
        // For password managers: to which address this password belongs.
        <input type="hidden" name="email" autoComplete="username" value={known} />
      )}
      <TextField
        label={say("field.newPassword")}
        description={say("hint.password")}
        error={submission.errorOf("password")}
        value={password}
        onChange={setPassword}
        type="password"
        name="password"
        autoComplete="new-password"
        dir="ltr"
        isRequired
      />
      <Button type="submit" look="primary" isPending={submission.isPending} pendingText={pendingText}>
        {button}
      </Button>
    </Form>
  );
}
