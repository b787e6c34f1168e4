// Who looks after the catalogue: the accounts, and who is invited; for administrators.
import { useState } from "react";
import { Button } from "../kit/button.tsx";
import { PageHeader } from "../kit/page-header.tsx";
import { useWords } from "../messages/words.tsx";
import { AccountList } from "./account-list.tsx";
import { InvitationList } from "./invitation-list.tsx";
import { InviteDialog } from "./invite-dialog.tsx";

export function PeopleScreen() {
  const { say } = useWords("accounts");
  const [isInviting, setInviting] = useState(false);
  return (
    <div className="flex max-w-page flex-col gap-32">
      <PageHeader
        title={say("people.title")}
        description={say("people.text")}
        actions={
          <Button look="primary" icon="plus" onPress={() => setInviting(true)}>
            {say("people.invite")}
          </Button>
        }
      />
      <section aria-labelledby="accounts-title" className="flex flex-col gap-8">
        <h2 id="accounts-title" className="font-semibold text-20">
          {say("people.accounts")}
        </h2>
        <AccountList />
      </section>
      <section aria-labelledby="invitations-title" className="flex flex-col gap-8">
        <h2 id="invitations-title" className="font-semibold text-20">
          {say("invitations.title")}
        </h2>
        <InvitationList />
      </section>
      {isInviting && <InviteDialog onClose={() => setInviting(false)} />}
    </div>
  );
}
