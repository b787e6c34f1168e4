// Whom records can be given to.
import type { AccountName } from "@convivio/core";
import { useQuery } from "@tanstack/react-query";
import { client } from "../../client.ts";

export function useAssignees(): readonly AccountName[] {
  const { data } = useQuery({
    queryKey: ["records", "assignees"],
    queryFn: ({ signal }) => client.records.assignees.query(undefined, { signal }),
    staleTime: 300_000,
  });
  return data?.accounts ?? [];
}
