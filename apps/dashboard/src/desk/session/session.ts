// Who is signed in here, what they may do, and the way out. The session itself is a cookie that no script can read.
import type { Acting, OwnAccount } from "@convivio/core";
import { queryOptions } from "@tanstack/react-query";
import { client, ways } from "../../client.ts";
import { queries } from "../queries.ts";

export type Session = Awaited<ReturnType<typeof client.session.get.query>>;

const staleAfterMs = 300_000;

export const sessionQuery = queryOptions({
  queryKey: ["session"],
  queryFn: (): Promise<Session> => client.session.get.query(),
  staleTime: staleAfterMs,
});

/** By this the policies of core decide what is shown; the api decides by the same what is done. */
export function actingOf({ id, name, role, limits }: OwnAccount): Acting {
  return { actor: { kind: "person", id, name }, role, limits };
}

export async function signOut(): Promise<void> {
  // What is still being fetched would come back refused, and look as if the session had ended by itself.
  await queries.cancelQueries();
  try {
    await ways.signOut();
  } catch (error) {
    void queries.invalidateQueries();
    throw error;
  }
}
