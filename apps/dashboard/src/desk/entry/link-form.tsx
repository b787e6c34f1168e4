// Asking for a one-time link by mail: for whoever has forgotten their password, or wants none.
import { Email } from "@convivio/core";
import { useState } from "react";
import { client } from "../../client.ts";
import { EmailField } from "../forms/email-field.tsx";
import { useFailure, wrong } from "../forms/failure.ts";
import { Form } from "../forms/form.tsx";
import { useSubmit } from "../forms/use-submit.ts";
import { Button } from "../kit/button.tsx";
import { Message } from "../kit/message.tsx";
import { PageHeader } from "../kit/page-header.tsx";
import { useWords } from "../messages/words.tsx";

type LinkFormProps = { email: string; onEmail: (email: string) => void; onBack: () => void };

export function LinkForm({ email, onEmail, onBack }: LinkFormProps) {
  const { say, language } = useWords("entry");
  const [sentTo, setSentTo] = useState<string | null>(null);
  const submission = useSubmit({
    action: () => client.session.askLink.mutate({ email: email.trim(), language }),
    onDone: () => setSentTo(email.trim()),
    check: () => (Email.safeParse(email.trim()).success ? null : wrong("email", say("wrong.email"))),
    read: useFailure(),
  });
  return (
    <>
      <PageHeader title={say("link.title")} description={say("link.text")} />
      <div role="status" className="contents">
        {sentTo !== null && (
          <Message tone="done" title={say("link.sent")}>
            {say("link.sentText", { email: sentTo })}
          </Message>
        )}
      </div>
      <Form submission={submission} fields={["email"]}>
        <EmailField
          label={say("field.email")}
          error={submission.errorOf("email")}
          value={email}
          onChange={onEmail}
          autoFocus
        />
        <Button type="submit" look="primary" isPending={submission.isPending} pendingText={say("link.pending")}>
          {say("link.button")}
        </Button>
      </Form>
      <div>
        <Button look="quiet" onPress={onBack}>
          {say("link.back")}
        </Button>
      </div>
    </>
  );
}
