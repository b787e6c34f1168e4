// What an administrator does with an account; what can be undone offers it.
import type { AccountView, Limits, Role } from "@convivio/core";
import { client, failureOf } from "../../client.ts";
import { noteFailure } from "../connection/note-failure.ts";
import { notify } from "../kit/notices.ts";
import { useWords } from "../messages/words.tsx";
import { usePeopleChanged } from "./people-queries.ts";

export interface AccountActs {
  changeRole(role: Role, limits: Limits): Promise<boolean>;
  close(): Promise<boolean>;
  reopen(): void;
  removeSecondFactor(): Promise<boolean>;
}

export function useAccountActs(account: AccountView): AccountActs {
  const { say } = useWords("accounts");
  const changed = usePeopleChanged();
  const { id, name } = account;

  /** @returns whether it was done; where not, it has been said. */
  async function act(doIt: () => Promise<unknown>, done: string, undo?: () => Promise<unknown>): Promise<boolean> {
    try {
      await doIt();
      notify({ text: done, ...(undo === undefined ? {} : { onUndo: () => void act(undo, say("me.saved")) }) });
      return true;
    } catch (error) {
      noteFailure(error);
      const isLast = failureOf(error).code === "not-possible";
      notify({ tone: "failed", text: say(isLast ? "people.last" : "people.failed") });
      return false;
    } finally {
      changed();
    }
  }

  const reopen = () => client.accounts.reopen.mutate({ id });
  return {
    changeRole: (role, limits) =>
      act(
        () => client.accounts.change.mutate({ id, role, limits }),
        say("people.changed", { name }),
        () => client.accounts.change.mutate({ id, role: account.role, limits: account.limits }),
      ),
    close: () => act(() => client.accounts.close.mutate({ id }), say("people.closedNow", { name }), reopen),
    reopen: () => void act(reopen, say("people.reopened", { name })),
    removeSecondFactor: () =>
      act(() => client.accounts.removeSecondFactor.mutate({ id }), say("people.removed", { name })),
  };
}
