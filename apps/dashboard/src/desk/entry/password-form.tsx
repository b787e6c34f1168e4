// Signing in with an e-mail address and a password.
import { Email, type SignedIn } from "@convivio/core";
import { useState } from "react";
import { ways } from "../../client.ts";
import { EmailField } from "../forms/email-field.tsx";
import { type Failure, useFailure, wrong } from "../forms/failure.ts";
import { Form } from "../forms/form.tsx";
import { useSubmit } from "../forms/use-submit.ts";
import { Button } from "../kit/button.tsx";
import { TextField } from "../kit/text-field.tsx";
import { useWords } from "../messages/words.tsx";

type PasswordFormProps = {
  email: string;
  onEmail: (email: string) => void;
  onSignedIn: (signedIn: SignedIn) => Promise<void>;
};

export function PasswordForm({ email, onEmail, onSignedIn }: PasswordFormProps) {
  const { say } = useWords("entry");
  const [password, setPassword] = useState("");
  const check = (): Failure | null => {
    if (!Email.safeParse(email.trim()).success) return wrong("email", say("wrong.email"));
    return password === "" ? wrong("password", say("wrong.empty")) : null;
  };
  const submission = useSubmit({
    action: () => ways.signIn({ email: email.trim(), password }),
    onDone: onSignedIn,
    check,
    read: useFailure({ "not-recognised": "wrong.credentials" }),
    // A password that was wrong is of no use any more.
    onFailure: ({ code }) => code === "not-recognised" && setPassword(""),
  });
  return (
    <Form submission={submission} fields={["email", "password"]}>
      <EmailField label={say("field.email")} error={submission.errorOf("email")} value={email} onChange={onEmail} />
      <TextField
        label={say("field.password")}
        error={submission.errorOf("password")}
        value={password}
        onChange={setPassword}
        type="password"
        name="password"
        autoComplete="current-password"
        dir="ltr"
      />
      <Button type="submit" look="primary" isPending={submission.isPending} pendingText={say("signIn.pending")}>
        {say("signIn.button")}
      </Button>
    </Form>
  );
}
