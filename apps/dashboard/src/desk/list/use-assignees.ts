// Whom records can be given to.
import { type AccountName, may } from "@convivio/core";
import { useQuery } from "@tanstack/react-query";
import { client } from "../../client.ts";
import { useActing } from "../session/use-session.ts";

/** Nobody, for whoever gives records to nobody. */
export function useAssignees(): readonly AccountName[] {
  const isAllowed = may(useActing(), "see-colleagues");
  const { data } = useQuery({
    enabled: isAllowed,
    queryKey: ["records", "assignees"],
    queryFn: ({ signal }) => client.records.assignees.query(undefined, { signal }),
    staleTime: 300_000,
  });
  return data?.accounts ?? [];
}
