// What is known of the questions in this browser: a page of groups, one group whole; all of it anew once something is decided.
import type { QuestionGroup, QuestionGroupsAsked } from "@convivio/core";
import { keepPreviousData, type QueryClient, useQuery } from "@tanstack/react-query";
import { client } from "../../client.ts";

export function useGroups(asked: QuestionGroupsAsked) {
  return useQuery({
    queryKey: ["questions", "groups", asked],
    queryFn: ({ signal }) => client.questions.groups.query(asked, { signal }),
    placeholderData: keepPreviousData,
  });
}

/** Every text of a group; not fetched before somebody wants them. */
export function useWholeGroup({ id: group }: QuestionGroup, reader: QuestionGroupsAsked["reader"], isWanted: boolean) {
  return useQuery({
    queryKey: ["questions", "group", group, reader],
    queryFn: ({ signal }) => client.questions.group.query({ group, ...(reader ? { reader } : {}) }, { signal }),
    enabled: isWanted,
  });
}

/** Decisions change which groups a list holds, and records too. */
export function forgetQuestions(queries: QueryClient): Promise<unknown> {
  return Promise.all([
    queries.invalidateQueries({ queryKey: ["questions"] }),
    queries.invalidateQueries({ queryKey: ["records"] }),
  ]);
}
