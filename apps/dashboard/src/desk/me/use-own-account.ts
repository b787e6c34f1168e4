// Changes of one's own account, shown at once wherever the session is.
import type { OwnAccount } from "@convivio/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { client } from "../../client.ts";
import { type Session, sessionQuery } from "../session/session.ts";

type Change = Parameters<typeof client.accounts.update.mutate>[0];

/** Puts a changed account into the session that every screen reads. */
export function useShownAccount(): (account: OwnAccount) => void {
  const queries = useQueryClient();
  return (account) => {
    const session = queries.getQueryData<Session>(sessionQuery.queryKey);
    if (session !== undefined) queries.setQueryData(sessionQuery.queryKey, { ...session, account });
  };
}

export function useOwnChange() {
  const show = useShownAccount();
  return useMutation({ mutationFn: (change: Change) => client.accounts.update.mutate(change), onSuccess: show });
}
