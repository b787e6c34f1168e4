// The session as the screens see it. Inside the desk somebody is always signed in; the way in is watched by the routes.
import type { Acting, OwnAccount } from "@convivio/core";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { actingOf, type Session, sessionQuery } from "./session.ts";

export function useSession(): Session {
  return useSuspenseQuery(sessionQuery).data;
}

/** Whoever is signed in, as last known: a session that ended does not take the screen away, a dialog asks to sign in again. */
export function useAccount(): OwnAccount {
  const { account } = useSession();
  if (account === null) throw new Error("nobody is signed in");
  return account;
}

export function useActing(): Acting {
  const account = useAccount();
  return useMemo(() => actingOf(account), [account]);
}
