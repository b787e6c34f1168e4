// Gives an account another role, or other limits.
import type { AccountView, LimitName } from "@convivio/core";
import { useState } from "react";
import { Button } from "../kit/button.tsx";
import { Dialog } from "../kit/dialog.tsx";
import { useWords } from "../messages/words.tsx";
import { choiceOf, limitsOf, RoleFields } from "./role-fields.tsx";
import { useAccountActs } from "./use-account-acts.ts";

type RoleDialogProps = { account: AccountView; names: readonly LimitName[]; onClose: () => void };

export function RoleDialog({ account, names, onClose }: RoleDialogProps) {
  const { say } = useWords("accounts");
  const { say: sayKit } = useWords("kit");
  const { changeRole } = useAccountActs(account);
  const [choice, setChoice] = useState(() => choiceOf(account.role, account.limits, names));
  const [isPending, setPending] = useState(false);
  const save = () => {
    setPending(true);
    void changeRole(choice.role, limitsOf(choice)).then((isDone) => (isDone ? onClose() : setPending(false)));
  };
  return (
    <Dialog
      title={say("people.changeTitle", { name: account.name })}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{sayKit("dialog.cancel")}</Button>
          <Button look="primary" onPress={save} isPending={isPending} pendingText={say("me.saving")}>
            {say("people.saveRole")}
          </Button>
        </>
      }
    >
      <RoleFields value={choice} onChange={setChoice} />
    </Dialog>
  );
}
