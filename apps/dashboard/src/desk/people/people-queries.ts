// What the screen of people reads, and how it learns that something has changed.
import type { Language } from "@convivio/core";
import { queryOptions, useQueryClient } from "@tanstack/react-query";
import { client } from "../../client.ts";

export const accountsQuery = (language: Language) =>
  queryOptions({ queryKey: ["people", "accounts", language], queryFn: () => client.accounts.list.query({ language }) });

export const invitationsQuery = (language: Language) =>
  queryOptions({
    queryKey: ["people", "invitations", language],
    queryFn: () => client.invitations.list.query({ language }),
  });

export function usePeopleChanged(): () => void {
  const queries = useQueryClient();
  return () => void queries.invalidateQueries({ queryKey: ["people"] });
}
