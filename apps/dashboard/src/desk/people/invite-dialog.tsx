// Invites somebody: to which address, as what, and in which language the mail is written.
import { Email, type Language, languages, noLimits } from "@convivio/core";
import { useState } from "react";
import { client } from "../../client.ts";
import { languageNames } from "../../messages/language-names.ts";
import { EmailField } from "../forms/email-field.tsx";
import { useFailure, wrong } from "../forms/failure.ts";
import { Form } from "../forms/form.tsx";
import { useSubmit } from "../forms/use-submit.ts";
import { Button } from "../kit/button.tsx";
import { Dialog } from "../kit/dialog.tsx";
import { notify } from "../kit/notices.ts";
import { Select } from "../kit/select.tsx";
import { useWords } from "../messages/words.tsx";
import { usePeopleChanged } from "./people-queries.ts";
import { choiceOf, limitsOf, RoleFields } from "./role-fields.tsx";

export function InviteDialog({ onClose }: { onClose: () => void }) {
  const { say, language: own } = useWords("accounts");
  const [email, setEmail] = useState("");
  const [choice, setChoice] = useState(() => choiceOf("curator", noLimits, []));
  const [language, setLanguage] = useState<Language>(own);
  const changed = usePeopleChanged();
  const read = useFailure();
  const address = email.trim();
  const isAddress = Email.safeParse(address).success;
  const submission = useSubmit({
    action: () =>
      client.invitations.create.mutate({ email: address, role: choice.role, limits: limitsOf(choice), language }),
    onDone: () => {
      notify({ text: say("invite.done", { email: address }) });
      changed();
      onClose();
    },
    check: () => (isAddress ? null : wrong("email", say("invite.wrong"))),
    read: (error) => {
      const failure = read(error);
      // It was looked at before: what the API objects to is that there is an account with it.
      return failure.field === "email" ? { ...failure, text: say("invite.taken") } : failure;
    },
  });
  return (
    <Dialog title={say("invite.title")} isOpen onClose={onClose}>
      <Form submission={submission} fields={["email"]}>
        <EmailField
          label={say("invite.email")}
          error={submission.errorOf("email")}
          value={email}
          onChange={setEmail}
          autoComplete="off"
          autoFocus
          isRequired
        />
        <RoleFields value={choice} onChange={setChoice} />
        <Select<Language>
          label={say("invite.language")}
          value={language}
          onChange={setLanguage}
          choices={languages.map((one) => ({ id: one, label: languageNames[one], lang: one }))}
        />
        <div className="flex flex-wrap justify-end gap-8">
          <Button type="submit" look="primary" isPending={submission.isPending} pendingText={say("invite.sending")}>
            {say("invite.send")}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}
