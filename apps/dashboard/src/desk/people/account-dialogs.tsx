// The questions before somebody is shut out, or let in with less.
import type { AccountView } from "@convivio/core";
import { useState } from "react";
import { ConfirmDialog } from "../kit/dialog.tsx";
import { useWords } from "../messages/words.tsx";
import { useAccountActs } from "./use-account-acts.ts";

type AccountDialogProps = { account: AccountView; onClose: () => void };

export function CloseDialog({ account, onClose }: AccountDialogProps) {
  const { say } = useWords("accounts");
  const { close } = useAccountActs(account);
  const { isPending, confirm } = useConfirming(close, onClose);
  return (
    <ConfirmDialog
      title={say("people.closeTitle", { name: account.name })}
      isOpen
      onClose={onClose}
      confirmText={say("people.close")}
      look="danger"
      isPending={isPending}
      onConfirm={confirm}
    >
      <p className="text-14">{say("people.closeText")}</p>
    </ConfirmDialog>
  );
}

export function RemoveFactorDialog({ account, onClose }: AccountDialogProps) {
  const { say } = useWords("accounts");
  const { removeSecondFactor } = useAccountActs(account);
  const { isPending, confirm } = useConfirming(removeSecondFactor, onClose);
  return (
    <ConfirmDialog
      title={say("people.removeTitle", { name: account.name })}
      isOpen
      onClose={onClose}
      confirmText={say("people.removeFactor")}
      look="danger"
      isPending={isPending}
      onConfirm={confirm}
    >
      <p className="text-14">{say("people.removeText")}</p>
    </ConfirmDialog>
  );
}

function useConfirming(act: () => Promise<boolean>, onClose: () => void): { isPending: boolean; confirm: () => void } {
  const [isPending, setPending] = useState(false);
  const confirm = () => {
    setPending(true);
    void act().finally(onClose);
  };
  return { isPending, confirm };
}
